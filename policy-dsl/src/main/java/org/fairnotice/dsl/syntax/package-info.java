/** The shape of a policy file: its words, lines and blocks, before any phrase is understood. */
@NullMarked
package org.fairnotice.dsl.syntax;

import org.jspecify.annotations.NullMarked;
