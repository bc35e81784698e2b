package org.fairnotice.random;

import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Topic;
import org.fairnotice.decision.Wait;
import org.fairnotice.event.By;
import org.fairnotice.event.EventType;
import org.fairnotice.rule.Approval;
import org.fairnotice.rule.Canonical;
import org.fairnotice.rule.ClientText;
import org.fairnotice.rule.Combined;
import org.fairnotice.rule.Definition;
import org.fairnotice.rule.Guard;
import org.fairnotice.rule.Outcome;
import org.fairnotice.rule.Policy;
import org.fairnotice.rule.Rule;
import org.fairnotice.rule.Trigger;
import org.fairnotice.rule.Turn;
import org.fairnotice.time.Calendars;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * Well-formed policies of a seed that use every part of the rule values.
 *
 * <p>Shape: 5 to 25 rules; rules set off by a decision decide later topics only; terms mostly exist
 * where they are read.
 */
public final class RandomPolicies {
  private static final List<EventType> OF_BOOKINGS =
      List.of(
          EventType.BOOKING_MADE,
          EventType.BOOKING_MADE,
          EventType.BOOKING_CANCELLED,
          EventType.BOOKING_CANCELLED,
          EventType.BOOKING_CANCELLED,
          EventType.BOOKING_RESCHEDULED,
          EventType.BOOKING_CHANGED,
          EventType.PARTY_CHANGED,
          EventType.CLIENT_ARRIVED,
          EventType.VISIT_COMPLETED,
          EventType.NO_SHOW,
          EventType.NO_SHOW,
          EventType.SLOT_REFILLED,
          EventType.WAITLIST_PROMOTED,
          EventType.EVIDENCE_RECORDED,
          EventType.INCIDENT_DECLARED,
          EventType.GUARANTEE_EXPIRED,
          EventType.PAYMENT_RECEIVED,
          EventType.REFUND_MADE,
          EventType.GUARANTEE_GIVEN);
  private static final List<EventType> OF_BILLS =
      List.of(
          EventType.BILL_ISSUED,
          EventType.LEFT_WITHOUT_PAYING,
          EventType.DISPUTE_OPENED,
          EventType.DISPUTE_RESOLVED,
          EventType.PROMISE_MADE,
          EventType.CAUSE_RECORDED,
          EventType.STEP_DONE,
          EventType.AGENCY_RECOVERED,
          EventType.AGENCY_RETURNED,
          EventType.COURT_FILED,
          EventType.COURT_ORDERED,
          EventType.EVIDENCE_RECORDED,
          EventType.PAYMENT_RECEIVED,
          EventType.PAYMENT_PENDING,
          EventType.PAYMENT_CLEARED,
          EventType.PAYMENT_FAILED,
          EventType.PAYMENT_REVERSED,
          EventType.BILL_CORRECTED,
          EventType.RECORDS_CHECKED,
          EventType.CONTACT_MADE,
          EventType.PLAN_AGREED,
          EventType.PLAN_CONFIRMED);
  private static final List<EventType> OF_CLIENTS =
      List.of(
          EventType.CLIENT_TAGGED,
          EventType.CLIENT_UPDATED,
          EventType.TERMS_ACCEPTED,
          EventType.OFFER_ACCEPTED,
          EventType.OFFER_DECLINED,
          EventType.OFFER_COUNTERED);
  private static final Set<EventType> ENDINGS =
      EnumSet.of(
          EventType.BOOKING_CANCELLED,
          EventType.NO_SHOW,
          EventType.VISIT_COMPLETED,
          EventType.BOOKING_RESCHEDULED);
  private static final Set<EventType> WAIVING =
      EnumSet.of(EventType.SLOT_REFILLED, EventType.EVIDENCE_RECORDED, EventType.INCIDENT_DECLARED);
  private static final Set<EventType> ASKING =
      EnumSet.of(EventType.BOOKING_MADE, EventType.BOOKING_RESCHEDULED, EventType.PARTY_CHANGED);
  private static final List<Topic> ANY =
      List.of(Topic.FEE, Topic.PASS, Topic.STRIKE, Topic.STANDING, Topic.LOYALTY, Topic.MESSAGE);
  private static final List<Topic> OF_A_BILL =
      List.of(Topic.STRIKE, Topic.STANDING, Topic.COLLECTION, Topic.MESSAGE);
  private static final List<Topic> OF_A_CLIENT = List.of(Topic.STANDING, Topic.MESSAGE);
  private static final List<DecisionType> CHAINED =
      List.of(
          DecisionType.BOOKING_REFUSED,
          DecisionType.REQUEST_NEEDED,
          DecisionType.DEPOSIT_REQUIRED,
          DecisionType.BOOKING_RELEASED,
          DecisionType.DEPOSIT_KEPT,
          DecisionType.DEPOSIT_REFUNDED,
          DecisionType.FEE_CHARGED,
          DecisionType.NO_FEE,
          DecisionType.PASS_RETURNED,
          DecisionType.PASS_BURNT,
          DecisionType.STRIKE_ADDED,
          DecisionType.STRIKE_ADDED,
          DecisionType.MARKED,
          DecisionType.WARNED,
          DecisionType.BLOCKED,
          DecisionType.BLOCKED,
          DecisionType.POINTS_EARNED);

