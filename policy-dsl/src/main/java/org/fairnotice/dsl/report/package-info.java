/** Diagnostics: what is wrong with a policy text, where, and what would fit there. */
@NullMarked
package org.fairnotice.dsl.report;

import org.jspecify.annotations.NullMarked;
