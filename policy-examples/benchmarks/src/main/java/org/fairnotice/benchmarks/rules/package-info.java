/**
 * The twenty-five rules alone, said in one way after another, each deciding on facts that are
 * ready.
 */
@NullMarked
package org.fairnotice.benchmarks.rules;

import org.jspecify.annotations.NullMarked;
