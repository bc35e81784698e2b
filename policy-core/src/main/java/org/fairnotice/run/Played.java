package org.fairnotice.run;

import org.fairnotice.event.Event;
import org.fairnotice.ruling.Ruling;

/**
 * One event that was ruled on.
 *
 * <p>Shape: {@code review} marks one the scheduler added, {@code repeated} one whose stored ruling
 * was given again.
 */
public record Played(Event event, Ruling ruling, boolean review, boolean repeated) {}
