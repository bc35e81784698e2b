/** What the rules decide: decisions with their explanations, and the topics that stay undecided. */
@NullMarked
package org.fairnotice.decision;

import org.jspecify.annotations.NullMarked;
