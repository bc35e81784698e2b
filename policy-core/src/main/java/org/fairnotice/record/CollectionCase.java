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
    String ladder, String bill, String version, TreePMap<String, Progress> steps) {
  /** When a step was issued, and when the host said it was done. */
  public record Progress(
      Instant issuedAt, String decision, @Nullable Instant doneAt, boolean skipped) {
    /** Requires the first two. */
    public Progress {
      Objects.requireNonNull(issuedAt, "issuedAt");
      Objects.requireNonNull(decision, "decision");
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
    return new CollectionCase(ladder, bill, version == null ? "" : version, TreePMap.empty());
  }

  /** The key in the record. */
  public static String key(String ladder, String bill) {
    return ladder + "/" + bill;
  }

  /** The case gone on by a step. */
  public CollectionCase with(String step, Progress progress) {
    return new CollectionCase(ladder, bill, version, steps.plus(step, progress));
  }
}
