/** Seeded policies and events to try laws on. */
@NullMarked
package org.fairnotice.random;

import org.jspecify.annotations.NullMarked;
