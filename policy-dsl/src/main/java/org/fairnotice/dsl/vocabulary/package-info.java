/** The phrases of the language as data, and the tree of concepts they are read into. */
@NullMarked
package org.fairnotice.dsl.vocabulary;

import org.jspecify.annotations.NullMarked;
