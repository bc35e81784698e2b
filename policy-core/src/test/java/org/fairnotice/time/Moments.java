package org.fairnotice.time;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Random;

/**
 * Seeded instants that like clock changes, ends of months and midnights, in zones that have odd
 * ones.
 */
final class Moments {

  private static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("Europe/Paris"),
          ZoneId.of("America/New_York"),
          ZoneId.of("Australia/Lord_Howe"),
          ZoneId.of("America/Havana"),
          ZoneId.of("Africa/Cairo"),
          ZoneId.of("America/Scoresbysund"),
          ZoneId.of("America/St_Johns"),
          ZoneId.of("Asia/Tokyo"),
          ZoneId.of("Pacific/Apia"),
          ZoneId.of("UTC"));

  private static final List<Unit> UNITS = List.of(Unit.values());

  private Moments() {}

  static ZoneId zone(Random random) {
    return ZONES.get(random.nextInt(ZONES.size()));
  }

  static Span span(Random random) {
    Unit unit = UNITS.get(random.nextInt(UNITS.size()));
    return new Span(1 + random.nextInt(unit == Unit.YEARS ? 4 : 40), unit);
  }

  static Instant instant(Random random, ZoneId zone) {
    Instant base =
        Instant.parse("2009-01-01T00:00:00Z").plusSeconds(random.nextInt(30 * 31_556_952));
    ZoneOffsetTransition change = zone.getRules().nextTransition(base);
    Instant instant =
        switch (random.nextInt(4)) {
          case 0 -> change == null ? base : change.getInstant();
          case 1 ->
              base.atZone(zone)
                  .withDayOfMonth(28)
                  .toLocalDate()
                  .atStartOfDay(zone)
                  .plusDays(random.nextInt(4))
                  .toInstant();
          case 2 ->
              change == null ? base : change.getInstant().plus(Duration.ofDays(random.nextInt(90)));
          default -> base;
        };
    return instant
        .plus(Duration.ofMinutes(30L * (random.nextInt(13) - 6)))
        .plusNanos(random.nextInt(3) - 1);
  }
}
