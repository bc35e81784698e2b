package org.fairnotice.record;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * How far a collection has come with the bill that drives it.
 *
 * <p>Shape: one a ladder and driving bill; {@code steps} by name; it keeps the policy version it
 * began under, empty when nobody said which.
 */
public record CollectionCase(
    String ladder,
    String bill,
    String version,
    TreePMap<String, Progress> steps,
    @Nullable GoOn goOn) {
  /**
   * When a step was issued, and when the host said it was done and delivered.
   *
   * <p>Shape: {@code lapsed} says what became of a step that nobody did in time.
   */
  public record Progress(
      Instant issuedAt,
      String decision,
      @Nullable Instant doneAt,
      boolean skipped,
      @Nullable Instant deliveredAt,
      @Nullable String lapsed) {
    /** Requires the first two. */
    public Progress {
      Objects.requireNonNull(issuedAt, "issuedAt");
      Objects.requireNonNull(decision, "decision");
    }

    /** A step of which nothing is known on its delivery. */
    public Progress(Instant issuedAt, String decision, @Nullable Instant doneAt, boolean skipped) {
      this(issuedAt, decision, doneAt, skipped, null, null);
    }

    /** A step just issued. */
    public static Progress issued(Instant at, String decision) {
      return new Progress(at, decision, null, false);
    }

    /** A step passed over. */
    public static Progress passed(Instant at, String decision) {
      return new Progress(at, decision, null, true);
    }

    /** The same lapsed, and skipped where that is what was said. */
    public Progress lapsed(String how, boolean skip) {
      return new Progress(issuedAt, decision, doneAt, skipped || skip, deliveredAt, how);
    }
  }

  /** That the case goes on at a step from an instant; the steps before it are over. */
  public record GoOn(String step, Instant at) {
    /** Requires both parts. */
    public GoOn {
      Objects.requireNonNull(step, "step");
      Objects.requireNonNull(at, "at");
    }
  }

  /** Requires all parts. */
  public CollectionCase {
    Objects.requireNonNull(ladder, "ladder");
    Objects.requireNonNull(bill, "bill");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(steps, "steps");
  }

  /** A case without steps; the version is empty when nobody said which. */
  public static CollectionCase begun(String ladder, String bill, @Nullable String version) {
    return new CollectionCase(ladder, bill, version == null ? "" : version, Empty.map(), null);
  }

  /** The key in the record. */
  public static String key(String ladder, String bill) {
    return ladder + "/" + bill;
  }

  /** The case gone on by a step. */
  public CollectionCase with(String step, Progress progress) {
    return new CollectionCase(ladder, bill, version, steps.plus(step, progress), goOn);
  }

  /** The case gone over to another version. */
  public CollectionCase under(String other) {
    return new CollectionCase(ladder, bill, other, steps, goOn);
  }

  /** The case that goes on at a step, which may be taken again. */
  public CollectionCase goingOn(String step, Instant at) {
    return new CollectionCase(ladder, bill, version, steps.minus(step), new GoOn(step, at));
  }

  /** The same case of a bill that got another name. */
  CollectionCase of(String other) {
    return new CollectionCase(ladder, other, version, steps, goOn);
  }
}
