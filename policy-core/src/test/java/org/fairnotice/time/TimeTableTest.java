package org.fairnotice.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every line of {@code clock-changes.table}, which says itself how to read it. */
class TimeTableTest {
  private static final String TABLE = "clock-changes.table";

  /** One line of the table. */
  private record Line(
      int number, Place place, String from, String asked, String answer, String why) {
    private String[] words() {
      return asked.split(" ");
    }

    private Instant instant() {
      return TimeTableTest.instant(from);
    }

    private Instant time(String time) {
      return place.at(LocalDate.parse(from), LocalTime.parse(time));
    }

    private Span span(int word) {
      return Span.parse(words()[word]);
    }

    /** What the library answers, in the words of the table. */
    String found() {
      return switch (words()[0]) {
        case "+" -> shown(place.plus(instant(), span(1)));
        case "-" -> shown(place.minus(instant(), span(1)));
        case "to" -> compared(place.compare(instant(), TimeTableTest.instant(words()[1]), span(3)));
        case "reaches" -> shown(place.reached(instant(), span(1)));
        case "ends" -> shown(place.startOf(LocalDate.parse(from).plusDays(1)));
        case "on" -> shown(time(words()[1]));
        case "date" -> place.dateOf(instant()).toString();
        case "contact" -> shown(hours().notBefore(instant(), place.zone()));
        default -> throw new IllegalArgumentException(TABLE + ":" + number + ": " + asked);
      };
    }

    private Hours hours() {
      return new Hours(LocalTime.parse(words()[1]), LocalTime.parse(words()[3]));
    }

    private String shown(Instant instant) {
      return OffsetDateTime.ofInstant(instant, place.zone()).toString();
    }

    private static String compared(int sign) {
      return sign < 0 ? "less" : sign > 0 ? "more" : "equal";
    }
  }

  @TestFactory
  Stream<DynamicTest> every_line_of_the_table_holds() throws IOException {
    return lines().stream()
        .map(
            line ->
                DynamicTest.dynamicTest(
                    TABLE + ":" + line.number() + " " + line.why(),
                    () -> assertThat(line.found()).as(line.toString()).isEqualTo(line.answer())));
  }

  @Test
  void every_unit_is_laid_out_both_ways_and_compared_in_every_zone() throws IOException {
    Map<String, Set<Unit>> asked = new TreeMap<>();
    int lines = 0;
    for (Line line : lines()) {
      lines++;
      String zone = line.place().zone() + " " + line.words()[0];
      if (List.of("+", "-").contains(line.words()[0])) {
        asked.computeIfAbsent(zone, any -> EnumSet.noneOf(Unit.class)).add(line.span(1).unit());
      } else if (line.words()[0].equals("to")) {
        asked.computeIfAbsent(zone, any -> EnumSet.noneOf(Unit.class)).add(line.span(3).unit());
      }
    }

    assertThat(lines).isGreaterThanOrEqualTo(200);
    assertThat(asked).hasSize(9);
    asked.forEach(
        (zone, units) -> assertThat(units).as(zone).containsExactlyInAnyOrder(Unit.values()));
  }

  private static Instant instant(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }

  private static List<Line> lines() throws IOException {
    List<Line> lines = new ArrayList<>();
    Place place = null;
    int number = 0;
    for (String text : text().lines().toList()) {
      number++;
      if (text.startsWith("zone ")) {
        String[] parts = text.split("zone |, business days ");
        place = new Place(ZoneId.of(parts[1]), Calendars.of(parts[2]));
      } else if (!text.isBlank() && !text.startsWith("#")) {
        String[] cells = Arrays.stream(text.split("\\|")).map(String::strip).toArray(String[]::new);
        assertThat(cells).as(TABLE + ":" + number).hasSize(4);
        lines.add(
            new Line(
                number, Objects.requireNonNull(place), cells[0], cells[1], cells[2], cells[3]));
      }
    }
    return lines;
  }

  private static String text() throws IOException {
    try (InputStream in = TimeTableTest.class.getResourceAsStream(TABLE)) {
      return new String(Objects.requireNonNull(in, TABLE).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
