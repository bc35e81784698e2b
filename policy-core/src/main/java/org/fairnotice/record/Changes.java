package org.fairnotice.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.fairnotice.event.ContactChannel;
import org.fairnotice.event.GuaranteeKind;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/**
 * A record being changed; keeps the indexes of open items and of due instants true to the items.
 */
final class Changes {
  private final ClientRecord from;
  private @Nullable Instant lastAt;
  private Instant now;
  private TreePMap<String, Booking> bookings;
  private TreePSet<String> openBookings;
  private TreePMap<String, Bill> bills;
  private TreePSet<String> openBills;
  private TreePSet<String> unpaidBills;
  private TreePMap<String, CollectionCase> collections;
  private TreePMap<String, Instant> stepsDue;
  private TreePMap<String, Restriction> restrictions;
  private TreePMap<String, LocalDate> tags;
  private TreePMap<GuaranteeKind, Guarantee> guarantees;
  private TreePMap<String, Waiting> waiting;
  private TreePMap<String, Reward> rewards;
  private TreePMap<String, Effect> effects;
  private TreePSet<String> appeals;
  private History history;
  private TreePSet<Due> dues;
  private @Nullable String timersOf;
  private @Nullable Money owedToClient;
  private @Nullable Instant lastContactAt;
  private @Nullable LocalDate moratoriumUntil;
  private ClientRecord.Profile profile;

  Changes(ClientRecord from) {
    this.from = from;
    lastAt = from.lastAt();
    now = lastAt == null ? Instant.MIN : lastAt;
    bookings = from.bookings();
    openBookings = from.openBookings();
    bills = from.bills();
    openBills = from.openBills();
    unpaidBills = from.unpaidBills();
    collections = from.collections();
    stepsDue = from.stepsDue();
    restrictions = from.restrictions();
    tags = from.tags();
    guarantees = from.guarantees();
    waiting = from.waiting();
    rewards = from.rewards();
    effects = from.effects();
    appeals = from.appeals();
    history = from.history();
    dues = from.dues();
    timersOf = from.timersOf();
    owedToClient = from.owedToClient();
    lastContactAt = from.lastContactAt();
    moratoriumUntil = from.moratoriumUntil();
    profile = from.profile();
  }

  Changes lastAt(Instant value) {
    lastAt = value;
    now = value;
    return this;
  }

  /** When the changes happen: at the event, unless something else is said. */
  Changes at(Instant value) {
    now = value;
    return this;
  }

  Instant now() {
    return now;
  }

  // Bookings

  Booking booking(String id) {
    return Objects.requireNonNull(bookings.get(id), id);
  }

  @Nullable Booking bookingIfAny(@Nullable String id) {
    return id == null ? null : bookings.get(id);
  }

  Iterable<String> openBookings() {
    return openBookings;
  }

  /** Puts a booking in, with its due instants; one that is closed has none. */
  Changes booking(Booking booking) {
    Booking before = bookings.get(booking.id());
    if (before != null) {
      dues = Dues.without(dues, before);
    }
    Booking kept = booking.state().open() ? booking : booking.change().timers(List.of()).done();
    bookings = bookings.plus(kept.id(), kept);
    openBookings =
        kept.state().open() ? openBookings.plus(kept.id()) : openBookings.minus(kept.id());
    dues = Dues.with(dues, kept);
    return this;
  }

  // Bills and collections

  Bill bill(String id) {
    return Objects.requireNonNull(bills.get(id), id);
  }

  @Nullable Bill billIfAny(@Nullable String id) {
    return id == null ? null : bills.get(id);
  }

  Iterable<String> openBills() {
    return openBills;
  }

  boolean anythingUnpaid() {
    return !unpaidBills.isEmpty();
  }

  Changes bill(Bill put) {
    Bill bill = Pursuit.noted(bills.get(put.id()), put, now);
    bills = bills.plus(bill.id(), bill);
    openBills = bill.state().open() ? openBills.plus(bill.id()) : openBills.minus(bill.id());
    unpaidBills =
        bill.state().unpaid() ? unpaidBills.plus(bill.id()) : unpaidBills.minus(bill.id());
    return this;
  }

  /** Moves a bill to another id, with the collections it drives. */
  Changes rekeyed(String old, Bill bill) {
    bills = bills.minus(old);
    openBills = openBills.minus(old);
    unpaidBills = unpaidBills.minus(old);
    for (String ladder : bill.ladders()) {
      CollectionCase known = collections.get(CollectionCase.key(ladder, old));
      if (known != null) {
        collections = collections.minus(CollectionCase.key(ladder, old));
        collection(known.of(bill.id()));
      }
    }
    return bill(bill);
  }

  @Nullable CollectionCase collectionIfAny(String ladder, String bill) {
    return collections.get(CollectionCase.key(ladder, bill));
  }

