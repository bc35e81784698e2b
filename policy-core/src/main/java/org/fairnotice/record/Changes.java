package org.fairnotice.record;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.fairnotice.decision.Subject;
import org.fairnotice.event.ContactChannel;
import org.fairnotice.event.EvidenceKind;
import org.fairnotice.event.GuaranteeKind;
import org.joda.money.CurrencyUnit;
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
  private Timeline<Booking> bookings;
  private TreePSet<String> openBookings;
  private Timeline<Bill> bills;
  private TreePSet<String> openBills;
  private TreePSet<String> unpaidBills;
  private TreePMap<String, InstalmentPlan> plans;
  private Shelf<CollectionCase> collections;
  private TreePMap<String, Instant> stepsDue;
  private Shelf<Claim> claims;
  private TreePMap<String, TreePSet<EvidenceKind>> evidence;
  private TreePMap<String, Instant> acceptedTerms;
  private @Nullable LocalDate valueDate;
  private Timeline<Restriction> restrictions;
  private TreePMap<String, LocalDate> tags;
  private TreePMap<GuaranteeKind, Guarantee> guarantees;
  private TreePMap<String, Waiting> waiting;
  private TreePMap<String, Unsettled> unsettled;
  private Rewards rewards;
  private Timeline<Effect> effects;
  private TreePSet<String> appeals;
  private TreePMap<String, Offer> offers;
  private TreePMap<String, BigDecimal> figures;
  private History history;
  private TreePSet<Due> dues;
  private @Nullable String timersOf;
  private TreePMap<String, Money> owedToClient;
  private @Nullable Instant lastContactAt;
  private @Nullable LocalDate moratoriumUntil;
  private TreePMap<String, Incident> incidents;
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
    plans = from.plans();
    collections = from.collections();
    stepsDue = from.stepsDue();
    claims = from.claims();
    evidence = from.evidence();
    acceptedTerms = from.acceptedTerms();
    restrictions = from.restrictions();
    tags = from.tags();
    guarantees = from.guarantees();
    waiting = from.waiting();
    unsettled = from.unsettled();
    rewards = from.rewards();
    effects = from.effects();
    appeals = from.appeals();
    offers = from.offers();
    figures = from.figures();
    history = from.history();
    dues = from.dues();
    timersOf = from.timersOf();
    owedToClient = from.owedToClient();
    lastContactAt = from.lastContactAt();
    moratoriumUntil = from.moratoriumUntil();
    incidents = from.incidents();
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

  /** One of the client's bookings, null when there is none. */
  @Nullable Booking someBooking() {
    return bookings.latest();
  }

  Iterable<String> openBookings() {
    return openBookings;
  }

  /** Puts a booking in, with its due instants; one that is closed has none. */
  Changes booking(Booking booking) {
    Booking before = bookings.get(booking.id());
    Booking kept =
        booking.state().open() || booking.timers().isEmpty()
            ? booking
            : booking.change().timers(List.of()).done();
    if (before == null || !Dues.same(before, kept)) {
      dues = Dues.with(before == null ? dues : Dues.without(dues, before), kept);
    }
    bookings = bookings.plus(kept.id(), kept);
    if (before == null || before.state().open() != kept.state().open()) {
      openBookings =
          kept.state().open() ? openBookings.plus(kept.id()) : openBookings.minus(kept.id());
    }
    return settle(open -> open.subject().equals(Subject.booking(kept.id())) && !open.open(kept));
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
    Bill was = bills.get(put.id());
    Bill bill = Pursuit.noted(was, put, now);
    paid(was, bill);
    dues = was == null ? dues : Dues.without(dues, was);
    dues = Dues.with(dues, bill);
    bills = bills.plus(bill.id(), bill);
    openBills = bill.state().open() ? openBills.plus(bill.id()) : openBills.minus(bill.id());
    unpaidBills =
        bill.state().unpaid() ? unpaidBills.plus(bill.id()) : unpaidBills.minus(bill.id());
    if (was == null && bill.decision() != null) {
      fee(bill);
    }
    Claim claim = claims.get(bill.id());
    if (claim != null && !bill.state().unpaid()) {
      claim(claim.withTimers(List.of()));
    }
    if (!bill.state().unpaid()) {
      withoutOffers(offer -> offer.ofBill(bill.id()));
      settle(open -> open.subject().equals(Subject.bill(bill.id())));
    }
    return this;
  }

  /** The booking a fee was charged for knows its bill. */
  private void fee(Bill bill) {
    Booking booking = bookingIfAny(bill.booking());
    if (booking != null) {
      List<String> fees = new ArrayList<>(booking.fees());
      fees.removeIf(id -> !bills.containsKey(id));
      fees.add(bill.id());
      booking(booking.change().fees(fees).done());
    }
  }

  /** Keeps what came in and when it counts, and counts a bill that was paid late. */
  private void paid(@Nullable Bill before, Bill bill) {
    Instant now = lastAt;
    if (before == null || now == null) {
      return;
    }
    Money more = bill.paid().minus(before.paid());
    TreePMap<BillPart, Money> charges = Split.paidFor(before, bill);
    if (!more.isZero()) {
      claim(claimOf(bill.id()).paid(new Claim.Payment(now, valueDate, more, charges)));
    } else if (!charges.isEmpty()) {
      claim(claimOf(bill.id()).paid(new Claim.Payment(this.now, null, more, charges)));
    }
    boolean settled = bill.state() == BillState.PAID && before.state() != BillState.PAID;
    if (settled && more.isPositive() && now.isAfter(bill.dueAt().plus(Duration.ofDays(1)))) {
      count(Tally.LATE_PAYMENTS, now);
    }
  }

  /** From which day on money counts that comes in now. */
  Changes valueDate(@Nullable LocalDate value) {
    valueDate = value;
    return this;
  }

  Claim claimOf(String bill) {
    Claim known = claims.get(bill);
    return known == null ? Claim.of(bill) : known;
  }

  Changes claim(Claim claim) {
    Claim before = claims.get(claim.bill());
    dues = before == null ? dues : Dues.without(dues, before);
    claims = claims.plus(claim.bill(), claim);
    dues = Dues.with(dues, claim);
    return this;
  }

  Changes evidence(String key, EvidenceKind kind) {
    TreePSet<EvidenceKind> known = evidence.get(key);
    TreePSet<EvidenceKind> kinds = known == null ? Empty.set() : known;
    evidence = evidence.plus(key, kinds.plus(kind));
    return this;
  }

  /** Terms count from when they were first accepted. */
  Changes accepted(String terms, Instant at) {
    acceptedTerms =
        acceptedTerms.containsKey(terms) ? acceptedTerms : acceptedTerms.plus(terms, at);
    return this;
  }

  /** Moves a bill to another id, with the collections it drives. */
  Changes rekeyed(String old, Bill bill) {
    rekeyed(old, bill.id());
    dues = Dues.without(dues, bill(old));
    bills = bills.minus(old);
    for (InstalmentPlan plan : plans.values()) {
      if (plan.covers(old)) {
        plan(plan.renamed(old, bill.id()));
      }
    }
    openBills = openBills.minus(old);
    unpaidBills = unpaidBills.minus(old);
    history = history.renamed(History.ofBill(old), History.ofBill(bill.id()));
    for (String ladder : bill.ladders()) {
      CollectionCase known = collections.get(CollectionCase.key(ladder, old));
      if (known != null) {
        collections = collections.minus(CollectionCase.key(ladder, old));
        collection(known.of(bill.id()));
      }
    }
    return bill(bill);
  }

  /** The claim, the evidence, offers and charges that can be taken back go with the bill. */
  private void rekeyed(String old, String id) {
    Claim claim = claims.get(old);
    if (claim != null) {
      dues = Dues.without(dues, claim);
      claims = claims.minus(old);
      claim(claim.named(id));
    }
    TreePSet<EvidenceKind> kinds = evidence.get(ClientRecord.ofBill(old));
    if (kinds != null) {
      evidence = evidence.minus(ClientRecord.ofBill(old)).plus(ClientRecord.ofBill(id), kinds);
    }
    for (Offer offer : offers.values()) {
      if (offer.ofBill(old)) {
        offers = offers.plus(offer.decision(), offer.about(Subject.bill(id)));
      }
    }
    for (Unsettled open : unsettled.values()) {
      if (open.subject().equals(Subject.bill(old))) {
        unsettled = unsettled.plus(open.id(), open.about(Subject.bill(id)));
      }
    }
    effects.forEach(
        (decision, effect) -> {
          if (effect instanceof Effect.Charge charge && charge.bill().equals(old)) {
            effects = effects.plus(decision, new Effect.Charge(id, charge.part(), charge.amount()));
          }
        });
  }

  InstalmentPlan plan(String id) {
    return Objects.requireNonNull(plans.get(id), id);
  }

  @Nullable InstalmentPlan planIfAny(Subject subject) {
    return subject.kind() == Subject.Kind.PLAN ? plans.get(subject.id()) : null;
  }

  List<InstalmentPlan> plans() {
    return List.copyOf(plans.values());
  }

  Changes plan(InstalmentPlan plan) {
    InstalmentPlan was = plans.get(plan.id());
    Due before = was == null ? null : Dues.plan(was);
    Due due = Dues.plan(plan);
    dues = before == null ? dues : dues.minus(before);
    dues = due == null ? dues : dues.plus(due);
    plans = plans.plus(plan.id(), plan);
    return this;
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

  Timeline<Restriction> restrictions() {
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

  Rewards rewards() {
    return rewards;
  }

  Changes reward(Reward reward) {
    rewards = rewards.plus(reward);
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

  /**
   * Puts in what a person may decide, in place of one like it, as long as there is something to.
   */
  Changes unsettled(Unsettled item) {
    settle(item::like);
    Subject subject = item.subject();
    boolean open =
        switch (subject.kind()) {
          case BOOKING -> item.open(booking(subject.id()));
          case BILL -> !item.ofBookings() && bill(subject.id()).state().unpaid();
          case PLAN, CLIENT -> !item.ofBookings();
        };
    unsettled = open ? unsettled.plus(item.id(), item) : unsettled;
    return this;
  }

  Changes settle(Predicate<Unsettled> which) {
    if (unsettled.isEmpty()) {
      return this;
    }
    for (Unsettled item : unsettled.values()) {
      if (which.test(item)) {
        unsettled = unsettled.minus(item.id());
      }
    }
    return this;
  }

  Timeline<Effect> effects() {
    return effects;
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

  // Offers

  @Nullable Offer offerIfAny(String decision) {
    return offers.get(decision);
  }

  /** Puts an offer in, in place of one like it. */
  Changes offer(Offer offer) {
    withoutOffers(other -> other.like(offer));
    offers = offers.plus(offer.decision(), offer);
    Due due = Dues.offer(offer);
    dues = due == null ? dues : dues.plus(due);
    return this;
  }

  Changes withoutOffer(String decision) {
    return withoutOffers(offer -> offer.decision().equals(decision));
  }

  private Changes withoutOffers(Predicate<Offer> which) {
    for (Offer offer : offers.values()) {
      if (which.test(offer)) {
        offers = offers.minus(offer.decision());
        Due due = Dues.offer(offer);
        dues = due == null ? dues : dues.minus(due);
      }
    }
    return this;
  }

  // Counts and the rest

  Changes figure(String name, BigDecimal value) {
    figures = figures.plus(name, value);
    return this;
  }

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

  /** Counts something of a booking, also by the service it is for. */
  Changes count(Tally tally, Instant at, Booking booking) {
    if (booking.service() == null) {
      return count(tally, at);
    }
    history = history.withBoth(tally.thing(), at, History.ofService(booking.service()));
    return this;
  }

  /** Counts something that one booking can have several times. */
  Changes countOf(Tally tally, Instant at, Booking booking) {
    count(tally, at, booking);
    history = history.with(tally.thing(), at, History.ofBooking(booking.id()));
    return this;
  }

  /** Counts a happening of the business's own, of a booking or bill or of neither. */
  Changes happening(String name, Instant at, @Nullable Booking booking, @Nullable String bill) {
    String thing = History.happening(name);
    history = history.with(thing, at);
    if (booking != null) {
      history = history.with(thing, at, History.ofBooking(booking.id()));
      if (booking.service() != null) {
        history = history.with(thing, at, History.ofService(booking.service()));
      }
    }
    if (bill != null) {
      history = history.with(thing, at, History.ofBill(bill));
    }
    return this;
  }

  Changes uncountStrike(Effect.Strike strike) {
    uncount(Tally.STRIKES, strike.at());
    String thing = Tally.STRIKES.thing();
    if (strike.booking() != null) {
      history = history.without(thing, strike.at(), History.ofBooking(strike.booking()));
    }
    if (strike.service() != null) {
      history = history.without(thing, strike.at(), History.ofService(strike.service()));
    }
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

  Money owedToClient(CurrencyUnit currency) {
    return owedToClient.getOrDefault(currency.getCode(), Money.zero(currency));
  }

  Changes owedToClient(Money value) {
    String code = value.getCurrencyUnit().getCode();
    owedToClient = value.isZero() ? owedToClient.minus(code) : owedToClient.plus(code, value);
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

  Changes incident(String id, Incident incident) {
    incidents = incidents.plus(id, incident);
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
        plans,
        collections,
        stepsDue,
        claims,
        evidence,
        acceptedTerms,
        restrictions,
        tags,
        guarantees,
        waiting,
        unsettled,
        rewards,
        effects,
        appeals,
        offers,
        figures,
        history,
        dues,
        timersOf,
        owedToClient,
        lastContactAt,
        moratoriumUntil,
        incidents,
        profile);
  }
}
