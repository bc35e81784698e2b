/** From a checked policy tree to the plain rule values of the core. */
@NullMarked
package org.fairnotice.dsl.compile;

import org.jspecify.annotations.NullMarked;
