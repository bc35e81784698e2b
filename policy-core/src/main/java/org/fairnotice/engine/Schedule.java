package org.fairnotice.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.fairnotice.record.Bill;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.record.CollectionCase;
import org.fairnotice.record.InstalmentPlan;
import org.fairnotice.rule.Amount;
import org.fairnotice.rule.Case;
import org.fairnotice.rule.Ladder;
import org.fairnotice.rule.PaymentTerms;
import org.fairnotice.time.Calendar;
import org.fairnotice.time.Place;
import org.fairnotice.time.Roll;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * When the steps of one collection case may be taken, and what stands in the way of the case as a
 * whole.
 *
 * <p>Units: a step's day is counted from the due date in the policy's zone, longer by the whole
 * days the clock stood still; the time of day is the client's.
 */
final class Schedule {
  private static final String MORATORIUM = "moratorium";
  private static final int MOST_MOVES = 400;

  private final Ladder ladder;
  private final Bill bill;
  private final @Nullable CollectionCase progress;
  private final ClientRecord record;
  private final Place place;
  private final ZoneId clientZone;

  Schedule(
      Ladder ladder,
      Bill bill,
      @Nullable CollectionCase progress,
      ClientRecord record,
      Place place) {
    this.ladder = ladder;
    this.bill = bill;
    this.progress = progress;
    this.record = record;
    this.place = place;
    ZoneId zone = record.profile().zone();
    this.clientZone = zone == null ? place.zone() : zone;
  }

  /** What keeps every step of the bill from being taken, in the words rulings use. */
  List<String> blockers(Case facts) {
    List<String> blockers = new ArrayList<>();
    LocalDate moratorium = record.moratoriumUntil();
    if (moratorium != null && !facts.today().isAfter(moratorium)) {
      blockers.add(MORATORIUM);
    }
    if (pausedBy(Ladder.Reason.DISPUTED, bill.disputed() != null, bill.disputedWhole())) {
      blockers.add(Ladder.Reason.DISPUTED.wireName());
    }
    boolean coming = bill.pending().isPositive();
    if (pausedBy(Ladder.Reason.PENDING, coming, coming && bill.askable().isZero())) {
      blockers.add(Ladder.Reason.PENDING.wireName());
    }
    LocalDate promised = bill.promisedBy();
    boolean open = promised != null && !facts.today().isAfter(promised);
    if (pausedBy(Ladder.Reason.PROMISED, open, open)) {
      blockers.add(Ladder.Reason.PROMISED.wireName());
    }
    boolean planned =
        record.plans().values().stream()
            .anyMatch(plan -> plan.covers(bill.id()) && runs(plan, facts));
    if (pausedBy(Ladder.Reason.PLAN, planned, planned)) {
      blockers.add(Ladder.Reason.PLAN.wireName());
    }
    LocalDate hold = bill.holdUntil();
    if (hold != null && !facts.today().isAfter(hold)) {
      blockers.add("held");
    }
    if (belowMinimum(facts)) {
      blockers.add("below-minimum");
    }
    return blockers;
  }

  private static boolean runs(InstalmentPlan plan, Case facts) {
    return PaymentTerms.of(facts.policy()).planTerms().inForce(plan);
  }

  /** The days that plans which have ended kept the clock standing. */
  private long planned() {
    Ladder.Pause pause = ladder.pause(Ladder.Reason.PLAN);
    if (pause == null || !pause.clockStopped()) {
      return 0;
    }
    Duration stood = Duration.ZERO;
    for (InstalmentPlan plan : record.plans().values()) {
      stood = plan.covers(bill.id()) ? stood.plus(plan.stood()) : stood;
    }
    return wholeDays(stood);
  }

  private boolean pausedBy(Ladder.Reason reason, boolean inPart, boolean inWhole) {
    Ladder.Pause pause = ladder.pause(reason);
    return pause != null && (pause.partOnly() ? inWhole : inPart);
  }

  private boolean belowMinimum(Case facts) {
    Amount minimum = ladder.minimum();
    if (minimum == null) {
      return false;
    }
    Money least = Amount.rounded(minimum.in(facts), facts);
    Money asked = bill.undisputed();
    return least == null || !least.isSameCurrency(asked) || asked.isLessThan(least);
  }

