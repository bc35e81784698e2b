package org.fairnotice.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fairnotice.PolicyEngine.Handled;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Explanation;
import org.fairnotice.decision.Subject;
import org.fairnotice.decision.Terms;
import org.fairnotice.decision.Topic;
import org.fairnotice.decision.Undecided;
import org.fairnotice.event.BookingEvent;
import org.fairnotice.event.ControlEvent;
import org.fairnotice.event.Event;
import org.fairnotice.record.Rejection;
import org.fairnotice.rule.Policies;
import org.fairnotice.ruling.ClientLog;
import org.fairnotice.ruling.Ruling;
import org.fairnotice.run.Judge;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A judge whose answers are known beforehand, to try the scheduler and the commands by themselves.
 *
 * <p>Shape: a booking made asks for a deposit of 10 EUR and for a review two hours later; each of
 * the first two reviews of a client asks for another one a day later; a cancellation cannot be
 * decided; a no-show is rejected; a repeated event gets its stored ruling.
 */
final class ScriptedJudge implements Judge {
  @Override
  public Handled handle(Policies policies, ClientLog log, Event event) {
    ClientLog.Entry known = log.entry(event.id());
    if (known != null) {
      return new Handled(known.ruling(), log);
    }
    if (event instanceof BookingEvent.NoShow) {
      Rejection unknown = new Rejection(Rejection.Code.UNKNOWN_BOOKING, "there is no such booking");
      return new Handled(Ruling.rejecting(event, unknown), log);
    }
    Ruling ruling = ruling(log, event);
    return new Handled(ruling, log.with(event, ruling, log.record().after(event)));
  }

  private static Ruling ruling(ClientLog log, Event event) {
    if (event instanceof BookingEvent.BookingMade made) {
      var deposit =
          Rulings.decision(
              DecisionType.DEPOSIT_REQUIRED,
              Subject.booking(made.booking()),
              Terms.amount(Money.parse("EUR 10.00")),
              Explanation.by("Usual deposit"));
      return Rulings.ruling(event, List.of(deposit), List.of(), after(event, 2));
    }
    if (event instanceof ControlEvent.TimePassed) {
      long before =
          log.entries().stream()
              .filter(entry -> entry.event() instanceof ControlEvent.TimePassed)
              .count();
      return Rulings.nothing(event, before < 2 ? after(event, 24) : null);
    }
    if (event instanceof BookingEvent.BookingCancelled cancelled) {
      var open =
          new Undecided(
              "u-1",
              Topic.FEE,
              Subject.booking(cancelled.booking()),
              Undecided.Answer.CANNOT_DECIDE,
              "Group cancels",
              List.of("party-size"));
      return Rulings.ruling(event, List.of(), List.of(open), lastReview(log));
    }
    return Rulings.nothing(event, lastReview(log));
  }

  private static Instant after(Event event, int hours) {
    return event.at().plus(Duration.ofHours(hours));
  }

  private static @Nullable Instant lastReview(ClientLog log) {
    return log.entries().isEmpty()
        ? null
        : log.entries().get(log.entries().size() - 1).ruling().nextReviewAt();
  }
}
