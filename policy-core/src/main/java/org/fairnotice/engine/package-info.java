/**
 * Where a question meets the rules: the only package that knows Drools, and the deliberation around
 * it.
 */
@NullMarked
package org.fairnotice.engine;

import org.jspecify.annotations.NullMarked;
