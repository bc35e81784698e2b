package org.fairnotice.cli.generate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.fairnotice.event.ClientEvent;
import org.fairnotice.event.ContactChannel;
import org.fairnotice.event.ContactEvent;
import org.fairnotice.event.ContactResult;
import org.fairnotice.event.ControlEvent;
import org.fairnotice.event.Event;
import org.fairnotice.event.GuaranteeKind;
import org.fairnotice.event.MoneyEvent;
import org.fairnotice.event.Segment;
import org.fairnotice.event.Stamp;

/** What concerns a client and no booking or bill in particular. */
final class ClientStory {
  private static final String[] TAGS = {"vip", "trusted", "late payer", "student", "staff friend"};

  private final Script script;
  private final Dice dice;

  ClientStory(Script script) {
    this.script = script;
    dice = script.dice();
  }

  /** Tells how the business comes to know the client. */
  void begin(Instant at) {
    if (dice.chance(60)) {
      script.add(at, this::profile);
    }
    if (dice.chance(50)) {
      String evidence = dice.chance(50) ? "tick in the form" : null;
      script.add(
          at.plusSeconds(5), stamp -> new ContactEvent.TermsAccepted(stamp, "terms", evidence));
    }
    if (dice.chance(15)) {
      tagged(at.plusSeconds(10));
    }
    if (dice.chance(10)) {
      Instant expiry = script.daysAfter(at, 60, 300);
      script.add(
          at.plusSeconds(20),
          stamp -> new MoneyEvent.GuaranteeGiven(stamp, null, GuaranteeKind.CARD, null, null));
      script.add(
          expiry,
          stamp -> new MoneyEvent.GuaranteeExpired(stamp, null, GuaranteeKind.CARD, null, null));
    }
  }

  private Event profile(Stamp stamp) {
    return new ClientEvent.ClientUpdated(
        stamp,
        dice.chance(20) ? ZoneId.of(dice.of("Europe/London", "America/New_York")) : null,
        dice.of("en", "fr", "ru"),
        dice.chance(60) ? List.of(ContactChannel.MESSENGER, ContactChannel.EMAIL) : null,
        dice.chance(30) ? dice.of(Segment.values()) : null,
        dice.chance(20) ? dice.of("plain", "gold") : null,
        dice.chance(5) ? "employer" : null);
  }

  /** Tells one thing and answers when the client may book again. */
  Instant tell(Instant at) {
    switch (dice.from(1, 7)) {
      case 1 -> tagged(at);
      case 2 -> script.addLast(at, stamp -> new ContactEvent.TalkHeld(stamp, "standing"));
      case 3 ->
          script.addLast(
              at,
              stamp ->
                  new ContactEvent.ContactMade(
                      stamp,
                      dice.of(ContactChannel.values()),
                      dice.of(ContactResult.values()),
                      null,
                      dice.chance(50) ? "next visit" : null));
      case 4 -> script.add(at, this::profile);
      case 5 -> script.add(at, ControlEvent.TimePassed::new);
      case 6 -> mistaken(at);
      default -> {
        return blocked(at);
      }
    }
    return at;
  }

  private void tagged(Instant at) {
    String tag = dice.of(TAGS);
    script.add(at, stamp -> new ClientEvent.ClientTagged(stamp, tag));
    if (dice.chance(60)) {
      script.addLast(
          script.daysAfter(at, 10, 200), stamp -> new ClientEvent.ClientUntagged(stamp, tag));
    }
  }

  /** A tag meant for somebody else. */
  private void mistaken(Instant at) {
    Event tag = script.add(at, stamp -> new ClientEvent.ClientTagged(stamp, dice.of(TAGS)));
    script.add(script.after(at, 2, 3_000), stamp -> new ControlEvent.Retracted(stamp, tag.id()));
  }

  /** Blocked by a person until a day or until a person ends it; nothing is booked meanwhile. */
  private Instant blocked(Instant at) {
    LocalDate until = dice.chance(40) ? script.date(at).plusDays(dice.from(10, 60)) : null;
    script.add(
        at, stamp -> new ClientEvent.ClientBlocked(stamp, "owner", "rude to staff", until, null));
    if (until != null) {
      return script.clock(until.plusDays(2), 9, 0);
    }
    Instant end = script.daysAfter(at, 5, 90);
    script.add(
        end, stamp -> new ClientEvent.ClientUnblocked(stamp, "owner", "apologised", null, null));
    return end.plusSeconds(60);
  }
}
