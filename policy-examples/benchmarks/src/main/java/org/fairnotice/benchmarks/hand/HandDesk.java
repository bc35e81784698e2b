package org.fairnotice.benchmarks.hand;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.fairnotice.benchmarks.hand.Client.State;
import org.fairnotice.benchmarks.hand.Client.Visit;
import org.fairnotice.benchmarks.hand.HandRuling.Decided;
import org.fairnotice.benchmarks.rules.Asked;
import org.fairnotice.benchmarks.rules.Facts;
import org.fairnotice.benchmarks.rules.HandRules;
import org.fairnotice.benchmarks.rules.Verdict;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.event.BookingEvent.BookingCancelled;
import org.fairnotice.event.BookingEvent.BookingMade;
import org.fairnotice.event.BookingEvent.BookingRescheduled;
import org.fairnotice.event.BookingEvent.VisitCompleted;
import org.fairnotice.event.By;
import org.fairnotice.event.ClientEvent.ClientTagged;
import org.fairnotice.event.Event;
import org.fairnotice.event.PaymentEvent.PaymentReceived;
import org.jspecify.annotations.Nullable;

/**
 * The salon's policy written by hand: the event is folded into the client, the rules decide on it,
 * and what they decide is folded in too, with reasons.
 *
 * <p>Shape: for this policy and these events alone; one owner.
 */
public final class HandDesk {
  private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

  private final HandRules rules = new HandRules();

  /** Facts that are ready and the client's before anything is decided on them. */
  private record Told(Facts facts, @Nullable Visit visit) {}

  /** The answer to a client's next event. */
  public HandRuling decide(Client client, Event event) {
    return decide(client, event, facts -> {});
  }

  /** The same; somebody is shown the facts the rules read, if there is anything to ask them. */
  public HandRuling decide(Client client, Event event, Consumer<Facts> shown) {
    Visit visit = event.booking() == null ? null : client.visits.get(event.booking());
    String rejected = rejected(visit, event);
    if (rejected != null) {
      return new HandRuling(event.id(), List.of(), new Verdict(), rejected);
    }
    List<Decided> decisions = new ArrayList<>(4);
    // What falls due at the very instant of the event comes after it.
    release(client, event.at(), event.id(), decisions);
    Told told = fold(client, visit, event);
    Verdict verdict = new Verdict();
    if (told.visit() != null) {
      shown.accept(told.facts());
      rules.decide(told.facts(), verdict);
      decide(client, told.visit(), told.facts(), verdict, event, decisions);
    }
    release(client, event.at().plusNanos(1), event.id(), decisions);
    return new HandRuling(event.id(), decisions, verdict, null);
  }

  private static @Nullable String rejected(@Nullable Visit visit, Event event) {
    if (event instanceof BookingMade) {
      return visit == null ? null : "known";
    }
    if (event.booking() == null) {
      return null;
    }
    if (visit == null) {
      return "unknown";
    }
    State state = visit.unpaidAt(event.at()) ? State.RELEASED : visit.state;
    boolean fits =
        switch (event.type()) {
          case BOOKING_CONFIRMED, BOOKING_DECLINED -> state == State.REQUESTED;
          case BOOKING_CANCELLED -> state == State.REQUESTED || state == State.CONFIRMED;
          case BOOKING_RESCHEDULED, CLIENT_ARRIVED, NO_SHOW -> state == State.CONFIRMED;
          case VISIT_COMPLETED -> state == State.CONFIRMED || state == State.ARRIVED;
          default -> true;
        };
    return fits ? null : "wrong state";
  }

  /** Bookings whose deposit did not come in time are given free. */
  private static void release(Client client, Instant now, String event, List<Decided> decisions) {
    if (client.demands.isEmpty()) {
      return;
    }
    for (Visit visit : List.copyOf(client.demands)) {
      if (visit.unpaidAt(now)) {
        end(client, visit, State.RELEASED);
        decisions.add(
            new Decided(
                event + "/released/" + visit.id,
                DecisionType.BOOKING_RELEASED,
                visit.id,
                0,
                Reasons.of(visit.demandedBy, Facts.NONE)));
      }
    }
    client.demands.removeIf(visit -> visit.dueAt == null || visit.dueAt.isBefore(now));
  }

