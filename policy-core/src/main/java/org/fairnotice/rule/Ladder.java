package org.fairnotice.rule;

import java.util.List;
import java.util.Objects;
import org.fairnotice.event.ContactChannel;
import org.fairnotice.time.Hours;
import org.fairnotice.time.Roll;
import org.fairnotice.time.Span;
import org.jspecify.annotations.Nullable;

/**
 * The steps of collecting an unpaid bill.
 *
 * <p>Shape: steps in file order, each at most once a case; a case is a ladder with the bill that
 * drives it, one a client or one a bill. {@code gap} is kept between any two contacts with the
 * client. {@code limitation} says from when the claim is too old. {@code payments} is null where
 * nothing is said of them.
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
    @Nullable Span gap,
    @Nullable Amount minimum,
    List<Pause> pauses,
    @Nullable PaymentTerms payments,
    MissedSteps missedSteps,
    List<Step> steps,
    @Nullable Limitation limitation,
    @Nullable Origin origin) {
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
    /** Only the last that fell due. */
    SKIP
  }

  /** What a step does. */
  public enum Action {
    CONTACT,
    TASK,
    HAND_OVER,
    ADVISE_COURT,
    WRITE_OFF
  }

  /**
   * One step.
   *
   * <p>Shape: due on {@code day}, not before {@code distance} after the step {@code after} was
   * issued, and only when the step {@code onlyAfter} is done; {@code channels} first choice first;
   * {@code extras} are what to attach or ask.
   */
  public record Step(
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

    /** Its conditions as one. */
    public Condition condition() {
      return Condition.of(conditions, unless);
    }
  }

  /** Copies the lists. */
  public Ladder {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(roll, "roll");
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

  /** A step by name, if there is one. */
  public @Nullable Step step(String step) {
    return steps.stream().filter(one -> one.name().equals(step)).findFirst().orElse(null);
  }
}
