package org.fairnotice.dsl.compile;

import org.fairnotice.dsl.source.SourceRange;

/** A phrase that is understood and that this edition cannot decide by. */
final class NotSayable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient SourceRange range;

  NotSayable(SourceRange range) {
    super("not sayable in this edition", null, false, false);
    this.range = range;
  }

  SourceRange range() {
    return range;
  }
}
