package org.fairnotice.cli.generate;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.fairnotice.event.BusinessEvent.FactRecorded;
import org.fairnotice.event.BusinessEvent.IncidentDeclared;

/**
 * What concerns a business and all its clients: incidents, and a figure at the start of a month.
 */
final class BusinessLife {
  private BusinessLife() {}

  static void tell(Extent extent, Script script) {
    Dice dice = script.dice();
    LocalDate last = extent.until();
    for (LocalDate day = extent.from(); day.isBefore(last); day = day.plusDays(1)) {
      if (day.getDayOfMonth() == 1) {
        BigDecimal seats = BigDecimal.valueOf(dice.from(4, 40));
        script.add(script.clock(day, 6, 0), stamp -> new FactRecorded(stamp, "free seats", seats));
      }
      if (dice.chance(2)) {
        incident(script, dice, day);
      }
    }
  }

  private static void incident(Script script, Dice dice, LocalDate day) {
    Instant declared = script.clock(day, dice.from(5, 20), dice.from(0, 59));
    Instant from = declared.minus(Duration.ofHours(dice.from(0, 3)));
    Instant until = declared.plus(Duration.ofHours(dice.from(2, 40)));
    String location = dice.chance(40) ? dice.of("centre", "harbour") : null;
    script.add(
        declared,
        stamp ->
            new IncidentDeclared(
                stamp, from, until, location, dice.of("storm", "strike", "power cut")));
  }
}
