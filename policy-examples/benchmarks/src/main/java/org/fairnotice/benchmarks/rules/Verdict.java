package org.fairnotice.benchmarks.rules;

import static org.fairnotice.benchmarks.rules.Asked.ACCEPTANCE;
import static org.fairnotice.benchmarks.rules.Asked.FEE;
import static org.fairnotice.benchmarks.rules.Asked.GUARANTEE;
import static org.fairnotice.benchmarks.rules.Asked.LOYALTY;
import static org.fairnotice.benchmarks.rules.Asked.SETTLEMENT;
import static org.fairnotice.benchmarks.rules.Asked.STANDING;
import static org.fairnotice.benchmarks.rules.Asked.STRIKE;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What was decided: which rule settled each topic, and the money and points that follow.
 *
 * <p>Shape: a rule takes the topics it answers that no earlier rule took; rules are numbered from 1
 * in file order, 0 is none. Reused from decision to decision.
 *
 * <p>Units: cents.
 */
public final class Verdict {
  private static final Asked[] TOPICS = Asked.values();
  private static final List<Set<Asked>> ANSWERS = answers();

  private final int[] settledBy = new int[TOPICS.length];
  private long demanded;
  private long kept;
  private long refunded;
  private long charged;
  private long points;
  private boolean strike;

  private static List<Set<Asked>> answers() {
    Set<Asked> booked = EnumSet.of(ACCEPTANCE);
    Set<Asked> secured = EnumSet.of(GUARANTEE);
    Set<Asked> settled = EnumSet.of(SETTLEMENT);
    Set<Asked> forgiven = EnumSet.of(SETTLEMENT, FEE, STRIKE);
    Set<Asked> counted = EnumSet.of(SETTLEMENT, STRIKE);
    Set<Asked> thanked = EnumSet.of(LOYALTY);
    return List.of(
        EnumSet.noneOf(Asked.class),
        booked,
        booked,
        booked,
        booked,
        booked,
        secured,
        secured,
        secured,
        secured,
        secured,
        secured,
        secured,
        settled,
        forgiven,
        counted,
        forgiven,
        counted,
        settled,
        settled,
        EnumSet.of(FEE, STRIKE),
        forgiven,
        forgiven,
        EnumSet.of(STANDING),
        thanked,
        thanked);
  }

  /** The topics a rule answers. */
  public static Set<Asked> answeredBy(int rule) {
    return ANSWERS.get(rule);
  }

  /** Nothing decided yet. */
  public Verdict clear() {
    Arrays.fill(settledBy, 0);
    demanded = 0;
    kept = 0;
    refunded = 0;
    charged = 0;
    points = 0;
    strike = false;
    return this;
  }

  /** Whether a rule still has a topic to settle. */
  public boolean open(int rule) {
    for (Asked topic : ANSWERS.get(rule)) {
      if (settledBy[topic.place()] == 0) {
        return true;
      }
    }
    return false;
  }

  /** A rule applies; gives whether it added a strike. */
  public boolean apply(int rule, Facts facts) {
    boolean before = strike;
    for (Asked topic : ANSWERS.get(rule)) {
      take(topic, rule, facts);
    }
    return strike && !before;
  }

  /** A rule settles a topic, if no earlier one did; a refused booking needs no guarantee. */
  public void take(Asked topic, int rule, Facts facts) {
    boolean refused = topic == GUARANTEE && settledBy[ACCEPTANCE.place()] == 1;
    if (settledBy[topic.place()] != 0 || refused) {
      return;
    }
    settledBy[topic.place()] = rule;
    switch (topic) {
      case GUARANTEE -> demanded = demand(rule, facts);
      case SETTLEMENT -> settle(rule, facts);
      case FEE -> charged = Math.max(0, fee(rule, facts) - kept);
      case STRIKE -> strike = rule != 14 && rule != 15 && rule != 21;
      case LOYALTY -> points = rule == 25 ? facts.price() / 1_000 * 10 : 0;
      default -> {}
    }
  }

  private static long demand(int rule, Facts facts) {
    return switch (rule) {
      case 6 -> facts.price();
      case 7, 8 -> share(facts.price(), 50);
      case 9, 11 -> share(facts.price(), 30);
      default -> 0;
    };
  }

  private void settle(int rule, Facts facts) {
    kept =
        switch (rule) {
          case 16 -> Math.min(facts.held(), share(facts.price(), 80));
          case 17, 21 -> facts.held();
          case 18 -> share(facts.held(), 50);
          case 22 -> Math.min(facts.held(), facts.price());
          default -> 0;
        };
    refunded = facts.held() - kept;
  }

  private static long fee(int rule, Facts facts) {
    return switch (rule) {
      case 16 -> share(facts.price(), 80);
      case 20 -> 1_000;
      case 22 -> facts.price();
      default -> 0;
    };
  }

  private static long share(long cents, int percent) {
    return (cents * percent + 50) / 100;
  }

  /** What another program says it decided, for a comparison. */
  public Verdict say(Asked topic, int rule) {
    settledBy[topic.place()] = rule;
    return this;
  }

  /** The money and points another program says it decided. */
  public Verdict say(long demand, long keep, long refund, long charge, long earn) {
    demanded = demand;
    kept = keep;
    refunded = refund;
    charged = charge;
    points = earn;
    return this;
  }

  /** Which rule settled a topic, 0 if none did. */
  public int settledBy(Asked topic) {
    return settledBy[topic.place()];
  }

  public boolean strike() {
    return strike;
  }

  public long demanded() {
    return demanded;
  }

  public long kept() {
    return kept;
  }

  public long refunded() {
    return refunded;
  }

  public long charged() {
    return charged;
  }

  public long points() {
    return points;
  }

  /** All of it in one line: the same line, the same decision. */
  @Override
  public String toString() {
    return Arrays.toString(settledBy)
        + " demanded "
        + demanded
        + " kept "
        + kept
        + " refunded "
        + refunded
        + " charged "
        + charged
        + " points "
        + points;
  }
}
