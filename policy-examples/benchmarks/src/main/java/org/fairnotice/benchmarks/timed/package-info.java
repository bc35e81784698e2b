/** What is measured as time, by JMH. */
@NullMarked
package org.fairnotice.benchmarks.timed;

import org.jspecify.annotations.NullMarked;
