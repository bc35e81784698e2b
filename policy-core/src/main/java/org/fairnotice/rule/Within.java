package org.fairnotice.rule;

import java.time.LocalDate;
import java.util.Objects;
import org.fairnotice.time.Span;
import org.fairnotice.time.Window;
import org.fairnotice.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The window a count looks at, which a rule always says.
 *
 * <p>Shape: open at its start, and includes the present event. {@code span} is what the window is
 * said by: the span of a rolling one, the list of dates, the date.
 */
public record Within(Kind kind, @Nullable Operand span) {
  /** The kinds of window. */
  public enum Kind {
    /** The last so many days, months, … */
    LAST("in the last"),
    /** All there ever was. */
    EVER("ever"),
    /** Since the first of this month. */
    THIS_CALENDAR_MONTH("this calendar month"),
    /** Since the first of January. */
    THIS_CALENDAR_YEAR("this calendar year"),
    /** In the span of a list of dates in which it is now. */
    DURING("in the current"),
    /** Since a date. */
    SINCE("since"),
    /** Since what breaks a row of the thing counted. */
    IN_A_ROW("in a row");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  /** Checks that a window that needs a span, a date or dates has it, and no other. */
  public Within {
    Objects.requireNonNull(kind, "kind");
    boolean needed = kind == Kind.LAST || kind == Kind.DURING || kind == Kind.SINCE;
    if (needed != (span != null)) {
      throw new IllegalArgumentException(
          "span goes with a rolling window, dates or a date only: " + kind + ", " + span);
    }
  }

  /** The last so long. */
  public static Within last(Span span) {
    return new Within(Kind.LAST, Operand.of(span));
  }

  /** All there ever was. */
  public static Within ever() {
    return new Within(Kind.EVER, null);
  }

  /** In the span of a list of dates in which it is now; outside of all of them there is nothing. */
  public static Within during(Operand dates) {
    return new Within(Kind.DURING, dates);
  }

  /** Since a date. */
  public static Within since(LocalDate date) {
    return new Within(Kind.SINCE, Operand.of(new Value.Day(date)));
  }

  /** In a row. */
  public static Within inARow() {
    return new Within(Kind.IN_A_ROW, null);
  }

  /**
   * The window in a case, or null when what it is said by is missing there, or zero, which holds
   * nothing. A row has none of its own: it goes back to what broke it.
   */
  public @Nullable Window in(Case facts) {
    return switch (kind) {
      case EVER -> Window.ever();
      case THIS_CALENDAR_MONTH -> Window.thisCalendarMonth();
      case THIS_CALENDAR_YEAR -> Window.thisCalendarYear();
      case IN_A_ROW -> null;
      case DURING ->
          span != null && span.in(facts) instanceof Value.Dates dates
              ? Window.during(dates.ranges())
              : null;
      case SINCE ->
          span != null && span.in(facts) instanceof Value.Day day ? Window.since(day.date()) : null;
      case LAST -> {
        Value value = span == null ? null : span.in(facts);
        yield value instanceof Value.Length length && !length.span().isZero()
            ? Window.last(length.span())
            : null;
      }
    };
  }

  /** The window in words, as explanations name it. */
  public String words() {
    if (span instanceof Operand.Literal literal && literal.value() instanceof Value.Length length) {
      return kind.words + " " + EnglishWording.say(length.span());
    }
    if (span instanceof Operand.Literal literal) {
      return kind.words + " " + literal.value().wire();
    }
    return span instanceof Operand.Setting setting
        ? kind.words + " {" + setting.name() + "}"
        : kind.words;
  }
}
