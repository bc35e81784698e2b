package org.fairnotice.decision;

import java.util.Locale;
import java.util.Objects;

/** What a decision is about: one booking, bill or plan, or the client as a whole. */
public record Subject(Kind kind, String id) {
  /** The kinds of subject. */
  public enum Kind {
    BOOKING,
    BILL,
    PLAN,
    CLIENT;

    private final String wireName = name().toLowerCase(Locale.ROOT);

    /** The field that names it in rulings. */
    public String wireName() {
      return wireName;
    }
  }

  /** Requires both parts. */
  public Subject {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(id, "id");
  }

  /** A booking. */
  public static Subject booking(String id) {
    return new Subject(Kind.BOOKING, id);
  }

  /** A bill. */
  public static Subject bill(String id) {
    return new Subject(Kind.BILL, id);
  }

  /** A plan. */
  public static Subject plan(String id) {
    return new Subject(Kind.PLAN, id);
  }

  /** The client as a whole. */
  public static Subject client(String id) {
    return new Subject(Kind.CLIENT, id);
  }

  @Override
  public String toString() {
    return kind.wireName() + ":" + id;
  }
}
