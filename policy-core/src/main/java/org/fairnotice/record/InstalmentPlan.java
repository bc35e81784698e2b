package org.fairnotice.record;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.fairnotice.event.Instalment;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A plan to pay bills in parts, as the record keeps it.
 *
 * <p>Shape: {@code looked} is how many instalments, from the first, were looked at when they fell
 * due; {@code checkAt} when to look again. All money that comes in on its bills counts for it,
 * whatever it names.
 *
 * <p>Units: {@code paidBefore} is what had come in on its bills when it was agreed; {@code
 * confirmedAt} is null while the client has not confirmed it in writing.
 */
public record InstalmentPlan(
    String id,
    State state,
    Instant agreedAt,
    List<String> bills,
    List<Instalment> instalments,
    Money paidBefore,
    @Nullable Instant confirmedAt,
    int looked,
    @Nullable Instant checkAt,
    @Nullable Instant endedAt) {
  /** Where a plan stands. */
  public enum State {
    /** Agreed, and neither kept to the end nor broken. */
    AGREED,
    /** Paid to the end. */
    KEPT,
    /** An instalment was missed. */
    BROKEN,
    /** Not confirmed in time. */
    LAPSED,
    /** Another plan took its place. */
    REPLACED;

    private final String wireName = name().toLowerCase(Locale.ROOT);

    /** The name in messages and saved records. */
    public String wireName() {
      return wireName;
    }
  }

  /** Copies the lists. */
  public InstalmentPlan {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(agreedAt, "agreedAt");
    bills = List.copyOf(bills);
    instalments = List.copyOf(instalments);
    Objects.requireNonNull(paidBefore, "paidBefore");
  }

  /** What all instalments come to. */
  public Money total() {
    return due(instalments.size());
  }

  /** What the first so many instalments come to. */
  public Money due(int count) {
    Money sum = Money.zero(paidBefore.getCurrencyUnit());
    for (Instalment one : instalments.subList(0, count)) {
      sum = sum.plus(one.amount());
    }
    return sum;
  }

  /** What has come in on its bills since it was agreed; negative when more was taken back. */
  public Money paid(ClientRecord record) {
    return paidOn(record).minus(paidBefore);
  }

  /** What is left to pay on its bills. */
  public Money open(ClientRecord record) {
    Money sum = Money.zero(paidBefore.getCurrencyUnit());
    for (String id : bills) {
      Bill bill = record.bill(id);
      sum = bill == null ? sum : sum.plus(bill.open());
    }
    return sum;
  }

  private Money paidOn(ClientRecord record) {
    Money sum = Money.zero(paidBefore.getCurrencyUnit());
    for (String id : bills) {
      Bill bill = record.bill(id);
      sum = bill == null ? sum : sum.plus(bill.paid());
    }
    return sum;
  }

  /** Whether it is about a bill. */
  public boolean covers(String bill) {
    return bills.contains(bill);
  }

  /** How long the plan stood before it ended, nothing while it has not. */
  public Duration stood() {
    return endedAt == null ? Duration.ZERO : Duration.between(agreedAt, endedAt);
  }

  InstalmentPlan confirmed(Instant at) {
    return new InstalmentPlan(
        id, state, agreedAt, bills, instalments, paidBefore, at, looked, checkAt, endedAt);
  }

  InstalmentPlan looked(int count) {
    return new InstalmentPlan(
        id, state, agreedAt, bills, instalments, paidBefore, confirmedAt, count, checkAt, endedAt);
  }

  InstalmentPlan checkedAt(@Nullable Instant at) {
    return new InstalmentPlan(
        id, state, agreedAt, bills, instalments, paidBefore, confirmedAt, looked, at, endedAt);
  }

  InstalmentPlan ended(State end, Instant at) {
    return new InstalmentPlan(
        id, end, agreedAt, bills, instalments, paidBefore, confirmedAt, looked, null, at);
  }

  InstalmentPlan renamed(String old, String bill) {
    List<String> renamed = bills.stream().map(id -> id.equals(old) ? bill : id).toList();
    return new InstalmentPlan(
        id,
        state,
        agreedAt,
        renamed,
        instalments,
        paidBefore,
        confirmedAt,
        looked,
        checkAt,
        endedAt);
  }
}
