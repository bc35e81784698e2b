package org.fairnotice.time;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Where time is reckoned: a zone, and the calendar that knows its business days.
 *
 * <p>Shape: the one place that lays a {@link Span} out on the time line. {@link #plus} gives
 * deadlines after an event, {@link #minus} gives deadlines before one, {@link #compare} judges a
 * notice or an age, {@link #reached} says when an age comes of age.
 *
 * <p>Units: minutes and hours are elapsed time. Days, weeks, months and years keep the clock on the
 * wall; a time that a clock change skips is taken to be as much later, a time that occurs twice is
 * its second occurrence: as late as possible, both ways. Calendar and business days count dates,
 * and a deadline in them is the end of a date. A span of zero units of elapsed or wall-clock time
 * goes nowhere.
 *
 * <p>Errors: {@code DateTimeException} or {@code ArithmeticException} when a result lies beyond
 * what {@code Instant} or {@code LocalDate} can hold; no event within ten thousand years of now
 * comes near that.
 */
public record Place(ZoneId zone, Calendar calendar) {

  /** A place without public holidays, whose business days are Monday to Friday. */
  public static Place in(ZoneId zone) {
    return new Place(zone, Calendars.weekends());
  }

  /**
   * The deadline a span after an instant.
   *
   * <p>Units: for elapsed and wall-clock units the instant itself is the last one in time. For
   * calendar days it is the end of the date that many dates later, for business days the end of the
   * business day that many business days later (the date of {@code from} never counts; after zero
   * of them, the end of that date); the end is given as the start of the following date, which is
   * the first instant too late.
   */
  public Instant plus(Instant from, Span span) {
    if (!span.unit().countsDates()) {
      return new WallClock(zone).plus(from, span);
    }
    LocalDate date = dateOf(from);
    return startOf(
        (span.unit() == Unit.CALENDAR_DAYS
                ? date.plusDays(span.amount())
                : calendar.plusBusinessDays(date, span.amount()))
            .plusDays(1));
  }

  /**
   * The deadline a span before an instant.
   *
   * <p>Units: for elapsed and wall-clock units the instant itself is the last one in time. For
   * calendar days it is the start of the date after the one that many dates earlier, for business
   * days the start of the earliest of the last that many business days up to and including the date
   * of {@code to}; either is the first instant too late. So a notice of at least 20 calendar days
   * was kept exactly when the date of the event is at least 20 before the date of the start.
   */
  public Instant minus(Instant to, Span span) {
    return span.unit().countsDates()
        ? startOf(firstTooLate(dateOf(to), span))
        : new WallClock(zone).minus(to, span);
  }

  /**
   * Whether the lapse between two instants is shorter than a span (-1), equal to it (0) or longer
   * (1).
   *
   * <p>Shape: when {@code from} is after {@code to}, the lapse is shorter than every span, zero
   * included.
   *
   * <p>Units: elapsed units compare durations. Wall-clock units compare {@code from} with {@link
   * #minus minus(to, span)}: the lapse is at least the span exactly when {@code from} is not after
   * it. Calendar days count the dates after the date of {@code from} up to and including the date
   * of {@code to}; business days count the business days among those.
   */
  public int compare(Instant from, Instant to, Span span) {
    if (from.isAfter(to)) {
      return -1;
    }
    return switch (span.unit()) {
      case CALENDAR_DAYS -> Long.compare(DAYS.between(dateOf(from), dateOf(to)), span.amount());
      case BUSINESS_DAYS -> compareBusinessDays(dateOf(from), dateOf(to), span);
      default -> Integer.signum(minus(to, span).compareTo(from));
    };
  }

  /**
   * The first instant not before {@code from} at which the lapse since {@code from} is at least the
   * span.
   *
   * <p>Shape: the least {@code t} for which {@link #compare compare(from, t, span)} is not
   * negative. It differs from {@link #plus} where months differ in length (one month after 31
   * January is reached when 1 March begins, the deadline is 28 February), in the hours around a
   * clock change, and for units that count dates, whose deadline is an end and which are reached at
   * a start.
   */
  public Instant reached(Instant from, Span span) {
    if (span.isZero()) {
      return from;
    }
    return switch (span.unit()) {
      case CALENDAR_DAYS -> startOf(dateOf(from).plusDays(span.amount()));
      case BUSINESS_DAYS -> startOf(calendar.plusBusinessDays(dateOf(from), span.amount()));
      default -> new WallClock(zone).reached(from, span);
    };
  }

  /**
   * The date at an instant.
   *
   * <p>Shape: never falls as time goes on; where a clock is put back over midnight, the repeated
   * minutes belong to the later date.
   */
  public LocalDate dateOf(Instant instant) {
    LocalDate date = LocalDate.ofInstant(instant, zone);
    LocalDate following = date.plusDays(1);
    return instant.isBefore(startOf(following)) ? date : following;
  }

  /** The first instant of a date, or the first one after it if a clock change skips its start. */
  public Instant startOf(LocalDate date) {
    return date.atStartOfDay(zone).toInstant();
  }

  /**
   * The instant at which the clock on the wall shows a time on a date.
   *
   * <p>Shape: as late as possible. A skipped time is as much later as the clock is put forward, a
   * repeated one is the second.
   */
  public Instant at(LocalDate date, LocalTime time) {
    return new WallClock(zone).resolve(date.atTime(time));
  }

  /**
   * The date a span before a date.
   *
   * <p>Units: business days count those of the calendar; of minutes and hours, the date they lead
   * to from the beginning of the date.
   */
  public LocalDate datesBefore(LocalDate date, Span span) {
    return switch (span.unit()) {
      case BUSINESS_DAYS -> calendar.plusBusinessDays(date, -span.amount());
      case DAYS, CALENDAR_DAYS -> date.minusDays(span.amount());
      case WEEKS -> date.minusWeeks(span.amount());
      case MONTHS -> date.minusMonths(span.amount());
      case YEARS -> date.minusYears(span.amount());
      case MINUTES, HOURS -> dateOf(minus(startOf(date), span));
    };
  }

  /**
   * The elapsed time between two instants in ISO 8601, such as {@code PT5H}, {@code PT74H30M} or
   * {@code PT-10M}.
   */
  public String lapse(Instant from, Instant to) {
    return Duration.between(from, to).toString();
  }

  /**
   * The first date from which the dates up to and including {@code date} number less than the span.
   */
  LocalDate firstTooLate(LocalDate date, Span span) {
    LocalDate following = date.plusDays(1);
    return span.unit() == Unit.CALENDAR_DAYS
        ? following.minusDays(span.amount())
        : calendar.plusBusinessDays(following, -span.amount());
  }

  private int compareBusinessDays(LocalDate from, LocalDate to, Span span) {
    if (!span.isZero() && !from.isBefore(firstTooLate(to, span))) {
      return -1;
    }
    LocalDate oneMore = calendar.plusBusinessDays(to.plusDays(1), -span.amount() - 1);
    return from.isBefore(oneMore) ? 1 : 0;
  }
}
