/** The examples in a policy file, played against its policy: what must come of what happens. */
@NullMarked
package org.fairnotice.dsl.scenario;

import org.jspecify.annotations.NullMarked;
