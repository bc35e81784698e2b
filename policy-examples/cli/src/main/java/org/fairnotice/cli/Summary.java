package org.fairnotice.cli;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Undecided;
import org.fairnotice.run.Played;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What a run amounted to.
 *
 * <p>Shape: rulings given again for repeated events count as such and add nothing else.
 *
 * <p>A decision that waits for a person counts as that, and as itself once it is released.
 *
 * <p>Units: money is added up for each currency.
 */
final class Summary {
  private final Map<DecisionType, Row> rows = new EnumMap<>(DecisionType.class);
  private long events;
  private long reviews;
  private long repeated;
  private long waiting;
  private long withoutRule;
  private long undecided;
  private long rejected;
  private long unreadable;

  private static final class Row {
    private long count;
    private final Map<CurrencyUnit, Money> totals = new TreeMap<>();
  }

  void add(Played played) {
    if (played.review()) {
      reviews++;
    } else {
      events++;
    }
    if (played.repeated()) {
      repeated++;
      return;
    }
    if (played.ruling().rejected() != null) {
      rejected++;
    }
    played.ruling().decisions().forEach(this::add);
    for (Undecided each : played.ruling().undecided()) {
      if (each.answer() == Undecided.Answer.CANNOT_DECIDE) {
        undecided++;
      } else {
        withoutRule++;
      }
    }
  }

  void addUnreadable() {
    unreadable++;
  }

  long played() {
    return events + reviews;
  }

  /** Whether all events could be read, taken and decided. */
  boolean clean() {
    return undecided == 0 && rejected == 0 && unreadable == 0;
  }

  private void add(Decision decision) {
    if (decision.waits() != null) {
      waiting++;
      return;
    }
    Row row = rows.computeIfAbsent(decision.type(), type -> new Row());
    row.count++;
    Money amount = decision.terms().amount();
    if (amount != null) {
      row.totals.merge(amount.getCurrencyUnit(), amount, Money::plus);
    }
  }

  /** The summary as text, line ends and all. */
  String text(long nanos) {
    StringBuilder text = new StringBuilder();
    double seconds = nanos / 1e9;
    text.append(counted(events, "event")).append(", ").append(counted(reviews, "review"));
    text.append(String.format(Locale.ROOT, " in %.1f seconds", seconds));
    if (seconds > 0 && played() > 0) {
      text.append(String.format(Locale.ROOT, ", %,.0f a second", played() / seconds));
    }
    text.append('\n');
    rows.forEach((type, row) -> line(text, type.wireName(), row.count, totals(row)));
    countIfAny(text, "put to a person", waiting);
    countIfAny(text, "no rule applies", withoutRule);
    countIfAny(text, "cannot decide", undecided);
    countIfAny(text, "rejected events", rejected);
    countIfAny(text, "repeated events", repeated);
    countIfAny(text, "unreadable lines", unreadable);
    return text.toString();
  }

  private static String counted(long count, String what) {
    return number(count) + " " + what + (count == 1 ? "" : "s");
  }

  private static void countIfAny(StringBuilder text, String what, long count) {
    if (count > 0) {
      line(text, what, count, "");
    }
  }

  private static void line(StringBuilder text, String what, long count, String totals) {
    String line = String.format(Locale.ROOT, "  %-21s %9s  %s", what, number(count), totals);
    text.append(line.stripTrailing()).append('\n');
  }

  private static String totals(Row row) {
    return row.totals.values().stream().map(Summary::money).collect(Collectors.joining(", "));
  }

  private static String money(Money money) {
    String format = "%,." + money.getScale() + "f %s";
    return String.format(Locale.ROOT, format, money.getAmount(), money.getCurrencyUnit().getCode());
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
