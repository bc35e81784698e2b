/** Policy text with its lines, columns and display widths. */
@NullMarked
package org.fairnotice.dsl.source;

import org.jspecify.annotations.NullMarked;
