package org.fairnotice.engine;

import java.util.ArrayList;
import java.util.List;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Explanation;
import org.fairnotice.decision.Fact;
import org.fairnotice.decision.Mode;
import org.fairnotice.decision.Subject;
import org.fairnotice.decision.Terms;
import org.fairnotice.event.ControlEvent;
import org.fairnotice.record.Booking;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.record.Unsettled;
import org.fairnotice.value.Value;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a person decides where the rules could not.
 *
 * <p>Shape: the decisions name the rule that could not decide, and as facts who decided and why.
 * What is kept, returned or credited of money held settles all of it: the rest of what is kept or
 * credited goes back, the rest of what goes back is kept.
 */
final class ByPerson {
  private final Ids ids;
  private final Unsettled open;
  private final String event;
  private final Explanation explanation;
  private final List<Act> acts = new ArrayList<>();

  ByPerson(Ids ids, Unsettled open, ControlEvent.Approved said) {
    this(ids, open, said.id(), said.by(), said.reason());
  }

  ByPerson(Ids ids, Unsettled open, ControlEvent.Declined said) {
    this(ids, open, said.id(), said.by(), said.reason());
  }

  private ByPerson(Ids ids, Unsettled open, String event, String by, @Nullable String reason) {
    this.ids = ids;
    this.open = open;
    this.event = event;
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("by", Value.text(by)));
    if (reason != null) {
      facts.add(new Fact("reason", Value.text(reason)));
    }
    String rule = open.rule() == null ? "" : open.rule();
    this.explanation = new Explanation(rule, facts, List.of(), List.of(), List.of());
  }

  List<Act> approved(ControlEvent.Approved said, ClientRecord record) {
    DecisionType outcome = said.outcome() == null ? null : DecisionType.of(said.outcome());
    return outcome == null ? List.of() : of(outcome, said.amount(), held(record));
  }

  List<Act> declined(ClientRecord record) {
    Money held = held(record);
    return of(open.refusal(), held, held);
  }

  private @Nullable Money held(ClientRecord record) {
    boolean ofBooking = open.subject().kind() == Subject.Kind.BOOKING;
    Booking booking = ofBooking ? record.booking(open.subject().id()) : null;
    return booking == null ? null : booking.held();
  }

  private List<Act> of(DecisionType outcome, @Nullable Money amount, @Nullable Money held) {
    switch (outcome) {
      case DEPOSIT_KEPT, DEPOSIT_CREDITED ->
          settle(outcome, amount, DecisionType.DEPOSIT_REFUNDED, held);
      case DEPOSIT_REFUNDED -> settle(outcome, amount, DecisionType.DEPOSIT_KEPT, held);
      case DEPOSIT_CARRIED -> add(outcome, held);
      case FEE_CHARGED -> {
        boolean nothing = amount == null || amount.isZero();
        add(nothing ? DecisionType.NO_FEE : outcome, amount);
      }
      case COMPENSATION_DUE -> add(outcome, amount);
      default -> add(outcome, null);
    }
    return acts;
  }

  private void settle(
      DecisionType outcome, @Nullable Money amount, DecisionType ofRest, @Nullable Money held) {
    if (amount == null || held == null) {
      return;
    }
    Money rest = held.minus(amount);
    if (amount.isPositive()) {
      add(outcome, amount);
    }
    if (rest.isPositive()) {
      add(ofRest, rest);
    }
  }

  private void add(DecisionType type, @Nullable Money amount) {
    acts.add(
        Act.of(
            new Decision(
                ids.next(event, open.topic(), open.subject()),
                type,
                open.topic(),
                open.subject(),
                Terms.amountIfAny(amount),
                Mode.BY_PERSON,
                null,
                explanation,
                null)));
  }
}
