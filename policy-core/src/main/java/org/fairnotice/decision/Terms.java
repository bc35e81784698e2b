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
 * <p>Units: {@code share}, {@code staffShare} 0 to 1; {@code rate} a year's, as a fraction; {@code
 * from}, {@code availableFrom} first days; {@code until} a date in the policy's zone, the last day
 * included; {@code dueAt} the instant by which something must have come in, itself included.
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
    @Nullable String text,
    @Nullable String kind,
    @Nullable String tax,
    @Nullable BigDecimal staffShare,
    @Nullable LocalDate from,
    @Nullable LocalDate availableFrom,
    @Nullable BigDecimal rate,
    @Nullable Money costs,
    @Nullable Money expected,
    @Nullable String route,
    @Nullable String tone,
    List<String> attach,
    List<String> evidence) {

  private static final Terms NONE =
      new Terms(
          null, null, null, null, null, null, null, null, null, List.of(), List.of(), null, null,
          null, null, null, null, null, null, null, null, null, null, List.of(), List.of());

  /** Copies the lists. */
  public Terms {
    channels = List.copyOf(channels);
    blockers = List.copyOf(blockers);
    attach = List.copyOf(attach);
    evidence = List.copyOf(evidence);
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

  /** The same with what kind it is of: the offer made, the sort of charge. */
  public Terms withKind(@Nullable String value) {
    return but(change -> change.kind = value);
  }

  /** The same with the tax class of the amount and the share of it that is the staff's, 0 to 1. */
  public Terms withAccounting(@Nullable String taxClass, @Nullable BigDecimal shareOfStaff) {
    return but(
        change -> {
          change.tax = taxClass;
          change.staffShare = shareOfStaff;
        });
  }

  /** The same with the first day it is about; the last is {@code until}. */
  public Terms withFrom(@Nullable LocalDate value) {
    return but(change -> change.from = value);
  }

  /** The same with the first day a reward may be used. */
  public Terms withAvailableFrom(@Nullable LocalDate value) {
    return but(change -> change.availableFrom = value);
  }

  /** The same with a yearly rate as a fraction. */
  public Terms withRate(@Nullable BigDecimal value) {
    return but(change -> change.rate = value);
  }

  /** The same with a route, what it costs and what is expected to come of it after costs. */
  public Terms withRoute(@Nullable String value, @Nullable Money cost, @Nullable Money net) {
    return but(
        change -> {
          change.route = value;
          change.costs = cost;
          change.expected = net;
        });
  }

  /** The same with the tone to speak in. */
  public Terms withTone(@Nullable String value) {
    return but(change -> change.tone = value);
  }

  /** The same with what to attach. */
  public Terms withAttach(List<String> value) {
    return but(change -> change.attach = value);
  }

  /** The same with the evidence that is required and not there. */
  public Terms withEvidence(List<String> value) {
    return but(change -> change.evidence = value);
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
    private @Nullable String kind;
    private @Nullable String tax;
    private @Nullable BigDecimal staffShare;
    private @Nullable LocalDate from;
    private @Nullable LocalDate availableFrom;
    private @Nullable BigDecimal rate;
    private @Nullable Money costs;
    private @Nullable Money expected;
    private @Nullable String route;
    private @Nullable String tone;
    private List<String> attach;
    private List<String> evidence;

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
      kind = from.kind;
      tax = from.tax;
      staffShare = from.staffShare;
      this.from = from.from;
      availableFrom = from.availableFrom;
      rate = from.rate;
      costs = from.costs;
      expected = from.expected;
      route = from.route;
      tone = from.tone;
      attach = from.attach;
      evidence = from.evidence;
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
          text,
          kind,
          tax,
          staffShare,
          from,
          availableFrom,
          rate,
          costs,
          expected,
          route,
          tone,
          attach,
          evidence);
    }
  }
}
