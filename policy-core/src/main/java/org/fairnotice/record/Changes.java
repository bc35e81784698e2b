package org.fairnotice.record;

import java.time.Instant;
import java.time.LocalDate;
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
  private TreePMap<String, Booking> bookings;
  private TreePSet<String> openBookings;
  private TreePMap<String, Bill> bills;
  private TreePSet<String> openBills;
  private TreePMap<String, CollectionCase> collections;
  private TreePMap<String, Restriction> restrictions;
  private TreePMap<String, LocalDate> tags;
  private TreePMap<String, Waiting> waiting;
  private TreePMap<String, Reward> rewards;
  private History history;
  private TreePSet<Due> dues;
  private @Nullable String timersOf;
  private @Nullable Money owedToClient;
  private @Nullable Instant lastContactAt;
  private ClientRecord.Profile profile;

  Changes(ClientRecord from) {
    this.from = from;
    lastAt = from.lastAt();
    bookings = from.bookings();
    openBookings = from.openBookings();
    bills = from.bills();
    openBills = from.openBills();
    collections = from.collections();
    restrictions = from.restrictions();
    tags = from.tags();
    waiting = from.waiting();
    rewards = from.rewards();
    history = from.history();
    dues = from.dues();
    timersOf = from.timersOf();
    owedToClient = from.owedToClient();
    lastContactAt = from.lastContactAt();
    profile = from.profile();
  }

  Changes lastAt(Instant value) {
    lastAt = value;
    return this;
  }

  /** Puts a booking in, with its due instants; one that is closed has none. */
  Changes booking(Booking booking) {
    Booking before = bookings.get(booking.id());
    if (before != null) {
      before.timers().forEach(at -> dues = dues.minus(new Due(at, Due.Kind.TIMER, before.id())));
      Due demand = demandDue(before);
      dues = demand == null ? dues : dues.minus(demand);
    }
    Booking kept =
        booking.state().open() ? booking : booking.change().timers(java.util.List.of()).done();
    bookings = bookings.plus(kept.id(), kept);
    openBookings =
        kept.state().open() ? openBookings.plus(kept.id()) : openBookings.minus(kept.id());
    kept.timers().forEach(at -> dues = dues.plus(new Due(at, Due.Kind.TIMER, kept.id())));
    Due demand = demandDue(kept);
    dues = demand == null ? dues : dues.plus(demand);
    return this;
  }

  private static @Nullable Due demandDue(Booking booking) {
    Demand demand = booking.demand();
    if (demand == null || demand.met() || demand.dueAt() == null || !booking.state().open()) {
      return null;
    }
    return new Due(demand.dueAt(), Due.Kind.DEMAND, booking.id());
  }

  Changes bill(Bill bill) {
    bills = bills.plus(bill.id(), bill);
    openBills = bill.state().open() ? openBills.plus(bill.id()) : openBills.minus(bill.id());
    return this;
  }

  Changes collections(TreePMap<String, CollectionCase> value) {
    collections = value;
    return this;
  }

  Changes restrictions(TreePMap<String, Restriction> value) {
    restrictions = value;
    return this;
  }

  Changes tags(TreePMap<String, LocalDate> value) {
    tags = value;
    return this;
  }

  Changes waits(Waiting item) {
    waiting = waiting.plus(item.decision().id(), item);
    Due due = answerDue(item);
    dues = due == null ? dues : dues.plus(due);
    return this;
  }

  Changes noLongerWaits(Waiting item) {
    waiting = waiting.minus(item.decision().id());
    Due due = answerDue(item);
    dues = due == null ? dues : dues.minus(due);
    return this;
  }

  private static @Nullable Due answerDue(Waiting item) {
    org.fairnotice.decision.Wait wait = item.decision().waits();
    return wait == null || wait.until() == null
        ? null
        : new Due(wait.until(), Due.Kind.ANSWER, item.decision().id());
  }

  Changes reward(Reward reward) {
    rewards = rewards.plus(reward.decision(), reward);
    return this;
  }

  Changes history(History value) {
    history = value;
    return this;
  }

  Changes dues(TreePSet<Due> value) {
    dues = value;
    return this;
  }

  Changes timersOf(String value) {
    timersOf = value;
    return this;
  }

  Changes owedToClient(Money value) {
    owedToClient = value;
    return this;
  }

  Changes lastContactAt(Instant value) {
    lastContactAt = value;
    return this;
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
        collections,
        restrictions,
        tags,
        waiting,
        rewards,
        history,
        dues,
        timersOf,
        owedToClient,
        lastContactAt,
        profile);
  }
}
