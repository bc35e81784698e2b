package org.fairnotice.dsl.source;

/**
 * A stretch of a policy text.
 *
 * <p>Units: UTF-16 offsets from the start of the text, the end exclusive.
 *
 * <p>Errors: {@code IllegalArgumentException} if the start is negative or after the end.
 */
public record SourceRange(int start, int end) implements Comparable<SourceRange> {
  /** Checks the order of the two ends. */
  public SourceRange {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a range: " + start + " to " + end);
    }
  }

  /** The smallest range that holds this one and the other. */
  public SourceRange to(SourceRange other) {
    return new SourceRange(Math.min(start, other.start), Math.max(end, other.end));
  }

  /** The empty range right after this one. */
  public SourceRange after() {
    return new SourceRange(end, end);
  }

  @Override
  public int compareTo(SourceRange other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
