package org.fairnotice.rule;

import static org.fairnotice.rule.Term.Absence.NONE;
import static org.fairnotice.rule.Term.Absence.UNKNOWN;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.fairnotice.event.EventType;
import org.fairnotice.event.EvidenceKind;
import org.fairnotice.event.Segment;
import org.fairnotice.record.Bill;
import org.fairnotice.record.BillPart;
import org.fairnotice.record.BillState;
import org.fairnotice.record.Booking;
import org.fairnotice.record.Claim;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.value.Value;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The terms of claims that are pursued: who the client is, what is on file, how far courts are. */
final class ClaimTerms {
  private final List<Term> terms = new ArrayList<>();
  private final Set<EventType> ofBills;

  private ClaimTerms(Set<EventType> ofBills) {
    this.ofBills = ofBills;
  }

  static List<Term> all(Set<EventType> ofBills) {
    ClaimTerms claims = new ClaimTerms(ofBills);
    claims.ofClients();
    claims.ofBills();
    claims.ofEvidence();
    return claims.terms;
  }

  private void ofClients() {
    flag("client-is-consumer", UNKNOWN, event -> true, facts -> segment(facts, Segment.CONSUMER));
    flag("client-is-business", UNKNOWN, event -> true, facts -> segment(facts, Segment.BUSINESS));
    flag("terms-accepted", UNKNOWN, event -> true, ClaimTerms::accepted);
    money("written-off-sum", event -> true, ClaimTerms::writtenOff);
  }

  private void ofBills() {
    state("bill-with-agency", BillState.HANDED_OVER);
    state("bill-in-court", BillState.IN_COURT);
    state("bill-expired", BillState.EXPIRED);
    bill("bill-written-off", (facts, bill) -> claim(facts, bill).writtenOff() != null);
    bill(
        "principal-paid",
        (facts, bill) -> bill.open().isPositive() && bill.open(BillPart.PRINCIPAL).isZero());
    bill(
        "payment-ordered",
        (facts, bill) -> {
          Claim.Court court = claim(facts, bill).court();
          return court != null && court.orderedAt() != null;
        });
    bill(
        "order-opposed",
        (facts, bill) -> {
          Claim.Court court = claim(facts, bill).court();
          return court != null && court.stage() == Claim.Stage.OPPOSED;
        });
    money(
        "charges",
        ofBills::contains,
        facts -> facts.bill() == null ? null : facts.bill().charges());
  }

  private void ofEvidence() {
    for (EvidenceKind kind : EvidenceKind.values()) {
      flag(
          "evidence-" + kind.wireName(),
          UNKNOWN,
          event -> true,
          facts -> facts.bill() == null && facts.booking() == null ? null : onFile(facts, kind));
    }
  }

  /** Whether evidence is on file for the bill, or for the booking it is about. */
  static boolean onFile(Case facts, EvidenceKind kind) {
    Bill bill = facts.bill();
    Booking booking = facts.booking();
    String id = booking != null ? booking.id() : bill == null ? null : bill.booking();
    ClientRecord record = facts.record();
    return (bill != null && record.hasEvidence(ClientRecord.ofBill(bill.id()), kind))
        || (id != null && record.hasEvidence(ClientRecord.ofBooking(id), kind));
  }

  private static @Nullable Boolean segment(Case facts, Segment segment) {
    Bill bill = facts.bill();
    Segment own = bill == null ? null : bill.segment();
    Segment known = own == null ? facts.record().profile().segment() : own;
    return known == null ? null : Boolean.valueOf(known == segment);
  }

  /** By name or by version, and not after the booking was made. */
  private static Boolean accepted(Case facts) {
    Booking booking = facts.booking();
    Instant until = booking == null ? facts.now() : booking.madeAt();
    for (String terms : List.of(facts.policy().name(), facts.policy().versionHash())) {
      Instant at = facts.record().acceptedTerms().get(terms);
      if (at != null && !at.isAfter(until)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Money writtenOff(Case facts) {
    Money sum = Money.zero(facts.policy().currency());
    for (String id : facts.record().unpaidBills()) {
      Bill bill = facts.record().bill(id);
      if (bill != null
          && bill.state() == BillState.WRITTEN_OFF
          && bill.amount().isSameCurrency(sum)) {
        sum = sum.plus(bill.open());
      }
    }
    return sum;
  }

  private static Claim claim(Case facts, Bill bill) {
    return facts.record().claim(bill.id());
  }

  private interface OfBill {
    boolean of(Case facts, Bill bill);
  }

  private void state(String id, BillState state) {
    bill(id, (facts, bill) -> bill.state() == state);
  }

  /** Where there is no bill, none is in any state. */
  private void bill(String id, OfBill read) {
    flag(
        id,
        NONE,
        ofBills::contains,
        facts -> facts.bill() == null ? null : Boolean.valueOf(read.of(facts, facts.bill())));
  }

  private void flag(
      String id,
      Term.Absence absence,
      Predicate<EventType> exists,
      Function<Case, @Nullable Boolean> read) {
    put(
        id,
        Term.Type.FLAG,
        absence,
        exists,
        facts -> {
          Boolean yes = read.apply(facts);
          return yes == null ? null : new Value.Flag(yes);
        });
  }

  private void money(String id, Predicate<EventType> exists, Function<Case, @Nullable Money> read) {
    put(
        id,
        Term.Type.MONEY,
        UNKNOWN,
        exists,
        facts -> {
          Money money = read.apply(facts);
          return money == null ? null : new Value.Amount(money);
        });
  }

  private void put(
      String id,
      Term.Type type,
      Term.Absence absence,
      Predicate<EventType> exists,
      Function<Case, @Nullable Value> read) {
    terms.add(new Term(id, type, absence, exists, read, facts -> Instant.MAX));
  }
}
