package org.fairnotice.dsl.scenario;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.fairnotice.dsl.vocabulary.Phrase;
import org.fairnotice.value.Value;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What the line of a booking says beside service, price and time. */
final class BookingDetails {
  private final Map<String, Phrase.Said> details = new HashMap<>();
  private final Said said;

  private BookingDetails(Said said) {
    this.said = said;
  }

  static BookingDetails of(@Nullable Phrase phrase, Said said) {
    BookingDetails found = new BookingDetails(said);
    if (phrase instanceof Phrase.Listed listed) {
      listed.items().forEach(item -> found.add(Said.of(item)));
    } else if (phrase != null) {
      found.add(Said.of(phrase));
    }
    return found;
  }

  private void add(Phrase.Said detail) {
    details.put(detail.concept(), detail);
  }

  private @Nullable Phrase only(String concept) {
    Phrase.Said detail = details.get(concept);
    return detail == null ? null : detail.arguments().values().iterator().next();
  }

  @Nullable String word(String concept) {
    return Said.word(only(concept));
  }

  @Nullable Integer number(String concept) {
    BigDecimal number = said.number(only(concept));
    return number == null ? null : number.intValueExact();
  }

  @Nullable Money money(String concept) {
    return said.value(only(concept)) instanceof Value.Amount amount ? amount.money() : null;
  }
}
