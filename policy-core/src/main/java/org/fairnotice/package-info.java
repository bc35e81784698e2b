/**
 * The library: a {@link org.fairnotice.PolicyEngine} rules on the events of a booking system by a
 * business's own policy.
 */
@NullMarked
package org.fairnotice;

import org.jspecify.annotations.NullMarked;