  private static void end(Client client, Visit visit, State state) {
    if (visit.state.open()) {
      client.open--;
    }
    visit.state = state;
  }

  private static Told fold(Client client, @Nullable Visit visit, Event event) {
    if (event instanceof BookingMade made) {
      return booked(client, made);
    }
    if (event instanceof ClientTagged tagged) {
      client.tags.add(tagged.tag());
    }
    if (visit == null) {
      return new Told(Facts.NONE, null);
    }
    if (event instanceof BookingCancelled cancelled) {
      end(client, visit, State.CANCELLED);
      boolean byClient = cancelled.by() == By.CLIENT;
      String reason = cancelled.reason() == null ? "" : cancelled.reason();
      boolean proof = Boolean.TRUE.equals(cancelled.proof());
      return told(client, visit, event, byClient ? "cancelled" : "called-off", reason, proof);
    }
    if (event instanceof BookingRescheduled moved) {
      if (moved.by() == null || moved.by() == By.CLIENT) {
        client.moves.add(event.at());
      }
      Told told = told(client, visit, event, "moved", "", false);
      visit.start = moved.startsAt();
      return told;
    }
    switch (event.type()) {
      case BOOKING_CONFIRMED -> visit.state = State.CONFIRMED;
      case BOOKING_DECLINED -> end(client, visit, State.DECLINED);
      case CLIENT_ARRIVED -> visit.state = State.ARRIVED;
      case PAYMENT_RECEIVED ->
          visit.held += ((PaymentReceived) event).amount().getAmountMinorLong();
      case NO_SHOW -> {
        end(client, visit, State.MISSED);
        client.noShows.add(event.at());
        client.cleanRow = 0;
        return told(client, visit, event, "missed", "", false);
      }
      case VISIT_COMPLETED -> {
        completed(client, visit, (VisitCompleted) event);
        return told(client, visit, event, "completed", "", false);
      }
      default -> {}
    }
    return new Told(Facts.NONE, null);
  }

  private static void completed(Client client, Visit visit, VisitCompleted event) {
    if (event.price() != null) {
      visit.price = event.price().getAmountMinorLong();
    }
    end(client, visit, State.COMPLETED);
    client.completed++;
    if (visit.strikes == 0) {
      client.cleanRow++;
    }
  }

  private static Told booked(Client client, BookingMade made) {
    Visit visit =
        new Visit(
            made.booking(),
            made.service() == null ? "" : made.service(),
            made.partySize() == null ? 1 : made.partySize(),
            made.price().getAmountMinorLong(),
            made.startsAt());
    boolean first = client.visits.isEmpty();
    client.visits.put(visit.id, visit);
    client.open++;
    ZonedDateTime now = made.at().atZone(ZONE);
    Facts facts =
        new Facts(
            "booked",
            visit.service,
            visit.price,
            visit.partySize,
            notice(visit, made),
            visit.start.atZone(ZONE).getDayOfWeek().name(),
            first,
            client.open,
            client.tags.contains("vip"),
            "",
            false,
            client.blockedOn(now.toLocalDate()),
            Client.since(client.noShows, before(now.minusDays(180))),
            client.noShows.size(),
            Client.since(client.strikes, before(now.minusMonths(12))),
            0,
            client.completed,
            client.cleanRow,
            0);
    return new Told(facts, visit);
  }

  private static Told told(
      Client client, Visit visit, Event event, String kind, String reason, boolean proof) {
    ZonedDateTime now = event.at().atZone(ZONE);
    boolean moved = kind.equals("moved");
    Facts facts =
        new Facts(
            kind,
            visit.service,
            visit.price,
            visit.partySize,
            notice(visit, event),
            "",
            false,
            client.open,
            client.tags.contains("vip"),
            reason,
            proof,
            false,
            0,
            client.noShows.size(),
            Client.since(client.strikes, before(now.minusMonths(12))),
            moved ? Client.since(client.moves, before(now.minusDays(90))) : 0,
            client.completed,
            client.cleanRow,
            visit.held);
    return new Told(facts, visit);
  }

