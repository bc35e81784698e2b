package org.fairnotice.cli;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.fairnotice.decision.Fact;
import org.fairnotice.rule.Vocabulary;
import org.fairnotice.rule.Wording;
import org.fairnotice.value.Value;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Values as text for a person, the same on every machine.
 *
 * <p>Units: instants in the zone given, to the minute, or to the second where that says more.
 */
record Figures(ZoneId zone, Wording wording) {

  /** {@code 42.00 EUR}. */
  @Nullable String money(@Nullable Money money) {
    return money == null ? null : wording.say(new Value.Amount(money));
  }

  /** {@code 35%}. */
  @Nullable String share(@Nullable BigDecimal fraction) {
    return fraction == null ? null : wording.say(new Value.Share(fraction));
  }

  /** {@code 3}. */
  @Nullable String number(@Nullable BigDecimal number) {
    return number == null ? null : wording.say(new Value.Number(number));
  }

  /** {@code 2026-12-10 09:00}. */
  @Nullable String instant(@Nullable Instant instant) {
    return instant == null ? null : local(instant);
  }

  /** {@code 2026-12-10 09:00}. */
  String local(Instant instant) {
    ZonedDateTime local = instant.atZone(zone).truncatedTo(ChronoUnit.SECONDS);
    return local.toLocalDate() + " " + local.toLocalTime();
  }

  /** {@code notice: 5 hours}. */
  String fact(Fact fact) {
    Value value = fact.value();
    return term(fact.term()) + ": " + (value == null ? "none" : wording.say(value));
  }

  /** The name of a fact; those of the vocabulary in words, those of the file as they stand. */
  static String term(String name) {
    return Vocabulary.standard().term(name) == null ? name : name.replace('-', ' ');
  }
}
