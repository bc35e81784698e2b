package org.fairnotice.record;

import java.util.List;
import java.util.stream.Collectors;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Subject;
import org.fairnotice.decision.Topic;
import org.fairnotice.event.ControlEvent.Approved;
import org.fairnotice.event.ControlEvent.Declined;
import org.fairnotice.record.Rejection.Code;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Whether a person's answer is about something that waits for one, and fits it. */
final class Answering {
  private Answering() {}

  static @Nullable Rejection check(ClientRecord record, Approved event) {
    Unsettled open = record.unsettled().get(event.decision());
    if (open == null) {
      return waits(record, event.decision());
    }
    String said = event.outcome();
    List<DecisionType> possible = Unsettled.outcomes(open.topic());
    DecisionType outcome = said == null ? null : DecisionType.of(said);
    if (said == null || outcome == null || !possible.contains(outcome)) {
      String wrong =
          said == null
              ? "approved without an `outcome`"
              : "approved with the `outcome` `" + said + "`";
      return wrong(open, wrong + "; name one of " + wireNames(possible) + " as the `outcome`");
    }
    if (Unsettled.needsAmount(outcome) != (event.amount() != null)) {
      String amount = event.amount() == null ? "; name its `amount`" : "; leave the `amount` out";
      return wrong(open, "approved with the `outcome` `" + said + "`" + amount);
    }
    return covered(record, open, event.amount());
  }

  static @Nullable Rejection check(ClientRecord record, Declined event) {
    Unsettled open = record.unsettled().get(event.decision());
    if (open == null) {
      return waits(record, event.decision());
    }
    return event.outcome() == null && event.amount() == null
        ? null
        : wrong(
            open,
            "declined with an `outcome` or `amount`; send `approved` with it, or `declined` alone"
                + " for `"
                + open.refusal().wireName()
                + "`");
  }

  /** No more is settled than is held. */
  private static @Nullable Rejection covered(
      ClientRecord record, Unsettled open, @Nullable Money amount) {
    Booking booking = open.topic() == Topic.SETTLEMENT ? record.booking(open.subject().id()) : null;
    if (booking == null
        || amount == null
        || !amount.isSameCurrency(booking.held())
        || !amount.isGreaterThan(booking.held())) {
      return null;
    }
    return new Rejection(
        Code.WRONG_STATE,
        "only "
            + booking.held()
            + " is held for booking `"
            + booking.id()
            + "`, name at most that as the `amount`");
  }

  private static Rejection wrong(Unsettled open, String how) {
    return new Rejection(
        Code.NOT_SUPPORTED,
        "`"
            + open.id()
            + "` asks what to do about the "
            + open.topic().wireName()
            + " and was "
            + how);
  }

  private static String wireNames(List<DecisionType> types) {
    return types.stream()
        .map(type -> "`" + type.wireName() + "`")
        .collect(Collectors.joining(", "));
  }

  private static @Nullable Rejection waits(ClientRecord record, String decision) {
    return record.waiting().containsKey(decision)
        ? null
        : new Rejection(
            Code.UNKNOWN_DECISION,
            "decision `"
                + decision
                + "` neither waits for anybody nor is still to be decided, name one that does");
  }

  /** An amount in the currency that an answer must be in, if that is known. */
  static @Nullable Money like(ClientRecord record, Unsettled open) {
    Subject subject = open.subject();
    if (subject.kind() == Subject.Kind.BOOKING) {
      Booking booking = record.booking(subject.id());
      return booking == null ? null : booking.price();
    }
    Bill bill = subject.kind() == Subject.Kind.BILL ? record.bill(subject.id()) : null;
    return bill == null ? null : bill.amount();
  }
}
