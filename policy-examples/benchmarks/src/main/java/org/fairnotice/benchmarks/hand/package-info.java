/** The whole policy written by hand in Java: records, rules and reasons. */
@NullMarked
package org.fairnotice.benchmarks.hand;

import org.jspecify.annotations.NullMarked;
