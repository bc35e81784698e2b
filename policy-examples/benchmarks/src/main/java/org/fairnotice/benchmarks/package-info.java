/** The salon of twenty-five rules that everything is measured on, and the program that measures. */
@NullMarked
package org.fairnotice.benchmarks;

import org.jspecify.annotations.NullMarked;
