package org.fairnotice.dsl.compile;

import java.util.Map;
import java.util.Set;
import org.fairnotice.dsl.vocabulary.Phrase;
import org.fairnotice.record.History;
import org.fairnotice.record.Tally;
import org.fairnotice.rule.Condition;
import org.fairnotice.rule.Operand;
import org.jspecify.annotations.Nullable;

/** The terms of the core behind measures, facts, stocks and counted things. */
final class Terms {
  static final String CLEAN_ROW = "clean-visits-in-a-row";

  /** Where the language and the core name a term alike, it is not listed. */
  private static final Map<String, String> RENAMED =
      Map.of("lead-time", "time-since-booking", "open-amount", "bill-open");

  private static final Map<String, Tally> TALLIES =
      Map.of(
          "no-shows", Tally.NO_SHOWS,
          "cancellations", Tally.CANCELLATIONS,
          "client-cancellations", Tally.CLIENT_CANCELLATIONS,
          "moves", Tally.MOVES,
          "completed-visits", Tally.VISITS,
          "bookings", Tally.BOOKINGS,
          "clean-visits", Tally.CLEAN_VISITS,
          "strikes", Tally.STRIKES,
          "contacts", Tally.CONTACTS,
          "unanswered-contacts", Tally.UNANSWERED_CONTACTS);

  private static final Set<String> TEXTS =
      Set.of(
          "reason",
          "channel",
          "service",
          "category",
          "payer",
          "cause",
          "finding",
          "contact-result",
          "location",
          "staff",
          "tier",
          "weekday");

  private Terms() {}

  static String term(Phrase phrase) {
    String id = Values.concept(phrase).concept();
    return RENAMED.getOrDefault(id, id);
  }

  /** The term that a rule value reads itself, not through its parts; null where it reads none. */
  static @Nullable String readBy(Object part) {
    if (part instanceof Condition.Compare compare) {
      return compare.term();
    }
    if (part instanceof Condition.Is is) {
      return is.term();
    }
    if (part instanceof Condition.Missing missing) {
      return missing.term();
    }
    if (part instanceof Condition.Holds holds) {
      return holds.term();
    }
    return part instanceof Operand.TermOf of ? of.term() : null;
  }

  static boolean text(String term) {
    return TEXTS.contains(term);
  }

  static String thing(Phrase.Said thing) {
    if (thing.is("times")) {
      return History.happening(Values.name(Values.argument(thing, "name")));
    }
    if (thing.is("unanswered-contacts-by")) {
      String way = Values.concept(Values.argument(thing, "way")).concept();
      return Tally.UNANSWERED_CONTACTS.by(Ladders.channel(way));
    }
    Tally tally = TALLIES.get(thing.concept());
    if (tally == null) {
      throw new NotSayable(thing.range());
    }
    return tally.thing();
  }
}