  /** When a blocked case may go on by itself, if it ever does. */
  @Nullable Instant unblocked(Case facts) {
    LocalDate last = null;
    for (String blocker : blockers(facts)) {
      LocalDate day = lastDay(blocker);
      if (day == null || day.equals(LocalDate.MAX)) {
        return null;
      }
      last = last == null || day.isAfter(last) ? day : last;
    }
    return last == null ? null : place.startOf(last.plusDays(1));
  }

  private @Nullable LocalDate lastDay(String blocker) {
    return switch (blocker) {
      case MORATORIUM -> record.moratoriumUntil();
      case "promised" -> bill.promisedBy();
      case "held" -> bill.holdUntil();
      default -> null;
    };
  }

  boolean issued(Ladder.Step step) {
    return progress != null && progress.steps().containsKey(step.name());
  }

  boolean required(Ladder.Step step) {
    if (step.onlyAfter() == null) {
      return true;
    }
    CollectionCase.Progress done = progress == null ? null : progress.steps().get(step.onlyAfter());
    return done != null && done.doneAt() != null;
  }

  /**
   * The first instant a step may be taken as far as time goes; null while the step it keeps a
   * distance to is not issued.
   */
  @Nullable Instant possible(Ladder.Step step) {
    Instant at = place.startOf(day(step));
    if (step.after() != null && step.distance() != null) {
      CollectionCase.Progress earlier =
          progress == null ? null : progress.steps().get(step.after());
      if (earlier == null) {
        return null;
      }
      at = later(at, place.plus(earlier.issuedAt(), step.distance()));
    }
    if (ladder.missedSteps() == Ladder.MissedSteps.ONE_AT_A_TIME) {
      at = later(at, dayAfterLastStep());
    }
    return step.action() == Ladder.Action.CONTACT ? contact(at) : at;
  }

  private LocalDate day(Ladder.Step step) {
    LocalDate due = place.dateOf(bill.dueAt());
    Ladder.Pause dispute = ladder.pause(Ladder.Reason.DISPUTED);
    boolean stopped = dispute != null && dispute.clockStopped();
    long days = step.day() + (stopped ? wholeDays(bill.paused()) : 0) + planned();
    LocalDate day =
        ladder.businessDays() ? place.calendar().plusBusinessDays(due, days) : due.plusDays(days);
    return ladder.roll().apply(day, place.calendar());
  }

  private static long wholeDays(Duration paused) {
    return paused.plusDays(1).minusNanos(1).toDays();
  }

  private Instant dayAfterLastStep() {
    Instant last = Instant.MIN;
    if (progress != null) {
      for (CollectionCase.Progress step : progress.steps().values()) {
        last = later(last, step.issuedAt());
      }
    }
    return last.equals(Instant.MIN) ? last : place.startOf(place.dateOf(last).plusDays(1));
  }

  /**
   * Moves a contact behind the gap since the last one, into contact hours and onto a day the ladder
   * allows.
   */
  private Instant contact(Instant from) {
    Instant at = from;
    Instant last = record.lastContactAt();
    if (last != null && ladder.gap() != null) {
      at = later(at, place.plus(last, ladder.gap()));
    }
    for (int moves = 0; moves < MOST_MOVES; moves++) {
      Instant before = at;
      at = onAllowedDay(at);
      at = ladder.contacts() == null ? at : ladder.contacts().notBefore(at, clientZone);
      if (at.equals(before)) {
        return at;
      }
    }
    throw new IllegalStateException("no day allows a contact: " + ladder.name());
  }

  private Instant onAllowedDay(Instant at) {
    Calendar calendar = place.calendar();
    LocalDate day = place.dateOf(at);
    boolean allowed = ladder.roll() == Roll.NONE || calendar.isBusinessDay(day);
    return allowed ? at : place.startOf(calendar.next(day));
  }

  private static Instant later(Instant a, Instant b) {
    return a.isBefore(b) ? b : a;
  }
}
