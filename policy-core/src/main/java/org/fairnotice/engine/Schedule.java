package org.fairnotice.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fairnotice.event.ContactChannel;
import org.fairnotice.event.Finding;
import org.fairnotice.record.Bill;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.record.CollectionCase;
import org.fairnotice.record.InstalmentPlan;
import org.fairnotice.rule.Amount;
import org.fairnotice.rule.Case;
import org.fairnotice.rule.Ladder;
import org.fairnotice.rule.PaymentTerms;
import org.fairnotice.time.Place;
import org.fairnotice.time.Span;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * When the steps of one collection case may be taken, and what stands in the way of the case as a
 * whole and of each step.
 *
 * <p>Units: a step's day is counted from the due date in the policy's zone, or from when the
 * collection was started again, longer by the whole days the clock stood still; the time of day is
 * the client's.
 */
final class Schedule {
  private static final String MORATORIUM = "moratorium";
  private static final String NOT_CHECKED = "records-not-checked";

  private final Ladder ladder;
  private final Bill bill;
  private final @Nullable CollectionCase progress;
  private final ClientRecord record;
  private final Place place;
  private final Contacts contacts;
  private final long stopped;

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
    this.contacts = new Contacts(ladder, record, place);
    this.stopped = new StoppedClock(ladder, bill, place).days();
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
    if (ladder.start() == Ladder.Start.RECORDS_CHECKED && bill.finding() != Finding.AS_BILLED) {
      blockers.add(NOT_CHECKED);
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
    return stood.plusDays(1).minusNanos(1).toDays();
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

  /**
   * Whether a step is not taken any more: it was, or the case has gone past it; a note before the
   * due date does not come after it.
   */
  boolean over(Ladder.Step step, Instant now) {
    if (issued(step)) {
      return true;
    }
    CollectionCase.GoOn goOn = progress == null ? null : progress.goOn();
    if (goOn != null && ladder.place(step.name()) < ladder.place(goOn.step())) {
      return true;
    }
    if (step.courtesy()) {
      Instant left = bill.pursuit().leftAt();
      return left == null || escalated() || place.dateOf(left).isBefore(place.dateOf(now));
    }
    if (step.day() < 0 && !place.dateOf(now).isBefore(place.dateOf(start()))) {
      return true;
    }
    return ladder.missedSteps() == Ladder.MissedSteps.SKIP && (passed(step) || missed(step, now));
  }

  /** The instant whose date steps count from. */
  private Instant start() {
    Instant anchor = bill.pursuit().anchor();
    return anchor == null ? bill.dueAt() : anchor;
  }

  /** Whether a step could have been taken before today; the last of all is never missed. */
  private boolean missed(Ladder.Step step, Instant now) {
    boolean last = ladder.place(step.name()) == ladder.steps().size() - 1;
    Instant possible = last || !required(step) ? null : possible(step, now);
    return possible != null && place.dateOf(possible).isBefore(place.dateOf(now));
  }

  boolean issued(Ladder.Step step) {
    return progress(step.name()) != null;
  }

  private CollectionCase.@Nullable Progress progress(String step) {
    return progress == null ? null : progress.steps().get(step);
  }

  boolean required(Ladder.Step step) {
    if (step.onlyAfter() == null) {
      return true;
    }
    CollectionCase.Progress done = progress(step.onlyAfter());
    return done != null && (step.delivered() ? done.deliveredAt() != null : done(done));
  }

  private static boolean done(CollectionCase.Progress step) {
    return step.doneAt() != null || Ladder.Lapse.GO_ON.wireName().equals(step.lapsed());
  }

  /** What keeps a step from being taken now. */
  List<String> blockers(Ladder.Step step, Instant now) {
    List<String> blockers = new ArrayList<>();
    Instant due = due(step);
    if (!required(step)) {
      blockers.add(step.delivered() ? "step-not-delivered" : "step-not-done");
    }
    if (due == null) {
      blockers.add("step-not-done");
    } else if (due.isAfter(now)) {
      blockers.add("not-due");
    }
    if (step.escalates() && dayAfterLastStep().isAfter(now)) {
      blockers.add("step-today");
    }
    if (step.action() == Ladder.Action.CONTACT && !step.courtesy()) {
      blockers.addAll(contacts.blockers(channel(step, now), now));
    }
    return blockers;
  }

  /**
   * The first instant a step may be taken as far as time goes; null while the step it keeps a
   * distance to is not issued.
   */
  @Nullable Instant possible(Ladder.Step step, Instant now) {
    return possibleFrom(step, now, Instant.MIN);
  }

  /** The same, not before an instant. */
  @Nullable Instant possibleFrom(Ladder.Step step, Instant now, Instant from) {
    Instant due = due(step);
    if (due == null || step.courtesy()) {
      return due;
    }
    Instant at = later(due, from);
    at = step.escalates() ? later(at, dayAfterLastStep()) : at;
    return step.action() == Ladder.Action.CONTACT ? contacts.from(channel(step, now), at) : at;
  }

  private @Nullable ContactChannel channel(Ladder.Step step, Instant now) {
    return Channels.first(step, record, place, now);
  }

  private @Nullable Instant due(Ladder.Step step) {
    Span leaving = step.leaving();
    if (leaving != null) {
      Instant left = bill.pursuit().leftAt();
      return left == null ? null : place.plus(left, leaving);
    }
    CollectionCase.GoOn goOn = progress == null ? null : progress.goOn();
    if (goOn != null && goOn.step().equals(step.name())) {
      return goOn.at();
    }
    Instant at = place.startOf(day(step));
    Ladder.Step from = goOn == null ? null : ladder.step(goOn.step());
    if (goOn != null && from != null) {
      at = later(at, shifted(goOn.at(), from, step));
    }
    if (ladder.missedSteps() == Ladder.MissedSteps.RE_TIME) {
      at = later(at, retimed(step));
    }
    if (step.after() != null && step.distance() != null) {
      CollectionCase.Progress earlier = progress(step.after());
      Instant start =
          earlier == null ? null : step.afterDone() ? earlier.doneAt() : earlier.issuedAt();
      if (start == null) {
        return null;
      }
      at = later(at, place.plus(start, step.distance()));
    }
    return at;
  }

  private LocalDate day(Ladder.Step step) {
    LocalDate due = place.dateOf(start());
    return ladder.roll().apply(counted(due, step.day() + stopped + planned()), place.calendar());
  }

  private LocalDate counted(LocalDate from, long days) {
    return ladder.businessDays()
        ? place.calendar().plusBusinessDays(from, days)
        : from.plusDays(days);
  }

  /** As many days after a step was taken as stand between the two in the file. */
  private Instant shifted(Instant taken, Ladder.Step earlier, Ladder.Step step) {
    return place.startOf(counted(place.dateOf(taken), Math.max(0, step.day() - earlier.day())));
  }

  private Instant retimed(Ladder.Step step) {
    Instant at = Instant.MIN;
    for (Ladder.Step earlier : ladder.steps()) {
      CollectionCase.Progress taken = progress(earlier.name());
      if (taken != null && !earlier.courtesy() && earlier.day() < step.day()) {
        at = later(at, shifted(taken.issuedAt(), earlier, step));
      }
    }
    return at;
  }

  /** Whether a later step was taken already. */
  boolean passed(Ladder.Step step) {
    List<Ladder.Step> later =
        ladder.steps().subList(ladder.place(step.name()) + 1, ladder.steps().size());
    return later.stream().anyMatch(this::issued);
  }

  private boolean escalated() {
    return !dayAfterLastStep().equals(Instant.MIN);
  }

  private Instant dayAfterLastStep() {
    Instant last = Instant.MIN;
    for (Ladder.Step step : ladder.steps()) {
      CollectionCase.Progress taken = progress(step.name());
      if (taken != null && step.escalates() && !taken.skipped()) {
        last = later(last, taken.issuedAt());
      }
    }
    return last.equals(Instant.MIN) ? last : place.startOf(place.dateOf(last).plusDays(1));
  }

  private static Instant later(Instant a, Instant b) {
    return a.isBefore(b) ? b : a;
  }
}
