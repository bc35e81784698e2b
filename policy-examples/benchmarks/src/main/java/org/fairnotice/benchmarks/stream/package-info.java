/** The events that everything is measured on. */
@NullMarked
package org.fairnotice.benchmarks.stream;

import org.jspecify.annotations.NullMarked;
