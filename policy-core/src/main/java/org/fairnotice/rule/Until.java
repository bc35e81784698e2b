package org.fairnotice.rule;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How long something asked of a client lasts. */
public record Until(Kind kind, @Nullable Operand length) {
  /** The ways it ends. */
  public enum Kind {
    /** After a span; its last day is included. */
    FOR("for"),
    /** After so many visits are kept. */
    VISITS("visits-kept"),
    /** When nothing is owed any more. */
    PAID("paid"),
    /** When a person lifts it. */
    LIFTED("lifted");

    private final String wireName;

    Kind(String wireName) {
      this.wireName = wireName;
    }

    /** The name in rulings. */
    public String wireName() {
      return wireName;
    }
  }

  /** Checks that a length stands where one belongs. */
  public Until {
    Objects.requireNonNull(kind, "kind");
    if ((kind == Kind.FOR || kind == Kind.VISITS) != (length != null)) {
      throw new IllegalArgumentException(
          "length goes with a span or visits only: " + kind + ", " + length);
    }
  }

  /** For a span. */
  public static Until after(Operand span) {
    return new Until(Kind.FOR, span);
  }

  /** Until so many visits are kept. */
  public static Until visits(Operand number) {
    return new Until(Kind.VISITS, number);
  }

  /** Until everything is paid. */
  public static Until paid() {
    return new Until(Kind.PAID, null);
  }

  /** Until a person lifts it. */
  public static Until lifted() {
    return new Until(Kind.LIFTED, null);
  }
}
