package org.fairnotice.record;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Subject;
import org.fairnotice.decision.Topic;
import org.fairnotice.event.ContactChannel;
import org.fairnotice.event.Event;
import org.fairnotice.event.EvidenceKind;
import org.fairnotice.event.GuaranteeKind;
import org.fairnotice.event.Segment;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/**
 * A client's state now: what every rule reads.
 *
 * <p>Shape: immutable; maps are sorted by id. {@code dues} is derived data, what to look at again
 * and when; {@code timersOf} names the policy version its timers were derived from. {@code
 * openBookings} and {@code openBills} are the ids of those still open, {@code unpaidBills} of those
 * the client still owes, whoever asks for them. {@code stepsDue} says when each ladder is looked at
 * again; {@code claims} is what the pursuit of a bill is reckoned from, by bill; {@code evidence}
 * what is on file, by {@link #ofBill} and {@link #ofBooking}; {@code acceptedTerms} when the client
 * first accepted which; {@code guarantees} secure whatever the client books; {@code unsettled} is
 * what the rules could not decide and a person still may, by the id of the cannot-decide, one entry
 * a topic and subject; {@code effects} is what decisions did that can be taken back, by decision;
 * {@code appeals} are the decisions under appeal; {@code offers} are those a client may still
 * answer and discounts they may still use, by decision; {@code incidents} are those of the business
 * that touch the client, by the event that told of them; {@code figures} are the facts about the
 * business, as last recorded.
 *
 * <p>Units: {@code lastAt} is the {@code at} of the last event, null before the first; {@code
 * owedToClient} is what the business owes, by the code of the currency; a tag's date and {@code
 * moratoriumUntil} are last days, {@code LocalDate.MAX} when there is no end.
 *
 * <p>Errors: {@link #check} tells whether an event can be; {@link #after} throws {@code
 * IllegalArgumentException} if not.
 *
 * <p>Source: docs/language/events.md.
 */
