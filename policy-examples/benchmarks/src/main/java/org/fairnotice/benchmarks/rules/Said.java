package org.fairnotice.benchmarks.rules;

import java.util.List;
import java.util.Map;
import org.fairnotice.benchmarks.Salon;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Topic;
import org.joda.money.Money;

/** This library's decisions as a verdict, so that they can be compared. */
public final class Said {
  private static final Map<Topic, Asked> TOPICS =
      Map.of(
          Topic.ACCEPTANCE, Asked.ACCEPTANCE,
          Topic.GUARANTEE, Asked.GUARANTEE,
          Topic.SETTLEMENT, Asked.SETTLEMENT,
          Topic.FEE, Asked.FEE,
          Topic.STRIKE, Asked.STRIKE,
          Topic.STANDING, Asked.STANDING,
          Topic.LOYALTY, Asked.LOYALTY);

  private Said() {}

  /** The verdict that decisions come to; what fell due meanwhile is no part of it. */
  public static Verdict by(List<Decision> decisions) {
    Verdict verdict = new Verdict();
    long demanded = 0;
    long kept = 0;
    long refunded = 0;
    long charged = 0;
    long points = 0;
    for (Decision decision : decisions) {
      Asked topic = TOPICS.get(decision.topic());
      if (topic == null || decision.type() == DecisionType.BOOKING_RELEASED) {
        continue;
      }
      verdict.say(topic, Salon.number(decision.explanation().rule()));
      Money amount = decision.terms().amount();
      long cents = amount == null ? 0 : amount.getAmountMinorLong();
      switch (decision.type()) {
        case DEPOSIT_REQUIRED, PREPAYMENT_REQUIRED -> demanded += cents;
        case DEPOSIT_KEPT -> kept += cents;
        case DEPOSIT_REFUNDED -> refunded += cents;
        case FEE_CHARGED -> charged += cents;
        case POINTS_EARNED ->
            points += decision.terms().count() == null ? 0 : decision.terms().count().longValue();
        default -> {}
      }
    }
    return verdict.say(demanded, kept, refunded, charged, points);
  }

  /** Whether two verdicts are the same; a rule that moves no money may go without saying. */
  public static boolean same(Verdict one, Verdict other) {
    for (Asked topic : Asked.values()) {
      boolean silent =
          topic == Asked.SETTLEMENT
              ? one.kept() == 0 && one.refunded() == 0
              : topic == Asked.FEE && one.charged() == 0;
      int mine = one.settledBy(topic);
      int theirs = other.settledBy(topic);
      if (mine != theirs && !(silent && (mine == 0 || theirs == 0))) {
        return false;
      }
    }
    return one.demanded() == other.demanded()
        && one.kept() == other.kept()
        && one.refunded() == other.refunded()
        && one.charged() == other.charged()
        && one.points() == other.points();
  }
}
