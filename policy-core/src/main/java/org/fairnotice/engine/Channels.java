package org.fairnotice.engine;

import java.time.Instant;
import java.util.List;
import org.fairnotice.event.ContactChannel;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.record.Tally;
import org.fairnotice.rule.Ladder;
import org.fairnotice.time.Place;
import org.fairnotice.time.Window;
import org.jspecify.annotations.Nullable;

/**
 * By which channels a step reaches the client: others after calls that nobody answered, and of
 * these the ones that reach the client, as far as that is known; all where none would be left.
 */
final class Channels {
  private Channels() {}

  static List<ContactChannel> of(Ladder.Step step, ClientRecord record, Place place, Instant now) {
    Ladder.Unanswered other = step.unanswered();
    List<ContactChannel> all =
        other != null && unanswered(other, record, place, now) ? other.channels() : step.channels();
    List<ContactChannel> reachable = record.profile().channels();
    List<ContactChannel> reaching = all.stream().filter(reachable::contains).toList();
    return reaching.isEmpty() ? all : reaching;
  }

  static @Nullable ContactChannel first(
      Ladder.Step step, ClientRecord record, Place place, Instant now) {
    List<ContactChannel> channels = of(step, record, place, now);
    return channels.isEmpty() ? null : channels.get(0);
  }

  private static boolean unanswered(
      Ladder.Unanswered limit, ClientRecord record, Place place, Instant now) {
    Instant start = Window.last(limit.within()).startBefore(now, place);
    return record.history().count(Tally.UNANSWERED_CONTACTS.by(ContactChannel.PHONE), start, now)
        >= limit.times();
  }
}
