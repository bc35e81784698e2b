package org.fairnotice.event;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What the constructors of events demand of their components. */
final class Require {
  private Require() {}

  static void stamp(Stamp stamp) {
    requireNonNull(stamp, "stamp");
  }

  static void client(Stamp stamp) {
    if (requireNonNull(stamp, "stamp").aboutBusiness()) {
      throw new InvalidEventException("client", "missing, only events of the business have none");
    }
  }

  static void text(String name, String value) {
    if (requireNonNull(value, name).isBlank()) {
      throw new InvalidEventException(name, "must not be blank, was `" + value + "`");
    }
    if (!WellFormed.is(value)) {
      throw new InvalidEventException(name, "must not hold U+0000 or half a surrogate pair");
    }
  }

  static void textIfAny(String name, @Nullable String value) {
    if (value != null) {
      text(name, value);
    }
  }

  static void positive(String name, Money value) {
    if (!requireNonNull(value, name).isPositive()) {
      throw new InvalidEventException(name, "must be more than nothing, was " + value);
    }
  }

  static void positiveIfAny(String name, @Nullable Money value) {
    if (value != null) {
      positive(name, value);
    }
  }

  static void notNegative(String name, Money value) {
    if (requireNonNull(value, name).isNegative()) {
      throw new InvalidEventException(name, "must not be negative, was " + value);
    }
  }

  static void notNegativeIfAny(String name, @Nullable Money value) {
    if (value != null) {
      notNegative(name, value);
    }
  }

  static void atLeastOne(String name, int value) {
    if (value < 1) {
      throw new InvalidEventException(name, "must be 1 or more, was " + value);
    }
  }

  static void atLeastOneIfAny(String name, @Nullable Integer value) {
    if (value != null) {
      atLeastOne(name, value);
    }
  }

  static void zeroOrMoreIfAny(String name, @Nullable Integer value) {
    if (value != null && value < 0) {
      throw new InvalidEventException(name, "must be 0 or more, was " + value);
    }
  }

  static <T> List<T> someOf(String name, List<T> values) {
    if (values.isEmpty()) {
      throw new InvalidEventException(name, "must not be empty");
    }
    return List.copyOf(values);
  }

  static void after(String name, Instant value, String earlierName, Instant earlier) {
    if (!value.isAfter(earlier)) {
      throw new InvalidEventException(
          name, "must be after " + earlierName + " " + earlier + ", was " + value);
    }
  }

  static void endAfterStart(Instant startsAt, @Nullable Instant endsAt) {
    if (endsAt != null) {
      after("endsAt", endsAt, "startsAt", startsAt);
    }
  }

  static void differs(String name, String value, String other) {
    if (value.equals(other)) {
      throw new InvalidEventException(name, "must name another one, was `" + value + "`");
    }
  }

  static void exactlyOne(String names, @Nullable String... values) {
    long given = Arrays.stream(values).filter(Objects::nonNull).count();
    if (given != 1) {
      throw new InvalidEventException(names, "exactly one of these must be there, not " + given);
    }
  }

  static void anyOf(String names, @Nullable Object... values) {
    boolean any = Arrays.stream(values).anyMatch(Objects::nonNull);
    if (!any) {
      throw new InvalidEventException(names, "at least one of these must be there, none is");
    }
  }

  static void inOrder(List<Instalment> instalments) {
    for (int i = 1; i < instalments.size(); i++) {
      if (instalments.get(i).dueAt().isBefore(instalments.get(i - 1).dueAt())) {
        throw new InvalidEventException(
            "instalments",
            "must be in the order of dueAt, but "
                + instalments.get(i).dueAt()
                + " follows "
                + instalments.get(i - 1).dueAt());
      }
    }
  }
}
