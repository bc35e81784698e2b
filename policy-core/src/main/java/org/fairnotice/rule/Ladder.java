package org.fairnotice.rule;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Objects;
import org.fairnotice.event.ContactChannel;
import org.fairnotice.time.Hours;
import org.fairnotice.time.Roll;
import org.fairnotice.time.Span;
import org.fairnotice.value.Truth;
import org.jspecify.annotations.Nullable;

/**
 * The steps of collecting an unpaid bill.
 *
 * <p>Shape: steps in file order, each at most once a case; a case is a ladder with the bill that
 * drives it, one a client or one a bill. {@code gap} is kept between any two contacts with the
 * client, whichever bill they are about, and {@code caps} hold over all of them. A weekday that
 * {@code openings} name has those hours; the others have {@code contacts}, or, where there are
 * openings only, none. {@code start} is absent where collecting starts by itself; {@code afterPaid}
 * where the next bill starts at the first step. {@code limitation} says from when the claim is too
 * old. {@code payments} is null where nothing is said of them. {@code takesOver} says that cases
 * begun under an earlier version go on under this one.
 *
 * <p>Units: a step's day counts from the due date, {@code businessDays} says whether only business
 * days count; {@code roll} moves a day that is no business day; {@code contacts} is the time of day
 * in the client's zone.
 */
