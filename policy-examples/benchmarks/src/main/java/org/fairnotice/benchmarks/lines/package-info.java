/**
 * JSON lines in, JSON lines out: the same reading and writing around different ways of deciding.
 */
@NullMarked
package org.fairnotice.benchmarks.lines;

import org.jspecify.annotations.NullMarked;
