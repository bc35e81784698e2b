package org.fairnotice.decision;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The particulars of a decision: how much, until when, by which channel.
 *
 * <p>Shape: only what the decision's type calls for is set, the rest is null or empty;
 * docs/language/decisions.md lists which.
 *
 * <p>Units: {@code share} 0 to 1; {@code until} a date in the policy's zone, the last day included;
 * {@code dueAt} the instant by which something must have come in, itself included.
 */
public record Terms(
    @Nullable Money amount,
    @Nullable BigDecimal share,
    @Nullable Instant dueAt,
    @Nullable String missed,
    @Nullable LocalDate until,
    @Nullable String release,
    @Nullable String scope,
    @Nullable String name,
    @Nullable BigDecimal count,
    List<String> channels,
    List<String> blockers,
    @Nullable Instant firstPossibleAt,
    @Nullable String text) {

  private static final Terms NONE =
      new Terms(
          null, null, null, null, null, null, null, null, null, List.of(), List.of(), null, null);

  /** Copies the lists. */
  public Terms {
    channels = List.copyOf(channels);
    blockers = List.copyOf(blockers);
  }

  /** No particulars. */
  public static Terms none() {
    return NONE;
  }

  /** An amount alone. */
  public static Terms amount(Money amount) {
    return NONE.withAmount(amount);
  }

  /** An amount alone, or no particulars when there is none. */
  public static Terms amountIfAny(@Nullable Money amount) {
    return NONE.withAmount(amount);
  }

  /** The same with an amount. */
  public Terms withAmount(@Nullable Money value) {
    return new Terms(
        value,
        share,
        dueAt,
        missed,
        until,
        release,
        scope,
        name,
        count,
        channels,
        blockers,
        firstPossibleAt,
        text);
  }

  /** The same with a share. */
  public Terms withShare(@Nullable BigDecimal value) {
    return new Terms(
        amount,
        value,
        dueAt,
        missed,
        until,
        release,
        scope,
        name,
        count,
        channels,
        blockers,
        firstPossibleAt,
        text);
  }

  /** The same with a deadline and what happens when it is missed. */
  public Terms withDue(@Nullable Instant at, @Nullable String whenMissed) {
    return new Terms(
        amount,
        share,
        at,
        whenMissed,
        until,
        release,
        scope,
        name,
        count,
        channels,
        blockers,
        firstPossibleAt,
        text);
  }

  /** The same with an end: a last day, or the fact that releases it. */
  public Terms withEnd(@Nullable LocalDate lastDay, @Nullable String releasedBy) {
    return new Terms(
        amount,
        share,
        dueAt,
        missed,
        lastDay,
        releasedBy,
        scope,
        name,
        count,
        channels,
        blockers,
        firstPossibleAt,
        text);
  }

  /** The same with what it covers. */
  public Terms withScope(@Nullable String value) {
    return new Terms(
        amount,
        share,
        dueAt,
        missed,
        until,
        release,
        value,
        name,
        count,
        channels,
        blockers,
        firstPossibleAt,
        text);
  }

  /** The same with the name of a step, tag or template. */
  public Terms withName(@Nullable String value) {
    return new Terms(
        amount,
        share,
        dueAt,
        missed,
        until,
        release,
        scope,
        value,
        count,
        channels,
        blockers,
        firstPossibleAt,
        text);
  }

  /** The same with a count. */
  public Terms withCount(@Nullable BigDecimal value) {
    return new Terms(
        amount,
        share,
        dueAt,
        missed,
        until,
        release,
        scope,
        name,
        value,
        channels,
        blockers,
        firstPossibleAt,
        text);
  }

  /** The same with channels, first choice first. */
  public Terms withChannels(List<String> value) {
    return new Terms(
        amount,
        share,
        dueAt,
        missed,
        until,
        release,
        scope,
        name,
        count,
        value,
        blockers,
        firstPossibleAt,
        text);
  }

  /** The same with what stands in the way, and the first instant at which nothing may. */
  public Terms withBlockers(List<String> value, @Nullable Instant possibleAt) {
    return new Terms(
        amount,
        share,
        dueAt,
        missed,
        until,
        release,
        scope,
        name,
        count,
        channels,
        value,
        possibleAt,
        text);
  }

  /** The same with a text for a person. */
  public Terms withText(@Nullable String value) {
    return new Terms(
        amount,
        share,
        dueAt,
        missed,
        until,
        release,
        scope,
        name,
        count,
        channels,
        blockers,
        firstPossibleAt,
        value);
  }
}