public record Ladder(
    String name,
    boolean onePerClient,
    boolean businessDays,
    Roll roll,
    @Nullable Hours contacts,
    List<Opening> openings,
    @Nullable Span gap,
    List<Cap> caps,
    @Nullable Start start,
    @Nullable Amount minimum,
    @Nullable AfterPaid afterPaid,
    List<Pause> pauses,
    @Nullable PaymentTerms payments,
    MissedSteps missedSteps,
    boolean takesOver,
    List<Step> steps,
    @Nullable Limitation limitation,
    @Nullable Origin origin) {
  /** The hours of some days of the week. */
  public record Opening(List<DayOfWeek> days, Hours hours) {
    /** Checks that it has a day. */
    public Opening {
      days = List.copyOf(days);
      Objects.requireNonNull(hours, "hours");
      if (days.isEmpty()) {
        throw new IllegalArgumentException("days must not be empty: " + hours);
      }
    }
  }

  /** At most so many contacts in a stretch of time, by one channel or by all together. */
  public record Cap(int most, Span within, @Nullable ContactChannel channel) {
    /** Checks that it lets a contact through, and some time. */
    public Cap {
      Objects.requireNonNull(within, "within");
      if (most < 1 || within.isZero()) {
        throw new IllegalArgumentException(
            "most and within must be positive: " + most + " in " + within);
      }
    }
  }

  /** What collecting a bill waits for. */
  public enum Start {
    /** Somebody looked into the records and the bill is right. */
    RECORDS_CHECKED,
    /** A rule sends the bill here. */
    SENT
  }

  /** Where the client's next bill starts when the one that drove the collection is paid. */
  public enum AfterPaid {
    /** At the first step. */
    RESTART,
    /** At the step that fits its own age. */
    MATCH_AGE,
    /** After the last step taken with the other. */
    KEEP_LEVEL
  }

  /** What interrupts a collection. */
  public enum Reason {
    DISPUTED("disputed"),
    PENDING("pending"),
    PROMISED("promised"),
    PLAN("plan");

    private final String wireName;

    Reason(String wireName) {
      this.wireName = wireName;
    }

    /** The name in rulings. */
    public String wireName() {
      return wireName;
    }
  }

  /**
   * An interruption: why, whether only the part concerned stands still, and whether the clock
   * stops.
   */
  public record Pause(Reason reason, boolean partOnly, boolean clockStopped) {
    /** Requires the reason. */
    public Pause {
      Objects.requireNonNull(reason, "reason");
    }
  }

  /** What happens to steps that fell due while nobody looked. */
  public enum MissedSteps {
    /** The earliest first, the next after the gap. */
    ONE_AT_A_TIME,
    /** Only the last of them in the file; the others are noted as outranked. */
    SEND_ONCE,
    /** None of them, but for the last step of all. */
    SKIP,
    /** The earliest at once; those after it move by as much as it is late. */
    RE_TIME
  }

  /** What a step does. */
  public enum Action {
    CONTACT,
    TASK,
    HAND_OVER,
    ADVISE_COURT,
    WRITE_OFF
  }

  /** What happens when nobody did a step in time. */
  public enum Lapse {
    /** It is left out; what needs it does not come. */
    SKIP("skip"),
    /** A person is reminded, once. */
    REMIND("remind"),
    /** The collection goes on as if it had been done. */
    GO_ON("go-on");

    private final String wireName;

    Lapse(String wireName) {
      this.wireName = wireName;
    }

    /** The name in rulings. */
    public String wireName() {
      return wireName;
    }
  }

  /** By when a step must be done after it was issued, and what happens else. */
  public record Deadline(Span within, Lapse lapse) {
    /** Requires both parts. */
    public Deadline {
      Objects.requireNonNull(within, "within");
      Objects.requireNonNull(lapse, "lapse");
    }
  }

  /** Other channels for a client who did not answer so many attempts by the first one. */
  public record Unanswered(int times, Span within, List<ContactChannel> channels) {
    /** Checks the number and copies the list. */
    public Unanswered {
      Objects.requireNonNull(within, "within");
      channels = List.copyOf(channels);
      if (times < 1 || within.isZero() || channels.isEmpty()) {
        throw new IllegalArgumentException(
            "times, within and channels must not be empty: " + times + " in " + within);
      }
    }
  }

  /**
   * One step.
   *
   * <p>Shape: due on {@code day}, or, where {@code leaving} is said, so long after the client left
   * without paying; not before {@code distance} after the step {@code after} was issued, or done
   * where {@code afterDone}, and only when the step {@code onlyAfter} is done, or delivered where
   * {@code delivered}; {@code channels} first choice first; {@code extras} are what to attach or
   * ask. A step after leaving is a courtesy: it counts neither as the step of that day nor as a
   * contact.
   */
  public record Step(
      String name,
      int day,
      @Nullable Span leaving,
      @Nullable Span distance,
      @Nullable String after,
      boolean afterDone,
      @Nullable String onlyAfter,
      boolean delivered,
      List<Condition> conditions,
      List<Condition> unless,
      Action action,
      List<ContactChannel> channels,
      @Nullable Unanswered unanswered,
      @Nullable String tone,
      List<String> extras,
      @Nullable ClientText text,
      @Nullable Span payWithin,
      @Nullable Deadline deadline,
      @Nullable Origin origin) {
    /** A step with nothing but what most steps have. */
    public Step(
        String name,
        int day,
        @Nullable Span distance,
        @Nullable String after,
        @Nullable String onlyAfter,
        List<Condition> conditions,
        List<Condition> unless,
        Action action,
        List<ContactChannel> channels,
        List<String> extras,
        @Nullable Span payWithin,
        @Nullable Origin origin) {
      this(
          name,
          day,
          null,
          distance,
          after,
          false,
          onlyAfter,
          false,
          conditions,
          unless,
          action,
          channels,
          null,
          null,
          extras,
          null,
          payWithin,
          null,
          origin);
    }

    /** Copies the lists. */
    public Step {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(action, "action");
      conditions = List.copyOf(conditions);
      unless = List.copyOf(unless);
      channels = List.copyOf(channels);
      extras = List.copyOf(extras);
      if ((distance == null) != (after == null)) {
        throw new IllegalArgumentException(
            "distance and after must go together: step \"" + name + "\"");
      }
    }

    /** Whether it is a word to a client who has just left, no step of collecting. */
    public boolean courtesy() {
      return leaving != null;
    }

    /** Whether it puts the client under more pressure, which happens once a day at most. */
    public boolean escalates() {
      return !courtesy() && action != Action.TASK;
    }

    /** Its conditions as one. */
    public Condition condition() {
      return Condition.of(conditions, unless);
    }

    /** Whether its conditions hold. */
    public Truth holds(Case facts) {
      return Condition.in(conditions, unless, facts);
    }
  }

  /** A ladder with nothing but what most ladders have. */
  public Ladder(
      String name,
      boolean onePerClient,
      boolean businessDays,
      Roll roll,
      @Nullable Hours contacts,
      @Nullable Span gap,
      @Nullable Amount minimum,
      List<Pause> pauses,
      MissedSteps missedSteps,
      List<Step> steps,
      @Nullable Origin origin) {
    this(
        name,
        onePerClient,
        businessDays,
        roll,
        contacts,
        List.of(),
        gap,
        List.of(),
        null,
        minimum,
        null,
        pauses,
        null,
        missedSteps,
        false,
        steps,
        null,
        origin);
  }

  /** Copies the lists. */
  public Ladder {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(roll, "roll");
    openings = List.copyOf(openings);
    caps = List.copyOf(caps);
    pauses = List.copyOf(pauses);
    Objects.requireNonNull(missedSteps, "missedSteps");
    steps = List.copyOf(steps);
  }

  /** The interruption for a reason, if the ladder has one. */
  public @Nullable Pause pause(Reason reason) {
    for (Pause pause : pauses) {
      if (pause.reason() == reason) {
        return pause;
      }
    }
    return null;
  }

  /** Where a step stands, or -1. */
  public int place(String step) {
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).name().equals(step)) {
        return i;
      }
    }
    return -1;
  }

  /** A step by name, if there is one. */
  public @Nullable Step step(String step) {
    return steps.stream().filter(one -> one.name().equals(step)).findFirst().orElse(null);
  }
}
