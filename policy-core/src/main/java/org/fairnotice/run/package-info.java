/** Many clients' events played to the engine in one process, by several workers, in one order. */
@NullMarked
package org.fairnotice.run;

import org.jspecify.annotations.NullMarked;