  private static Instant before(ZonedDateTime then) {
    return then.withLaterOffsetAtOverlap().toInstant();
  }

  private static long notice(Visit visit, Event event) {
    return Duration.between(event.at(), visit.start).toSeconds();
  }

  private static void decide(
      Client client,
      Visit visit,
      Facts facts,
      Verdict verdict,
      Event event,
      List<Decided> decisions) {
    Writer writer = new Writer(visit, facts, verdict, event.id(), decisions);
    if (facts.kind().equals("booked")) {
      accept(client, visit, verdict);
      demand(client, visit, verdict, event);
    }
    if (verdict.settledBy(Asked.SETTLEMENT) != 0) {
      visit.held = 0;
    }
    if (verdict.strike()) {
      client.strikes.add(event.at());
      visit.strikes++;
      client.cleanRow = 0;
    }
    if (verdict.settledBy(Asked.STANDING) != 0) {
      client.blockedUntil = event.at().atZone(ZONE).toLocalDate().plusDays(60);
    }
    writer.write();
  }

  private static void accept(Client client, Visit visit, Verdict verdict) {
    int rule = verdict.settledBy(Asked.ACCEPTANCE);
    if (rule == 1) {
      end(client, visit, State.DECLINED);
    } else if (rule < 5) {
      visit.state = State.REQUESTED;
    }
  }

  private static void demand(Client client, Visit visit, Verdict verdict, Event event) {
    if (verdict.demanded() > 0) {
      visit.demanded = verdict.demanded();
      visit.demandedBy = verdict.settledBy(Asked.GUARANTEE);
      visit.dueAt = before(event.at().atZone(ZONE).plusDays(3));
      client.demands.add(visit);
    }
  }

  /** Writes decisions with their reasons. */
  private record Writer(
      Visit visit, Facts facts, Verdict verdict, String event, List<Decided> decisions) {

    void write() {
      one(Asked.ACCEPTANCE, acceptance(verdict.settledBy(Asked.ACCEPTANCE)), 0);
      one(Asked.GUARANTEE, guarantee(verdict.settledBy(Asked.GUARANTEE)), verdict.demanded());
      if (verdict.kept() > 0) {
        one(Asked.SETTLEMENT, DecisionType.DEPOSIT_KEPT, verdict.kept());
      }
      if (verdict.refunded() > 0 || verdict.kept() == 0) {
        one(Asked.SETTLEMENT, DecisionType.DEPOSIT_REFUNDED, verdict.refunded());
      }
      one(
          Asked.FEE,
          verdict.charged() > 0 ? DecisionType.FEE_CHARGED : DecisionType.NO_FEE,
          verdict.charged());
      one(Asked.STRIKE, verdict.strike() ? DecisionType.STRIKE_ADDED : DecisionType.NOT_COUNTED, 0);
      one(Asked.STANDING, DecisionType.BLOCKED, 0);
      boolean tenth = verdict.settledBy(Asked.LOYALTY) == 24;
      one(
          Asked.LOYALTY,
          tenth ? DecisionType.DISCOUNT_GRANTED : DecisionType.POINTS_EARNED,
          verdict.points());
    }

    private void one(Asked topic, DecisionType type, long amount) {
      int rule = verdict.settledBy(topic);
      if (rule != 0) {
        decisions.add(
            new Decided(
                event + '/' + type.wireName(), type, visit.id, amount, Reasons.of(rule, facts)));
      }
    }

    private static DecisionType acceptance(int rule) {
      return rule == 1
          ? DecisionType.BOOKING_REFUSED
          : rule == 5 ? DecisionType.BOOKING_ACCEPTED : DecisionType.REQUEST_NEEDED;
    }

    private static DecisionType guarantee(int rule) {
      return switch (rule) {
        case 6 -> DecisionType.PREPAYMENT_REQUIRED;
        case 10 -> DecisionType.CARD_REQUIRED;
        case 12 -> DecisionType.NOTHING_REQUIRED;
        default -> DecisionType.DEPOSIT_REQUIRED;
      };
    }
  }
}