  private final Dice dice;
  private final RandomValues values;
  private final RandomConditions conditions;
  private final RandomOutcomes outcomes;
  private final boolean collects;

  private RandomPolicies(long seed, boolean may) {
    dice = new Dice(seed);
    collects = may && new Dice(~seed).chance(30);
    values = new RandomValues(dice);
    conditions = new RandomConditions(dice, values);
    outcomes = new RandomOutcomes(dice, values, collects);
  }

  /** The policy of a seed. */
  public static Policy of(long seed) {
    return new RandomPolicies(seed, true).policy("policy " + seed);
  }

  /** The policy of a seed, one that collects no bills. */
  public static Policy withoutCollections(long seed) {
    return new RandomPolicies(seed, false).policy("policy " + seed);
  }

  /** The canonical form in full, a line an item, to be read after a failure. */
  public static String shown(Policy policy) {
    StringBuilder text = new StringBuilder(policy.toString() + " " + policy.place());
    policy
        .settings()
        .forEach((name, value) -> line(text, "{" + name + "} = " + Canonical.of(value)));
    policy.definitions().values().forEach(one -> line(text, Canonical.of(one)));
    policy.rules().forEach(one -> line(text, Canonical.of(one)));
    policy.guards().forEach(one -> line(text, Canonical.of(one)));
    policy.ladders().forEach(one -> line(text, Canonical.of(one)));
    return text.toString();
  }

  private static void line(StringBuilder text, String line) {
    text.append("\n  ").append(line);
  }

  private Policy policy(String name) {
    ZoneId zone = ZoneId.of(dice.of("Europe/Paris", "Europe/Paris", "America/New_York", "UTC"));
    Policy.Builder policy =
        Policy.builder(name, CurrencyUnit.EUR, zone)
            .rounding(dice.of(RoundingMode.HALF_UP, RoundingMode.DOWN, RoundingMode.HALF_EVEN))
            .holidays(dice.of(Calendars.weekends(), Calendars.of("FR")));
    for (Topic topic : List.of(Topic.SETTLEMENT, Topic.FEE, Topic.LOYALTY)) {
      if (dice.chance(12)) {
        policy.combine(topic, dice.of(Combined.Way.values()));
      }
    }
    values.settings().forEach(policy::setting);
    dice.shuffled(definitions()).forEach(policy::define);
    for (int i = dice.from(5, 25); i > 0; i--) {
      policy.rule(rule("rule " + i));
    }
    for (int i = dice.from(0, 3); i > 0; i--) {
      policy.limit(limit("limit " + i));
    }
    if (collects) {
      policy.collection(
          new RandomLadders(dice, conditions, outcomes, values).collection("collection"));
    }
    return policy.build();
  }

