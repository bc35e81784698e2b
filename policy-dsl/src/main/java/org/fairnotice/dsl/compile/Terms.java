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
  static final String START_DATE = "start-date";

  /** Where the language and the core name a term alike, it is not listed. */
  private static final Map<String, String> RENAMED =
      Map.of("lead-time", "time-since-booking", "open-amount", "bill-open");

  private static final Map<String, Tally> TALLIES =
      Map.ofEntries(
          Map.entry("no-shows", Tally.NO_SHOWS),
          Map.entry("cancellations", Tally.CANCELLATIONS),
          Map.entry("client-cancellations", Tally.CLIENT_CANCELLATIONS),
          Map.entry("moves", Tally.MOVES),
          Map.entry("completed-visits", Tally.VISITS),
          Map.entry("bookings", Tally.BOOKINGS),
          Map.entry("clean-visits", Tally.CLEAN_VISITS),
          Map.entry("strikes", Tally.STRIKES),
          Map.entry("late-payments", Tally.LATE_PAYMENTS),
          Map.entry("write-offs", Tally.WRITE_OFFS),
          Map.entry("left-unpaid", Tally.LEFT_UNPAID),
          Map.entry("promises", Tally.PROMISES),
          Map.entry("kept-promises", Tally.KEPT_PROMISES),
          Map.entry("broken-promises", Tally.BROKEN_PROMISES),
          Map.entry("kept-plans", Tally.KEPT_PLANS),
          Map.entry("broken-plans", Tally.BROKEN_PLANS),
          Map.entry("contacts", Tally.CONTACTS),
          Map.entry("unanswered-contacts", Tally.UNANSWERED_CONTACTS));

  private static final Set<String> TEXTS =
      Set.of(
          "reason",
          "channel",
          "service",
          "category",
          "payer",
          "cause",
          "finding",
          "contact-channel",
          "contact-result",
          "location",
          "staff",
          "incident",
          "evidence",
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
