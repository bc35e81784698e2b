package org.fairnotice.dsl.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fairnotice.dsl.vocabulary.Phrase;
import org.fairnotice.event.Line;
import org.fairnotice.value.Value;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What the line of a booking says beside service, price and time. */
final class BookingDetails {
  private final Map<String, Phrase.Said> details = new HashMap<>();
  private final List<Phrase.Said> lines = new ArrayList<>();
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
    if (detail.is("line")) {
      lines.add(detail);
    }
    details.put(detail.concept(), detail);
  }

  private @Nullable Phrase only(String concept) {
    Phrase.Said detail = details.get(concept);
    return detail == null ? null : detail.arguments().values().iterator().next();
  }

  @Nullable String word(String concept) {
    return Said.word(only(concept));
  }

  /** The services of the booking, with their prices. */
  List<Line> lines() {
    List<Line> found = new ArrayList<>();
    for (Phrase.Said line : lines) {
      if (said.value(line.argument("amount")) instanceof Value.Amount amount) {
        String name = Objects.requireNonNull(Said.word(line.argument("name")), "name");
        found.add(new Line(name, amount.money()));
      }
    }
    return found;
  }

  @Nullable Integer number(String concept) {
    BigDecimal number = said.number(only(concept));
    return number == null ? null : number.intValueExact();
  }

  @Nullable Money money(String concept) {
    return said.value(only(concept)) instanceof Value.Amount amount ? amount.money() : null;
  }
}
