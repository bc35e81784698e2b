package org.fairnotice.record;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fairnotice.decision.Decision;
import org.fairnotice.event.ContactChannel;
import org.fairnotice.event.Event;
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
 * again; {@code guarantees} secure whatever the client books; {@code effects} is what decisions did
 * that can be taken back, by decision; {@code appeals} are the decisions under appeal; {@code
 * figures} are the facts about the business, as last recorded.
 *
 * <p>Units: {@code lastAt} is the {@code at} of the last event, null before the first; {@code
 * owedToClient} is what the business owes, null when it never owed anything; a tag's date and
 * {@code moratoriumUntil} are last days, {@code LocalDate.MAX} when there is no end.
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
    TreePMap<String, Booking> bookings,
    TreePSet<String> openBookings,
    TreePMap<String, Bill> bills,
    TreePSet<String> openBills,
    TreePSet<String> unpaidBills,
    TreePMap<String, CollectionCase> collections,
    TreePMap<String, Instant> stepsDue,
    TreePMap<String, Restriction> restrictions,
    TreePMap<String, LocalDate> tags,
    TreePMap<GuaranteeKind, Guarantee> guarantees,
    TreePMap<String, Waiting> waiting,
    TreePMap<String, Reward> rewards,
    TreePMap<String, Effect> effects,
    TreePSet<String> appeals,
    TreePMap<String, BigDecimal> figures,
    History history,
    TreePSet<Due> dues,
    @Nullable String timersOf,
    @Nullable Money owedToClient,
    @Nullable Instant lastContactAt,
    @Nullable LocalDate moratoriumUntil,
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
        TreePMap.empty(),
        TreePSet.empty(),
        TreePMap.empty(),
        TreePSet.empty(),
        TreePSet.empty(),
        TreePMap.empty(),
        TreePMap.empty(),
        TreePMap.empty(),
        TreePMap.empty(),
        TreePMap.empty(),
        TreePMap.empty(),
        TreePMap.empty(),
        TreePMap.empty(),
        TreePSet.empty(),
        TreePMap.empty(),
        History.empty(),
        TreePSet.empty(),
        null,
        null,
        null,
        null,
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
    ClientRecord record = EventFold.apply(this, event);
    for (Decision decision : decisions) {
      record = record.after(decision, event.at());
    }
    return record;
  }

  /** The record after an event, before anything is decided on it. */
  public ClientRecord after(Event event) {
    return EventFold.apply(this, event);
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
    return restrictions.values().stream()
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
   * looked at, so that none of them comes back. A decision goes on waiting until it is {@link
   * #answered}.
   */
  public ClientRecord without(Due due) {
    Changes changes = change();
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
      case STEP -> {
        if (due.at().equals(stepsDue.get(due.id()))) {
          changes.stepDue(due.id(), null);
        }
      }
      case ANSWER -> changes.without(due);
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

  /** The record whose booking keeps to a policy version. */
  public ClientRecord withPin(String booking, String version) {
    Booking known = Objects.requireNonNull(bookings.get(booking), booking);
    return change().booking(known.change().pin(version).done()).done();
  }

  /** The record of a client who was last contacted at an instant. */
  public ClientRecord contactedAt(Instant at) {
    return change().lastContactAt(at).done();
  }

  /** The record with a collection case begun or gone on. */
  public ClientRecord withCollection(CollectionCase item) {
    return change().collection(item).done();
  }

  Changes change() {
    return new Changes(this);
  }
}
