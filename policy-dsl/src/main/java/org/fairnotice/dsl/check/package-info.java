/** Checks: what is wrong with a policy whose every line can be read, found before it runs. */
@NullMarked
package org.fairnotice.dsl.check;

import org.jspecify.annotations.NullMarked;
