/** Placeholder while the first sources land. */
@NullMarked
package org.fairnotice.dsl;

import org.jspecify.annotations.NullMarked;
