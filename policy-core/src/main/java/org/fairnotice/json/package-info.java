/** Events as JSON, both ways: one object a line, or in CloudEvents envelopes. */
@NullMarked
package org.fairnotice.json;

import org.jspecify.annotations.NullMarked;
