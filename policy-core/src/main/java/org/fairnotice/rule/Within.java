package org.fairnotice.rule;

import java.util.Objects;
import org.fairnotice.time.Span;
import org.fairnotice.time.Window;
import org.fairnotice.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The window a count looks at, which a rule always says.
 *
 * <p>Shape: open at its start, and includes the present event.
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
    THIS_CALENDAR_YEAR("this calendar year");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  /** Checks that a rolling window has its span and no other has. */
  public Within {
    Objects.requireNonNull(kind, "kind");
    if ((kind == Kind.LAST) != (span != null)) {
      throw new IllegalArgumentException(
          "span goes with a rolling window only: " + kind + ", " + span);
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

  /** The window in a case, or null when its span is missing there or zero, which holds nothing. */
  public @Nullable Window in(Case facts) {
    return switch (kind) {
      case EVER -> Window.ever();
      case THIS_CALENDAR_MONTH -> Window.thisCalendarMonth();
      case THIS_CALENDAR_YEAR -> Window.thisCalendarYear();
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
    return span instanceof Operand.Setting setting
        ? kind.words + " {" + setting.name() + "}"
        : kind.words;
  }
}
