package org.fairnotice.dsl.compile;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.fairnotice.dsl.check.BraceNames;
import org.fairnotice.dsl.vocabulary.Dialect;
import org.fairnotice.dsl.vocabulary.DialectWording;
import org.fairnotice.rule.Wording;
import org.fairnotice.time.Span;
import org.fairnotice.value.Value;

/** How the language of a policy file prints values in a client's text. */
public final class FileWording implements Wording {
  private static final long DAYS_FROM_HOURS = 72;
  private static final long HOURS_FROM_MINUTES = 120;

  private final Dialect dialect;
  private final DialectWording words;

  private FileWording(Dialect dialect) {
    this.dialect = dialect;
    this.words = new DialectWording(dialect);
  }

  /** The wording of a language, as `en`. */
  public static FileWording of(String language) {
    return new FileWording(Dialect.of(language));
  }

  @Override
  public String say(Value value) {
    return text(value).replace('\u00A0', ' ').replace('\u202F', ' ');
  }

  @Override
  public String term(String name) {
    String term = BraceNames.term(dialect.language(), name);
    return term == null ? Wording.super.term(name) : term;
  }

  private String text(Value value) {
    if (value instanceof Value.Amount amount) {
      return words.money(amount.money());
    }
    if (value instanceof Value.Number number) {
      return words.number(number.number());
    }
    if (value instanceof Value.Share share) {
      return words.share(share.fraction().movePointRight(2));
    }
    if (value instanceof Value.Length length) {
      return span(length.span());
    }
    if (value instanceof Value.Lapse lapse) {
      return span(rounded(Duration.between(lapse.from(), lapse.to()).abs()));
    }
    if (value instanceof Value.Words list) {
      return words.list(list.words().stream().map(this::word).toList());
    }
    return value instanceof Value.Text text ? word(text.text()) : value.wire();
  }

  private String span(Span span) {
    String unit = span.unit().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return words.span(BigDecimal.valueOf(span.amount()), unit.substring(0, unit.length() - 1));
  }

  private static Span rounded(Duration lapse) {
    if (lapse.toHours() >= DAYS_FROM_HOURS) {
      return Span.days(lapse.toDays());
    }
    return lapse.toMinutes() >= HOURS_FROM_MINUTES
        ? Span.hours(lapse.toHours())
        : Span.minutes(lapse.toMinutes());
  }

  private String word(String text) {
    boolean known =
        List.of("word", "weekday").stream()
            .anyMatch(place -> dialect.vocabulary().concept(place, text) != null);
    if (!known) {
      return text;
    }
    boolean day = dialect.vocabulary().concept("word", text) == null;
    return day ? text : words.word(text);
  }
}
