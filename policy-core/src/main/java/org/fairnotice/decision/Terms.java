package org.fairnotice.decision;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
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
    return but(change -> change.amount = value);
  }

  /** The same with a share. */
  public Terms withShare(@Nullable BigDecimal value) {
    return but(change -> change.share = value);
  }

  /** The same with a deadline and what happens when it is missed. */
  public Terms withDue(@Nullable Instant at, @Nullable String whenMissed) {
    return but(
        change -> {
          change.dueAt = at;
          change.missed = whenMissed;
        });
  }

  /** The same with an end: a last day, or the fact that releases it. */
  public Terms withEnd(@Nullable LocalDate lastDay, @Nullable String releasedBy) {
    return but(
        change -> {
          change.until = lastDay;
          change.release = releasedBy;
        });
  }

  /** The same with what it covers. */
  public Terms withScope(@Nullable String value) {
    return but(change -> change.scope = value);
  }

  /** The same with the name of a step, tag or template. */
  public Terms withName(@Nullable String value) {
    return but(change -> change.name = value);
  }

  /** The same with a count. */
  public Terms withCount(@Nullable BigDecimal value) {
    return but(change -> change.count = value);
  }

  /** The same with channels, first choice first. */
  public Terms withChannels(List<String> value) {
    return but(change -> change.channels = value);
  }

  /** The same with what stands in the way, and the first instant at which nothing may. */
  public Terms withBlockers(List<String> value, @Nullable Instant possibleAt) {
    return but(
        change -> {
          change.blockers = value;
          change.firstPossibleAt = possibleAt;
        });
  }

  /** The same with a text for a person. */
  public Terms withText(@Nullable String value) {
    return but(change -> change.text = value);
  }

  private Terms but(Consumer<Change> what) {
    Change change = new Change(this);
    what.accept(change);
    return change.done();
  }

  /** Particulars being changed. */
  private static final class Change {
    private @Nullable Money amount;
    private @Nullable BigDecimal share;
    private @Nullable Instant dueAt;
    private @Nullable String missed;
    private @Nullable LocalDate until;
    private @Nullable String release;
    private @Nullable String scope;
    private @Nullable String name;
    private @Nullable BigDecimal count;
    private List<String> channels;
    private List<String> blockers;
    private @Nullable Instant firstPossibleAt;
    private @Nullable String text;

    Change(Terms from) {
      amount = from.amount;
      share = from.share;
      dueAt = from.dueAt;
      missed = from.missed;
      until = from.until;
      release = from.release;
      scope = from.scope;
      name = from.name;
      count = from.count;
      channels = from.channels;
      blockers = from.blockers;
      firstPossibleAt = from.firstPossibleAt;
      text = from.text;
    }

    Terms done() {
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
          text);
    }
  }
}
