package org.fairnotice.json;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fairnotice.record.Instants;
import org.fairnotice.record.Pursuit;
import org.fairnotice.record.Rewards;
import org.fairnotice.record.Shelf;
import org.fairnotice.record.Timeline;
import org.fairnotice.time.Calendar;
import org.fairnotice.time.Calendars;
import org.fairnotice.time.Span;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/** What records are made of in the end: texts and numbers that are read back exactly. */
final class RecordLeaves {
  private static final TextForm<Instant> INSTANT =
      new TextForm<>(Instant.class, "an instant in UTC", Instant::toString, Instant::parse);

  private static final List<TextForm<?>> TEXTS =
      List.of(
          TextForm.PLAIN,
          INSTANT,
          new TextForm<>(LocalDate.class, "a date", LocalDate::toString, LocalDate::parse),
          new TextForm<>(LocalTime.class, "a time of day", LocalTime::toString, LocalTime::parse),
          new TextForm<>(Duration.class, "a duration", Duration::toString, Duration::parse),
          new TextForm<>(Span.class, "a span", Span::toString, Span::parse),
          new TextForm<>(ZoneId.class, "a known time zone", ZoneId::getId, ZoneId::of),
          new TextForm<>(Money.class, "money as in `EUR 42.00`", Money::toString, Money::parse),
          new TextForm<>(
              BigDecimal.class, "a decimal number", BigDecimal::toString, BigDecimal::new));

  private final Map<String, Calendar> ownCalendars;

  private RecordLeaves(List<Calendar> own) {
    ownCalendars = own.stream().collect(Collectors.toMap(Calendar::name, Function.identity()));
  }

  /** The forms of records over them; calendars go by name, those given before the library's. */
  static Forms forms(List<Calendar> own) {
    RecordLeaves calendars = new RecordLeaves(own);
    Map<Class<?>, Form> leaves = new HashMap<>();
    TEXTS.forEach(text -> leaves.put(text.type(), text));
    leaves.put(
        Calendar.class,
        new TextForm<>(Calendar.class, "a known calendar", calendars::name, calendars::named));
    leaves.put(int.class, WholeForm.INT);
    leaves.put(Integer.class, WholeForm.INT);
    leaves.put(long.class, WholeForm.LONG);
    leaves.put(Long.class, WholeForm.LONG);
    leaves.put(boolean.class, Form.as(Flags.CODEC));
    leaves.put(Boolean.class, Form.as(Flags.CODEC));
    leaves.put(Instants.class, new InstantsForm(INSTANT));
    return new Forms(
        leaves,
        Map.of(
            List.class, List.of(),
            TreePMap.class, TreePMap.<String, Object>empty(),
            TreePSet.class, TreePSet.<String>empty(),
            Shelf.class, Shelf.empty(),
            Timeline.class, Timeline.empty(),
            Rewards.class, Rewards.none(),
            Pursuit.class, Pursuit.none(),
            Instants.class, Instants.none()));
  }

  private String name(Calendar calendar) {
    if (!calendar.equals(known(calendar.name()))) {
      throw new IllegalArgumentException(
          "calendar is not the library's; give it to the codec: " + calendar.name());
    }
    return calendar.name();
  }

  private @Nullable Calendar known(String name) {
    try {
      return named(name);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private Calendar named(String name) {
    Calendar own = ownCalendars.get(name);
    if (own != null) {
      return own;
    }
    int slash = name.indexOf('/');
    return slash < 0
        ? Calendars.of(name)
        : Calendars.of(name.substring(0, slash), weekend(name.substring(slash + 1)));
  }

  private static Set<DayOfWeek> weekend(String days) {
    List<String> names = Arrays.asList(days.split("\\+", -1));
    Set<DayOfWeek> weekend = EnumSet.allOf(DayOfWeek.class);
    weekend.removeIf(day -> !names.contains(day.name().substring(0, 3)));
    return weekend;
  }
}
