/**
 * A client's current state, folded from events and decisions: bookings, bills, standing, tallies.
 */
@NullMarked
package org.fairnotice.record;

import org.jspecify.annotations.NullMarked;