public record ClientRecord(
    String business,
    String client,
    @Nullable Instant lastAt,
    Timeline<Booking> bookings,
    TreePSet<String> openBookings,
    Timeline<Bill> bills,
    TreePSet<String> openBills,
    TreePSet<String> unpaidBills,
    TreePMap<String, InstalmentPlan> plans,
    Shelf<CollectionCase> collections,
    TreePMap<String, Instant> stepsDue,
    Shelf<Claim> claims,
    TreePMap<String, TreePSet<EvidenceKind>> evidence,
    TreePMap<String, Instant> acceptedTerms,
    Timeline<Restriction> restrictions,
    TreePMap<String, LocalDate> tags,
    TreePMap<GuaranteeKind, Guarantee> guarantees,
    TreePMap<String, Waiting> waiting,
    TreePMap<String, Unsettled> unsettled,
    Rewards rewards,
    Timeline<Effect> effects,
    TreePSet<String> appeals,
    TreePMap<String, Offer> offers,
    TreePMap<String, BigDecimal> figures,
    History history,
    TreePSet<Due> dues,
    @Nullable String timersOf,
    TreePMap<String, Money> owedToClient,
    @Nullable Instant lastContactAt,
    @Nullable LocalDate moratoriumUntil,
    TreePMap<String, Incident> incidents,
    Profile profile) {

  /**
   * What the host says of the client: zone, language, channels that reach them, segment, tier,
   * payer.
   */
  public record Profile(
      @Nullable ZoneId zone,
      @Nullable String language,
      List<ContactChannel> channels,
      @Nullable Segment segment,
      @Nullable String tier,
      @Nullable String payer) {
    static final Profile UNKNOWN = new Profile(null, null, List.of(), null, null, null);

    /** Copies the list. */
    public Profile {
      channels = List.copyOf(channels);
    }
  }

  /** Requires all but the optional parts. */
  public ClientRecord {
    Objects.requireNonNull(business, "business");
    Objects.requireNonNull(client, "client");
  }

  /** The record of a client nothing is known of. */
  public static ClientRecord empty(String business, String client) {
    return new ClientRecord(
        business,
        client,
        null,
        Timeline.empty(),
        Empty.set(),
        Timeline.empty(),
        Empty.set(),
        Empty.set(),
        Empty.map(),
        Shelf.empty(),
        Empty.map(),
        Shelf.empty(),
        Empty.map(),
        Empty.map(),
        Timeline.empty(),
        Empty.map(),
        Empty.map(),
        Empty.map(),
        Empty.map(),
        Rewards.none(),
        Timeline.empty(),
        Empty.set(),
        Empty.map(),
        Empty.map(),
        History.empty(),
        Empty.set(),
        null,
        Empty.map(),
        null,
        null,
        Empty.map(),
        Profile.UNKNOWN);
  }

  /** Why an event cannot be, or null when it can. */
  public @Nullable Rejection check(Event event) {
    return StateTable.check(this, event);
  }

  /**
   * The record after an event and what was decided on it.
   *
   * @throws IllegalArgumentException if {@link #check} rejects the event
   */
  public ClientRecord after(Event event, List<Decision> decisions) {
    ClientRecord record = after(event);
    for (Decision decision : decisions) {
      record = record.after(decision, event.at());
    }
    return record;
  }

  /**
   * The record after an event, before anything is decided on it.
   *
   * <p>Units: rewards are used as of the event's date in UTC.
   */
  public ClientRecord after(Event event) {
    return after(event, LocalDate.ofInstant(event.at(), ZoneOffset.UTC));
  }

  /** The record after an event that uses rewards as of a date in the business's zone. */
  public ClientRecord after(Event event, LocalDate today) {
    Rejection rejection = check(event);
    if (rejection != null) {
      throw new IllegalArgumentException("event: " + rejection.message());
    }
    return afterAllowed(event, today);
  }

  /** As {@link #after(Event, LocalDate)}, of an event that {@link #check} is known to allow. */
  public ClientRecord afterAllowed(Event event, LocalDate today) {
    return EventFold.apply(this, event, today);
  }

  /** The record after one decision, issued or released at an instant. */
  public ClientRecord after(Decision decision, Instant at) {
    return DecisionFold.apply(this, decision, at);
  }

  /** A booking by its id, if there is one. */
  public @Nullable Booking booking(String id) {
    return bookings.get(id);
  }

  /** A bill by its id, if there is one. */
  public @Nullable Bill bill(String id) {
    return bills.get(id);
  }

  /** The bills of the fees charged for a booking. */
  public List<Bill> feesOf(String booking) {
    Booking known = bookings.get(booking);
    if (known == null || known.fees().isEmpty()) {
      return List.of();
    }
    List<Bill> fees = new ArrayList<>(known.fees().size());
    for (String id : known.fees()) {
      Bill bill = bills.get(id);
      if (bill != null) {
        fees.add(bill);
      }
    }
    return fees;
  }

  /**
   * The decisions on a booking's fees, or on its strikes, that stand and can be taken back, waiting
   * ones too; a fee that is paid or credited stands no longer.
   */
  public List<String> standing(String booking, Topic topic) {
    List<String> found = new ArrayList<>();
    effects.forEach(
        (id, effect) -> {
          boolean fee =
              topic == Topic.FEE
                  && effect instanceof Effect.Fee charged
                  && owedFor(bills.get(charged.bill()), booking);
          boolean strike =
              topic == Topic.STRIKE
                  && effect instanceof Effect.Strike counted
                  && booking.equals(counted.booking());
          if (fee || strike) {
            found.add(id);
          }
        });
    waiting.forEach(
        (id, item) -> {
          Decision decision = item.decision();
          boolean counts =
              decision.type() == DecisionType.FEE_CHARGED
                  || decision.type() == DecisionType.STRIKE_ADDED;
          if (counts
              && decision.topic() == topic
              && decision.subject().equals(Subject.booking(booking))) {
            found.add(id);
          }
        });
    return found;
  }

  private static boolean owedFor(@Nullable Bill bill, String booking) {
    return bill != null && booking.equals(bill.booking()) && bill.open().isPositive();
  }

  /** The incident declared last that covers a booking, if any does. */
  public @Nullable Incident incident(Booking booking) {
    return incidents.values().stream()
        .filter(incident -> incident.covers(booking))
        .max(java.util.Comparator.comparing(Incident::declaredAt))
        .orElse(null);
  }

  /** The offer that an event answers, if it answers one that is open. */
  public @Nullable Offer answered(Event event) {
    String offer = Ground.offer(event);
    return offer == null ? null : offers.get(offer);
  }

  /** What the pursuit of a bill is reckoned from. */
  public Claim claim(String bill) {
    Claim known = claims.get(bill);
    return known == null ? Claim.of(bill) : known;
  }

  /** The key of evidence for a bill. */
  public static String ofBill(String id) {
    return "bill " + id;
  }

  /** The key of evidence for a booking. */
  public static String ofBooking(String id) {
    return "booking " + id;
  }

  /** Whether a kind of evidence is on file under a key. */
  public boolean hasEvidence(String key, EvidenceKind kind) {
    TreePSet<EvidenceKind> kinds = evidence.get(key);
    return kinds != null && kinds.contains(kind);
  }

  /** The record whose bill is looked at again at these instants. */
  public ClientRecord withClaimTimers(String bill, List<Instant> timers) {
    return change().claim(claim(bill).withTimers(timers)).done();
  }

  /** When a decision was made whose effect is still kept, or null when there is none. */
  public @Nullable Instant madeAt(String decision) {
    Restriction restriction = restrictions.get(decision);
    if (restriction != null) {
      return restriction.since();
    }
    Reward reward = rewards.get(decision);
    if (reward != null) {
      return reward.since();
    }
    Effect effect = effects.get(decision);
    if (effect instanceof Effect.Strike strike) {
      return strike.at();
    }
    if (effect instanceof Effect.Warning warning) {
      return warning.at();
    }
    Bill bill = effect instanceof Effect.Fee fee ? bills.get(fee.bill()) : null;
    return bill == null ? null : bill.issuedAt();
  }

  /** The restrictions in force on a day, oldest first. */
  public List<Restriction> restrictionsOn(LocalDate day) {
    return restrictions.inLineFrom(Restriction.end(day)).stream()
        .filter(restriction -> restriction.holdsOn(day))
        .sorted(
            java.util.Comparator.comparing(Restriction::since).thenComparing(Restriction::decision))
        .toList();
  }

  /** Whether the client bears a tag on a day. */
  public boolean taggedOn(String tag, LocalDate day) {
    LocalDate until = tags.get(tag);
    return until != null && !day.isAfter(until);
  }

  /** The next instant after a given one at which something falls due, if any. */
  public @Nullable Instant nextDueAfter(Instant at) {
    Due next = firstDueAfter(at);
    return next == null ? null : next.at();
  }

  // Invariant: TIMER is the first kind and "" the first id, so nothing later sorts before this.
  private @Nullable Due firstDueAfter(Instant at) {
    return at.equals(Instant.MAX)
        ? null
        : dues.ceiling(new Due(at.plusNanos(1), Due.Kind.TIMER, ""));
  }

  /** What falls due at an instant or fell due before it, earliest first. */
  public List<Due> duesUpTo(Instant at) {
    List<Due> now = new ArrayList<>();
    for (Due due : dues) {
      if (due.at().isAfter(at)) {
        break;
      }
      now.add(due);
    }
    return now;
  }

  /** The record with a happening of a booking, or of the client when {@code booking} is null. */
  public ClientRecord happened(String name, Instant at, @Nullable String booking) {
    return happened(name, at, booking, null);
  }

  /** The record with a happening of a booking, of a bill, of both or of the client alone. */
  public ClientRecord happened(
      String name, Instant at, @Nullable String booking, @Nullable String bill) {
    Booking known = booking == null ? null : bookings.get(booking);
    Changes changes = change().happening(name, at, known, bill);
    if (known != null) {
      changes.booking(known.change().happening(name).done());
    }
    return changes.done();
  }

  /** The record whose booking is looked at again at these instants. */
  public ClientRecord withTimers(String booking, List<Instant> timers) {
    Booking known = Objects.requireNonNull(bookings.get(booking), booking);
    return change().booking(known.change().timers(timers).done()).done();
  }

  /** The record whose timers were derived from a policy version. */
  public ClientRecord withTimersOf(String version) {
    return change().timersOf(version).done();
  }

  /**
   * The record without one due item.
   *
   * <p>Shape: a timer is taken off its booking, a demand marked as lapsed, a ladder no longer
   * looked at, so that none of them comes back; money that was announced is no longer counted on,
   * an offer is over. A decision goes on waiting until it is {@link #answered}, a promise is open
   * until it is {@link #promiseDecided}.
   */
  public ClientRecord without(Due due) {
    Changes changes = change().at(due.at());
    Booking booking = bookings.get(due.id());
    switch (due.kind()) {
      case TIMER -> {
        if (booking != null) {
          List<Instant> rest =
              booking.timers().stream().filter(at -> !at.equals(due.at())).toList();
          changes.booking(booking.change().timers(rest).done());
        }
      }
      case DEMAND -> {
        Demand demand = booking == null ? null : booking.demand();
        if (booking != null && demand != null && due.equals(Dues.demand(booking))) {
          changes.booking(booking.change().demand(demand.asLapsed()).done());
        }
      }
      case PROMISE, PENDING, PLAN -> agreement(changes, due);
      case OFFER -> {
        Offer offer = offers.get(due.id());
        if (offer != null && due.at().equals(offer.overAt())) {
          OfferFold.ended(changes, offer);
        }
      }
      case STEP -> {
        if (due.at().equals(stepsDue.get(due.id()))) {
          changes.stepDue(due.id(), null);
        }
      }
      case CLAIM -> {
        Claim known = claims.get(due.id());
        if (known != null) {
          changes.claim(
              known.withTimers(
                  known.timers().stream().filter(at -> !at.equals(due.at())).toList()));
        }
      }
      case ANSWER -> changes.without(due);
    }
    return changes.done();
  }

  private void agreement(Changes changes, Due due) {
    InstalmentPlan plan = plans.get(due.id());
    if (due.kind() == Due.Kind.PLAN) {
      if (plan != null && due.at().equals(plan.checkAt())) {
        changes.plan(plan.checkedAt(null));
      }
      return;
    }
    Bill bill = bills.get(due.id());
    if (bill == null) {
      return;
    }
    Bill.Change change = bill.change();
    Promise promise = bill.promise();
    if (due.kind() == Due.Kind.PENDING) {
      bill.announced().entrySet().stream()
          .filter(money -> due.at().equals(money.getValue().lapsesAt()))
          .forEach(money -> change.noLongerAnnounced(money.getKey()));
    } else if (promise != null && due.at().equals(promise.decidedAt())) {
      change.promise(promise.decidedAt(null));
    }
    changes.bill(change.done());
  }

  /** The record in which a bill's promise is told kept or broken at an instant. */
  public ClientRecord promiseDecidedAt(String bill, @Nullable Instant at) {
    Bill known = Objects.requireNonNull(bills.get(bill), bill);
    Promise promise = Objects.requireNonNull(known.promise(), bill);
    return change().bill(known.change().promise(promise.decidedAt(at)).done()).done();
  }

  /** The record in which a bill's promise was kept or broken. */
  public ClientRecord promiseDecided(String bill, boolean kept, Instant at) {
    Bill known = Objects.requireNonNull(bills.get(bill), bill);
    return change()
        .at(at)
        .bill(known.change().promise(null).done())
        .count(kept ? Tally.KEPT_PROMISES : Tally.BROKEN_PROMISES, at)
        .done();
  }

  /** The record in which money announced for a bill is counted on until an instant. */
  public ClientRecord announcedUntil(String bill, String payment, @Nullable Instant at) {
    Bill known = Objects.requireNonNull(bills.get(bill), bill);
    Announced money = Objects.requireNonNull(known.announced().get(payment), payment);
    return change().bill(known.change().announced(payment, money.lapsingAt(at)).done()).done();
  }

  /** The record in which an offer is over at an instant. */
  public ClientRecord offerOverAt(String offer, Instant at) {
    Offer known = Objects.requireNonNull(offers.get(offer), offer);
    return change().offer(known.overAt(at)).done();
  }

  /** The record in which payments on a bill go to its parts in an order. */
  public ClientRecord withOrder(String bill, List<BillPart> order) {
    Bill known = Objects.requireNonNull(bills.get(bill), bill);
    return change().bill(known.change().order(order).done()).done();
  }

  /** A plan by its id, if there is one. */
  public @Nullable InstalmentPlan plan(String id) {
    return plans.get(id);
  }

  /** The record whose plan is looked at again at an instant, or never when null. */
  public ClientRecord withPlanCheck(String plan, @Nullable Instant at) {
    InstalmentPlan known = Objects.requireNonNull(plans.get(plan), plan);
    return change().plan(known.checkedAt(at)).done();
  }

  /** The record in which so many instalments of a plan were looked at. */
  public ClientRecord planLooked(String plan, int count) {
    InstalmentPlan known = Objects.requireNonNull(plans.get(plan), plan);
    return change().plan(known.looked(count)).done();
  }

  /** The record whose plan ended otherwise than by a decision. */
  public ClientRecord planEnded(String plan, InstalmentPlan.State end, Instant at) {
    InstalmentPlan known = Objects.requireNonNull(plans.get(plan), plan);
    Changes changes = change().plan(known.ended(end, at));
    if (end == InstalmentPlan.State.KEPT) {
      changes.count(Tally.KEPT_PLANS, at);
    }
    return changes.done();
  }

  /** The record whose collections are looked at again at an instant, or never when null. */
  public ClientRecord withStepDue(String ladder, @Nullable Instant at) {
    return change().stepDue(ladder, at).done();
  }

  /** The record with a decision that waits for a person. */
  public ClientRecord withWaiting(Waiting item) {
    return change().waits(item).done();
  }

  /** The record in which a decision waits no longer; the same when it did not. */
  public ClientRecord answered(String decision) {
    return change().noLongerWaits(decision).done();
  }

  /**
   * The record with something that the rules could not decide, in place of what they could not
   * decide before on that topic and subject; the same where there is nothing to decide any more.
   */
  public ClientRecord withUnsettled(Unsettled item) {
    return change().unsettled(item).done();
  }

  /** The record in which nothing is left to be decided by a person on a topic and subject. */
  public ClientRecord settled(Topic topic, Subject subject) {
    return unsettled.isEmpty()
        ? this
        : change().settle(open -> open.topic() == topic && open.subject().equals(subject)).done();
  }

  /** The record in which a person has decided what the rules could not. */
  public ClientRecord settled(String id) {
    return change().settle(open -> open.id().equals(id)).done();
  }

  /** The record whose booking keeps to a policy version. */
  public ClientRecord withPin(String booking, String version) {
    Booking known = Objects.requireNonNull(bookings.get(booking), booking);
    return change().booking(known.change().pin(version).done()).done();
  }

  /** The record of a client who was last contacted at an instant, by a channel if that is known. */
  public ClientRecord contactedAt(Instant at, @Nullable ContactChannel channel) {
    return change().contacted(at, channel).done();
  }

  /** The record with a collection case begun or gone on. */
  public ClientRecord withCollection(CollectionCase item) {
    return change().collection(item).done();
  }

  Changes change() {
    return new Changes(this);
  }
}
