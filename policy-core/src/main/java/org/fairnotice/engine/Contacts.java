package org.fairnotice.engine;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.fairnotice.event.ContactChannel;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.record.Instants;
import org.fairnotice.record.Tally;
import org.fairnotice.rule.Ladder;
import org.fairnotice.time.Calendar;
import org.fairnotice.time.Hours;
import org.fairnotice.time.Place;
import org.fairnotice.time.Roll;
import org.fairnotice.time.Window;
import org.jspecify.annotations.Nullable;

/**
 * When a client may be contacted: in the hours and on the days the ladder allows, behind the gap
 * since the last contact, within the caps.
 *
 * <p>Units: hours and days of the week are the client's, business days the policy's.
 */
final class Contacts {
  private static final int MOST_MOVES = 400;

  private final Ladder ladder;
  private final ClientRecord record;
  private final Place place;
  private final ZoneId clientZone;

  Contacts(Ladder ladder, ClientRecord record, Place place) {
    this.ladder = ladder;
    this.record = record;
    this.place = place;
    ZoneId zone = record.profile().zone();
    this.clientZone = zone == null ? place.zone() : zone;
  }

  /** What keeps a contact by a channel from being made now. */
  List<String> blockers(@Nullable ContactChannel channel, Instant now) {
    List<String> blockers = new ArrayList<>();
    if (afterGap().isAfter(now)) {
      blockers.add("gap");
    }
    if (afterCaps(channel).isAfter(now)) {
      blockers.add("contact-limit");
    }
    if (!allowed(now).equals(now)) {
      blockers.add("contact-hours");
    }
    return blockers;
  }

  /** The first instant from one on at which a contact by a channel may be made. */
  Instant from(@Nullable ContactChannel channel, Instant from) {
    return allowed(later(from, later(afterGap(), afterCaps(channel))));
  }

  private Instant afterGap() {
    Instant last = record.lastContactAt();
    return last == null || ladder.gap() == null ? Instant.MIN : place.plus(last, ladder.gap());
  }

  /** When the oldest contact that is one too many has left the window of each cap. */
  private Instant afterCaps(@Nullable ContactChannel channel) {
    Instant at = Instant.MIN;
    for (Ladder.Cap cap : ladder.caps()) {
      if (cap.channel() == null || cap.channel() == channel) {
        String thing =
            cap.channel() == null ? Tally.CONTACTS.thing() : Tally.CONTACTS.by(cap.channel());
        Instants made = record.history().of(thing);
        if (made.size() >= cap.most()) {
          Instant first = made.get(made.size() - cap.most());
          at = later(at, Window.last(cap.within()).leaves(first, place));
        }
      }
    }
    return at;
  }

  private Instant allowed(Instant from) {
    Instant at = from;
    for (int moves = 0; moves < MOST_MOVES; moves++) {
      Instant before = at;
      at = inHours(onAllowedDay(at));
      if (at.equals(before)) {
        return at;
      }
    }
    throw new IllegalStateException("no day allows a contact: " + ladder.name());
  }

  private Instant onAllowedDay(Instant at) {
    Calendar calendar = place.calendar();
    LocalDate day = place.dateOf(at);
    boolean allowed = ladder.roll() == Roll.NONE || calendar.isBusinessDay(day);
    return allowed ? at : place.startOf(calendar.next(day));
  }

  private Instant inHours(Instant at) {
    LocalDate day = LocalDateTime.ofInstant(at, clientZone).toLocalDate();
    Hours hours = hours(day.getDayOfWeek());
    if (hours == null) {
      return ladder.openings().isEmpty() ? at : startOf(day.plusDays(1));
    }
    Instant next = hours.notBefore(at, clientZone);
    boolean today = LocalDateTime.ofInstant(next, clientZone).toLocalDate().equals(day);
    return today ? next : startOf(day.plusDays(1));
  }

  private @Nullable Hours hours(DayOfWeek day) {
    for (Ladder.Opening opening : ladder.openings()) {
      if (opening.days().contains(day)) {
        return opening.hours();
      }
    }
    return ladder.contacts();
  }

  private Instant startOf(LocalDate day) {
    return day.atStartOfDay(clientZone).toInstant();
  }

  private static Instant later(Instant a, Instant b) {
    return a.isBefore(b) ? b : a;
  }
}
