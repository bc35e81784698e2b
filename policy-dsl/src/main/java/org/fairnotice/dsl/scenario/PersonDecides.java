package org.fairnotice.dsl.scenario;

import java.util.ArrayList;
import java.util.List;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Subject;
import org.fairnotice.decision.Topic;
import org.fairnotice.dsl.vocabulary.Phrase;
import org.fairnotice.record.Booking;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.record.Unsettled;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a person decides in a moment, for everything that a rule could not decide.
 *
 * <p>Shape: a charge means what it means in a rule: a deposit that is still to be decided counts
 * towards it.
 */
final class PersonDecides {
  private final ClientRecord record;
  private final String rule;
  private final Phrase.Said outcome;
  private final @Nullable Money amount;

  PersonDecides(ClientRecord record, String rule, Phrase.Said outcome, @Nullable Money amount) {
    this.record = record;
    this.rule = rule;
    this.outcome = outcome;
    this.amount = amount;
  }

  /** The answer to one thing that could not be decided. */
  record Choice(String id, DecisionType type, @Nullable Money amount) {}

  /**
   * The answers, none where nothing of that topic is to be decided for the rule.
   *
   * <p>Errors: {@code IllegalArgumentException} for an outcome that only rules have.
   */
  List<Choice> choices() {
    return switch (outcome.concept()) {
      case "accept-booking" -> all(DecisionType.BOOKING_ACCEPTED);
      case "refuse-booking" -> all(DecisionType.BOOKING_REFUSED);
      case "keep", "keep-deposit" -> all(DecisionType.DEPOSIT_KEPT);
      case "refund-deposit" -> all(DecisionType.DEPOSIT_REFUNDED);
      case "carry-deposit" -> all(DecisionType.DEPOSIT_CARRIED);
      case "charge" -> charged();
      case "charge-on-top" -> all(DecisionType.FEE_CHARGED);
      case "charge-nothing" -> all(DecisionType.NO_FEE);
      case "pay-compensation" -> all(DecisionType.COMPENSATION_DUE);
      case "add-strike" -> all(DecisionType.STRIKE_ADDED);
      case "do-not-count" -> all(DecisionType.NOT_COUNTED);
      default -> throw new IllegalArgumentException("only a rule can decide: " + outcome.concept());
    };
  }

  private List<Unsettled> open(Topic topic) {
    return record.unsettled().values().stream()
        .filter(each -> each.topic() == topic && rule.equals(each.rule()))
        .toList();
  }

  private List<Choice> all(DecisionType type) {
    List<Choice> choices = new ArrayList<>();
    for (Unsettled each : open(type.topic())) {
      Money sum = amount == null ? held(each.subject()) : amount;
      choices.add(new Choice(each.id(), type, Unsettled.needsAmount(type) ? sum : null));
    }
    return choices;
  }

  private List<Choice> charged() {
    List<Choice> choices = new ArrayList<>();
    for (Unsettled fee : open(Topic.FEE)) {
      Money rest = amount;
      for (Unsettled settlement : open(Topic.SETTLEMENT)) {
        Money held = held(settlement.subject());
        if (settlement.subject().equals(fee.subject())
            && held != null
            && rest != null
            && held.isSameCurrency(rest)) {
          Money kept = rest.isGreaterThan(held) ? held : rest;
          choices.add(new Choice(settlement.id(), DecisionType.DEPOSIT_KEPT, kept));
          rest = rest.minus(kept);
        }
      }
      choices.add(new Choice(fee.id(), DecisionType.FEE_CHARGED, rest));
    }
    return choices;
  }

  private @Nullable Money held(Subject subject) {
    Booking booking = subject.kind() == Subject.Kind.BOOKING ? record.booking(subject.id()) : null;
    return booking == null ? null : booking.held();
  }
}
