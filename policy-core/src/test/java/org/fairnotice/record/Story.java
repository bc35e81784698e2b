package org.fairnotice.record;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Explanation;
import org.fairnotice.decision.Mode;
import org.fairnotice.decision.Subject;
import org.fairnotice.decision.Terms;
import org.fairnotice.decision.Wait;
import org.fairnotice.event.Event;
import org.fairnotice.event.EventType;
import org.fairnotice.json.EventCodec;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A client's story, told in short lines: {@code "booking-cancelled booking=b-1 by=client"}.
 *
 * <p>Shape: fields as on the wire; money as {@code 20.00EUR}, lists as JSON. A day alone means nine
 * o'clock in UTC.
 */
record Story(ClientRecord record, int events) {
  private static final Pattern MONEY = Pattern.compile("([0-9.]+)([A-Z]{3})");
  private static final Set<String> NUMBERS = Set.of("partySize", "units", "value");
  private static final Set<EventType> WITHOUT_CLIENT =
      Set.of(EventType.INCIDENT_DECLARED, EventType.FACT_RECORDED);

  static Story aRecord() {
    return new Story(ClientRecord.empty("default", "c-1"), 0);
  }

  /** A record with one confirmed booking {@code b-1} of 50 euros on 10 May, made on 1 May. */
  static Story aBooking() {
    return aRecord()
        .on(
            "2026-05-01",
            "booking-made booking=b-1 startsAt=2026-05-10T10:00:00Z endsAt=2026-05-10T11:00:00Z"
                + " price=50.00EUR service=cut");
  }

  /** A record with one open bill {@code i-1} of 100 euros, issued on 1 May and due on 15 May. */
  static Story aBill() {
    return aRecord()
        .on("2026-05-01", "bill-issued bill=i-1 amount=100.00EUR dueAt=2026-05-15T22:00:00Z");
  }

  Story on(String when, String told) {
    return new Story(record.after(event("e-" + (events + 1), when, told)), events + 1);
  }

  Story decided(String when, Decision decision) {
    return new Story(record.after(decision, instant(when)), events);
  }

  Story waiting(Decision decision, String until) {
    Decision waits = decision.waiting(new Wait(instant(until), Wait.Then.DROP));
    return new Story(record.withWaiting(new Waiting(waits, waits.id(), List.of())), events);
  }

  Story with(UnaryOperator<ClientRecord> change) {
    return new Story(change.apply(record), events);
  }

  @Nullable Rejection rejects(String when, String told) {
    return record.check(event("e-next", when, told));
  }

  Booking booking() {
    return Objects.requireNonNull(record.booking("b-1"));
  }

  Bill bill() {
    return Objects.requireNonNull(record.bill("i-1"));
  }

  int count(Tally tally) {
    return record.history().of(tally.thing()).size();
  }

  static Event event(String id, String when, String told) {
    String[] words = told.split(" ");
    boolean alone = WITHOUT_CLIENT.contains(EventType.of(words[0]));
    String fields = Arrays.stream(words).skip(1).map(Story::field).collect(Collectors.joining());
    return EventCodec.read(
        "{\"type\":\"%s\",\"id\":\"%s\",\"at\":\"%s\"%s%s}"
            .formatted(words[0], id, instant(when), alone ? "" : ",\"client\":\"c-1\"", fields));
  }

  private static String field(String word) {
    String name = word.substring(0, word.indexOf('='));
    String value = word.substring(word.indexOf('=') + 1);
    Matcher money = MONEY.matcher(value);
    boolean plain =
        NUMBERS.contains(name)
            || value.startsWith("[")
            || value.equals("true")
            || value.equals("false");
    String json =
        money.matches()
            ? "{\"amount\":\"%s\",\"currency\":\"%s\"}".formatted(money.group(1), money.group(2))
            : plain ? value : "\"" + value + "\"";
    return ",\"" + name + "\":" + json;
  }

  static Instant instant(String when) {
    return Instant.parse(
        when.contains("T") ? when : when.length() == 10 ? when + "T09:00:00Z" : oClock(when));
  }

  private static String oClock(String when) {
    return when.replace(' ', 'T') + ":00Z";
  }

  static Money euros(String amount) {
    return Money.parse("EUR " + amount);
  }

  static Decision about(String booking, String id, DecisionType type, Terms terms) {
    return decision(Subject.booking(booking), id, type, terms);
  }

  static Decision aboutBill(String bill, String id, DecisionType type, Terms terms) {
    return decision(Subject.bill(bill), id, type, terms);
  }

  static Decision aboutClient(String id, DecisionType type, Terms terms) {
    return decision(Subject.client("c-1"), id, type, terms);
  }

  static Decision correcting(String corrected, String id, DecisionType type) {
    Decision plain = aboutClient(id, type, Terms.none());
    return new Decision(
        id,
        type,
        plain.topic(),
        plain.subject(),
        plain.terms(),
        plain.mode(),
        null,
        plain.explanation(),
        corrected);
  }

  private static Decision decision(Subject subject, String id, DecisionType type, Terms terms) {
    return new Decision(
        id,
        type,
        type.topic(),
        subject,
        terms,
        Mode.AUTOMATIC,
        null,
        Explanation.by("Rule of " + id),
        null);
  }
}