  private List<Definition> definitions() {
    List<Definition> definitions = new ArrayList<>();
    for (int i = dice.from(0, 6); i > 0; i--) {
      Facts facts = dice.chance(75) ? Facts.BOOKING : dice.of(Facts.values());
      boolean happens = dice.chance(50);
      String name = (happens ? "happening " : "condition ") + i;
      definitions.add(
          new Definition(
              name,
              happens ? triggers(facts) : List.of(),
              conditions.some(facts, 2),
              dice.chance(20) ? conditions.some(facts, 1) : List.of(),
              happens && dice.chance(40),
              happens && facts == Facts.BILL && dice.chance(40),
              null));
      conditions.defined(name, happens);
    }
    return definitions;
  }

  private List<Trigger> triggers(Facts facts) {
    List<Trigger> triggers = new ArrayList<>();
    for (int i = dice.chance(25) ? 2 : 1; i > 0; i--) {
      triggers.add(trigger(facts));
    }
    return triggers;
  }

  private Trigger trigger(Facts facts) {
    if (!conditions.happenings().isEmpty() && dice.chance(20)) {
      return Trigger.happening(dice.of(conditions.happenings()));
    }
    if (facts == Facts.CLIENT && dice.chance(20)) {
      return new Trigger.Resolved(dice.chance(50));
    }
    if (facts == Facts.BOOKING && dice.chance(15)) {
      return Trigger.at(
          values.operand(RandomValues.Kind.SPAN),
          dice.of(Trigger.Side.values()),
          dice.of(Trigger.Anchor.values()));
    }
    if (facts == Facts.BOOKING && dice.chance(4)) {
      return Trigger.partCancelled(dice.chance(50) ? By.CLIENT : null);
    }
    if (facts == Facts.BILL && dice.chance(30)) {
      return ofBill();
    }
    if (facts == Facts.BILL && dice.chance(25)) {
      return Trigger.turned(dice.of(Turn.values()));
    }
    EventType type =
        dice.of(
            switch (facts) {
              case BOOKING -> OF_BOOKINGS;
              case BILL -> OF_BILLS;
              case CLIENT -> OF_CLIENTS;
            });
    boolean sided = type == EventType.BOOKING_CANCELLED || type == EventType.BOOKING_RESCHEDULED;
    return dice.chance(sided ? 50 : 3)
        ? Trigger.on(type, dice.of(By.CLIENT, By.CLIENT, By.BUSINESS, By.STAFF))
        : Trigger.on(type);
  }

  /** Steps go by the names that collections give them, where there is one. */
  private Trigger ofBill() {
    String step = "step " + dice.from(1, 3);
    return switch (dice.below(4)) {
      case 0 -> new Trigger.StepDone(step);
      case 1 -> new Trigger.OfBill(Trigger.BillAnchor.NOTICE, null, step);
      default ->
          new Trigger.OfBill(
              dice.of(Trigger.BillAnchor.LIMITATION, Trigger.BillAnchor.COURT_ORDER),
              values.operand(RandomValues.Kind.SPAN),
              null);
    };
  }

  private Rule rule(String name) {
    if (dice.chance(18)) {
      return chained(name);
    }
    Facts facts = dice.chance(55) ? Facts.BOOKING : dice.of(Facts.BILL, Facts.BILL, Facts.CLIENT);
    List<Trigger> triggers = triggers(facts);
    return rule(name, facts, triggers, topics(facts, triggers));
  }

  private Rule chained(String name) {
    DecisionType type = dice.of(CHAINED);
    List<Topic> later =
        Arrays.stream(Topic.values())
            .filter(topic -> topic.compareTo(type.topic()) > 0 && ANY.contains(topic))
            .toList();
    List<Topic> topics = List.of(dice.of(later));
    return rule(name, Facts.BOOKING, List.of(Trigger.decided(type)), topics);
  }

