/**
 * How long a notice was, when a deadline falls and what a window still holds.
 *
 * <p>Start with {@link org.fairnotice.time.Span}, an amount with the unit a policy wrote ({@code 24
 * hours}, {@code 1 day}, {@code 20 calendar days}, {@code 2 business days}), and {@link
 * org.fairnotice.time.Place}, the zone and business calendar in which it is reckoned. {@link
 * org.fairnotice.time.Calendars} finds the public holidays of a country. {@link
 * org.fairnotice.time.Window} says how far back a count looks and when an entry drops out of it;
 * {@link org.fairnotice.time.Roll} moves a date off a holiday; {@link org.fairnotice.time.Hours}
 * are the hours in which a client may be contacted.
 *
 * <p>Everything here is a value. Nothing reads a clock, a default zone or a default locale, so the
 * same question always has the same answer; {@link org.fairnotice.time.Calendars#fingerprint()}
 * names the data that answer rests on.
 */
@NullMarked
package org.fairnotice.time;

import org.jspecify.annotations.NullMarked;
