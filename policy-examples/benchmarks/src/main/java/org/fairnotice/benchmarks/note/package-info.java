/** What is written of the results: tables, charts and the bounds that are met or not. */
@NullMarked
package org.fairnotice.benchmarks.note;

import org.jspecify.annotations.NullMarked;
