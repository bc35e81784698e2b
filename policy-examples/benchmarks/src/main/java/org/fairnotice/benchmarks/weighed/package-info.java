/** What is measured as heap, and by starting processes. */
@NullMarked
package org.fairnotice.benchmarks.weighed;

import org.jspecify.annotations.NullMarked;