  Changes collection(CollectionCase item) {
    collections = collections.plus(CollectionCase.key(item.ladder(), item.bill()), item);
    Bill driving = bills.get(item.bill());
    if (driving != null && !driving.ladders().contains(item.ladder())) {
      bill(driving.change().ladder(item.ladder()).done());
    }
    return this;
  }

  /** Takes all cases of a bill out. */
  Changes withoutCollections(Bill bill) {
    for (String ladder : bill.ladders()) {
      collections = collections.minus(CollectionCase.key(ladder, bill.id()));
    }
    return bill(bill.change().withoutLadders().done());
  }

  Changes stepDue(String ladder, @Nullable Instant at) {
    Instant before = stepsDue.get(ladder);
    dues = before == null ? dues : dues.minus(Dues.step(ladder, before));
    stepsDue = at == null ? stepsDue.minus(ladder) : stepsDue.plus(ladder, at);
    dues = at == null ? dues : dues.plus(Dues.step(ladder, at));
    return this;
  }

  // Standing

  TreePMap<String, Restriction> restrictions() {
    return restrictions;
  }

  Changes restriction(Restriction value) {
    restrictions = restrictions.plus(value.decision(), value);
    return this;
  }

  Changes lift(Predicate<Restriction> which) {
    for (Restriction restriction : restrictions.values()) {
      if (which.test(restriction)) {
        restrictions = restrictions.minus(restriction.decision());
      }
    }
    return this;
  }

  Changes tag(String tag, LocalDate until) {
    tags = tags.plus(tag, until);
    return this;
  }

  Changes untag(String tag) {
    tags = tags.minus(tag);
    return this;
  }

  TreePMap<GuaranteeKind, Guarantee> guarantees() {
    return guarantees;
  }

  Changes guarantees(TreePMap<GuaranteeKind, Guarantee> value) {
    guarantees = value;
    return this;
  }

  Changes reward(Reward reward) {
    rewards = rewards.plus(reward.decision(), reward);
    return this;
  }

  Changes withoutReward(String decision) {
    rewards = rewards.minus(decision);
    return this;
  }

  // Decisions that wait, and what the others did

  @Nullable Waiting waitingIfAny(String decision) {
    return waiting.get(decision);
  }

  Changes waits(Waiting item) {
    noLongerWaits(item.decision().id());
    waiting = waiting.plus(item.decision().id(), item);
    Due due = Dues.answer(item);
    dues = due == null ? dues : dues.plus(due);
    return this;
  }

  Changes noLongerWaits(String decision) {
    Waiting item = waiting.get(decision);
    if (item != null) {
      waiting = waiting.minus(decision);
      Due due = Dues.answer(item);
      dues = due == null ? dues : dues.minus(due);
    }
    return this;
  }

  @Nullable Effect effectIfAny(String decision) {
    return effects.get(decision);
  }

  Changes effect(String decision, Effect effect) {
    effects = effects.plus(decision, effect);
    return this;
  }

  Changes withoutEffect(String decision) {
    effects = effects.minus(decision);
    return this;
  }

  Changes appeals(String decision, boolean open) {
    appeals = open ? appeals.plus(decision) : appeals.minus(decision);
    return this;
  }

  // Counts and the rest

  Changes count(Tally tally, Instant at) {
    history = history.with(tally.thing(), at);
    return this;
  }

  Changes count(String thing, Instant at) {
    history = history.with(thing, at);
    return this;
  }

  Changes uncount(Tally tally, Instant at) {
    history = history.without(tally.thing(), at);
    return this;
  }

  Changes history(History value) {
    history = value;
    return this;
  }

  Changes without(Due due) {
    dues = dues.minus(due);
    return this;
  }

  @Nullable String timersOf() {
    return timersOf;
  }

  Changes timersOf(String value) {
    timersOf = value;
    return this;
  }

  @Nullable Money owedToClient() {
    return owedToClient;
  }

  Changes owedToClient(Money value) {
    owedToClient = value;
    return this;
  }

  /** A contact, counted among all and among those by its channel. */
  Changes contacted(Instant at, @Nullable ContactChannel channel) {
    lastContactAt = at;
    history = history.with(Tally.CONTACTS.thing(), at);
    history = channel == null ? history : history.with(Tally.CONTACTS.by(channel), at);
    return this;
  }

  Changes moratoriumUntil(@Nullable LocalDate value) {
    moratoriumUntil = value;
    return this;
  }

  ClientRecord.Profile profile() {
    return profile;
  }

  Changes profile(ClientRecord.Profile value) {
    profile = value;
    return this;
  }

  ClientRecord done() {
    return new ClientRecord(
        from.business(),
        from.client(),
        lastAt,
        bookings,
        openBookings,
        bills,
        openBills,
        unpaidBills,
        collections,
        stepsDue,
        restrictions,
        tags,
        guarantees,
        waiting,
        rewards,
        effects,
        appeals,
        history,
        dues,
        timersOf,
        owedToClient,
        lastContactAt,
        moratoriumUntil,
        profile);
  }
}