  private List<Topic> topics(Facts facts, List<Trigger> triggers) {
    List<Topic> choice = new ArrayList<>();
    switch (facts) {
      case BOOKING -> {
        choice.addAll(ANY);
        if (all(triggers, ENDINGS)) {
          choice.addAll(List.of(Topic.SETTLEMENT, Topic.SETTLEMENT, Topic.SETTLEMENT, Topic.FEE));
        }
        if (all(triggers, WAIVING)) {
          choice.addAll(List.of(Topic.STRIKE, Topic.FEE, Topic.SETTLEMENT));
        }
        if (all(triggers, ASKING)) {
          choice.addAll(List.of(Topic.GUARANTEE, Topic.GUARANTEE, Topic.GUARANTEE));
        }
        if (all(triggers, EnumSet.of(EventType.BOOKING_MADE))) {
          choice.addAll(List.of(Topic.ACCEPTANCE, Topic.ACCEPTANCE, Topic.ACCEPTANCE));
        }
      }
      case BILL -> choice.addAll(OF_A_BILL);
      case CLIENT -> choice.addAll(OF_A_CLIENT);
    }
    return dice.shuffled(choice).stream().distinct().limit(dice.chance(40) ? 2 : 1).toList();
  }

  private static boolean all(List<Trigger> triggers, Set<EventType> kinds) {
    return triggers.stream()
        .allMatch(trigger -> trigger instanceof Trigger.On on && kinds.contains(on.type()));
  }

  private Rule rule(String name, Facts facts, List<Trigger> triggers, List<Topic> topics) {
    List<Outcome> decided = new ArrayList<>();
    topics.forEach(topic -> decided.add(outcomes.of(topic)));
    ClientText because = dice.chance(70) ? outcomes.text() : null;
    return new Rule(
        name,
        triggers,
        conditions.some(facts, 3),
        dice.chance(25) ? conditions.some(facts, 1) : List.of(),
        decided,
        dice.chance(10),
        approval(),
        because,
        null);
  }

  private @Nullable Approval approval() {
    if (!dice.chance(15)) {
      return null;
    }
    if (dice.chance(20)) {
      return Approval.suggestion();
    }
    return dice.chance(30)
        ? Approval.required()
        : new Approval(
            values.operand(RandomValues.Kind.SPAN), dice.of(Wait.Then.GO_AHEAD, Wait.Then.DROP));
  }

  private Guard limit(String name) {
    return new Guard(
        name,
        List.of(conditions.one(Facts.BOOKING, 1)),
        dice.chance(20) ? conditions.some(Facts.BOOKING, 1) : List.of(),
        dice.chance(20) ? List.of(limit(), limit()) : List.of(limit()),
        null);
  }

  private Guard.Limit limit() {
    return switch (dice.below(12)) {
      case 9 -> new Guard.Limit.NeverStepFee();
      case 10 -> new Guard.Limit.NeverInterest();
      case 11 -> new Guard.Limit.InterestAtMost(values.operand(RandomValues.Kind.SHARE));
      case 0 -> new Guard.Limit.NeverCharge();
      case 1 -> new Guard.Limit.ChargeAtMost(outcomes.amount(1));
      case 2 -> new Guard.Limit.KeepAtMost(outcomes.amount(1));
      case 3 -> new Guard.Limit.ChargeAtMostWithin(outcomes.amount(1), conditions.within());
      case 4 ->
          new Guard.Limit.StrikesAtMost(
              values.operand(RandomValues.Kind.NUMBER), conditions.within());
      case 5 -> new Guard.Limit.GiveBackAtLeast(outcomes.amount(1));
      case 6 -> new Guard.Limit.NeverBurn();
      case 7 -> new Guard.Limit.NeverTakeBack();
      default -> new Guard.Limit.NeverBlock();
    };
  }
}
