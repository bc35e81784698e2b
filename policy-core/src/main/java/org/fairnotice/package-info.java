/** Placeholder while the first sources land. */
@NullMarked
package org.fairnotice;

import org.jspecify.annotations.NullMarked;
