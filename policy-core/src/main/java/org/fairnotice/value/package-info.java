/** The values rules compare and print, and three-valued truth. */
@NullMarked
package org.fairnotice.value;

import org.jspecify.annotations.NullMarked;
