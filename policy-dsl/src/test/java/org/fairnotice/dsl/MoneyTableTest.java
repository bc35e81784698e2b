package org.fairnotice.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairnotice.PolicyEngine;
import org.fairnotice.decision.Decision;
import org.fairnotice.event.BookingEvent.BookingCancelled;
import org.fairnotice.event.BookingEvent.BookingMade;
import org.fairnotice.event.By;
import org.fairnotice.event.Event;
import org.fairnotice.event.PaymentEvent.PaymentReceived;
import org.fairnotice.event.Purpose;
import org.fairnotice.event.Stamp;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.rule.Policies;
import org.fairnotice.rule.Policy;
import org.fairnotice.ruling.Answer;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every line of {@code amounts.table}, which says itself how to read it. */
class MoneyTableTest {
  private static final Path TABLE = Path.of("src/test/resources/money/amounts.table");
  private static final Instant BOOKED = Instant.parse("2026-12-01T09:00:00Z");
  private static final Instant START = Instant.parse("2026-12-10T13:00:00Z");

  private final PolicyEngine engine = PolicyEngine.create();

  /** One line of the table. */
  private record Line(
      int number, String header, String outcome, String booking, String decisions, String why) {
    CurrencyUnit currency() {
      return CurrencyUnit.of(header.substring("currency ".length(), "currency XXX".length()));
    }

    boolean atOnce() {
      return outcome.startsWith("require ");
    }

    Policy policy() {
      String text =
          """
          language en 1
          policy "Amounts"
          %s
          time zone Europe/Paris
          in force from 2026-01-01

          rule "Asked"
            when     %s
            then     %s
            because  "As agreed."
          """
              .formatted(header, atOnce() ? "a client books" : "the client cancels", outcome);
      return PolicyLanguage.load("amounts.table:" + number, text).policyOrThrow();
    }

    private Map<String, BigDecimal> facts() {
      Map<String, BigDecimal> facts = new HashMap<>();
      for (String fact : booking.split(", ")) {
        String[] words = fact.split(" ");
        boolean first = Character.isDigit(words[0].charAt(0));
        String name =
            first
                ? words[1]
                : Arrays.stream(words).limit(words.length - 1L).collect(Collectors.joining(" "));
        facts.put(name, new BigDecimal(first ? words[0] : words[words.length - 1]));
      }
      return facts;
    }

    List<Event> events() {
      Map<String, BigDecimal> facts = facts();
      List<Event> events = new ArrayList<>();
      events.add(made(facts));
      BigDecimal paid = facts.get("paid");
      if (paid != null) {
        Stamp stamp = stamp("paid", BOOKED.plusSeconds(60));
        Money amount = Money.of(currency(), paid);
        events.add(PaymentReceived.forBooking(stamp, amount, Purpose.DEPOSIT, "b"));
      }
      if (!atOnce()) {
        Stamp stamp = stamp("cancelled", BOOKED.plusSeconds(120));
        events.add(BookingCancelled.of(stamp, "b", By.CLIENT));
      }
      return events;
    }

    private Event made(Map<String, BigDecimal> facts) {
      BigDecimal minutes = facts.get("minutes");
      BigDecimal people = facts.get("people");
      BigDecimal units = facts.get("units");
      BigDecimal list = facts.get("list price");
      return new BookingMade(
          stamp("made", BOOKED),
          "b",
          START,
          Money.of(currency(), facts.get("price")),
          minutes == null ? null : START.plus(Duration.ofMinutes(minutes.longValueExact())),
          null,
          null,
          null,
          null,
          null,
          people == null ? null : people.intValueExact(),
          units == null ? null : units.intValueExact(),
          list == null ? null : Money.of(currency(), list),
          null,
          null,
          null,
          List.of(),
          null,
          null,
          null);
    }

    private static Stamp stamp(String id, Instant at) {
      return Stamp.of(id, at, "c");
    }
  }

  @TestFactory
  Stream<DynamicTest> every_line_of_the_table_holds() throws IOException {
    return lines().stream()
        .map(
            line ->
                DynamicTest.dynamicTest(
                    line.number() + " " + line.outcome() + ": " + line.why(),
                    () -> assertThat(decided(line)).isEqualTo(line.decisions())));
  }

  @Test
  void every_currency_and_every_rounding_is_there() throws IOException {
    List<Line> lines = lines();
    Map<Integer, Long> byDecimals =
        lines.stream()
            .collect(
                Collectors.groupingBy(
                    line -> line.currency().getDecimalPlaces(),
                    TreeMap::new,
                    Collectors.counting()));

    assertThat(lines).hasSizeGreaterThanOrEqualTo(100);
    assertThat(lines.stream().map(Line::currency).distinct()).hasSize(4);
    assertThat(byDecimals).containsOnlyKeys(0, 2, 3);
    assertThat(lines.stream().map(line -> line.header().split(", ")[1]).distinct())
        .containsExactlyInAnyOrder(
            "rounded half up", "rounded half to even", "rounded up", "rounded down");
  }

  private String decided(Line line) {
    Policies policies = Policies.of(line.policy());
    ClientRecord record = ClientRecord.empty("default", "c");
    List<Decision> decisions = List.of();
    for (Event event : line.events()) {
      Answer answer = engine.decide(policies, record, event);
      assertThat(answer.ruling().rejected()).isNull();
      record = answer.record();
      decisions = answer.ruling().decisions();
    }
    return decisions.stream().map(MoneyTableTest::told).collect(Collectors.joining(", "));
  }

  private static String told(Decision decision) {
    Money amount = decision.terms().amount();
    String sum = amount == null ? "" : " " + amount.getAmount().toPlainString();
    return switch (decision.type()) {
      case FEE_CHARGED -> "charged" + sum;
      case NO_FEE -> "no fee";
      case DEPOSIT_KEPT -> "kept" + sum;
      case DEPOSIT_REFUNDED -> "refunded" + sum;
      case DEPOSIT_CREDITED -> "voucher" + sum;
      case DEPOSIT_CARRIED -> "carried" + sum;
      case DEPOSIT_REQUIRED -> "deposit" + sum;
      default -> decision.type().wireName() + sum;
    };
  }

  private static List<Line> lines() throws IOException {
    List<Line> lines = new ArrayList<>();
    String header = "";
    int number = 0;
    for (String text : Files.readAllLines(TABLE)) {
      number++;
      if (text.startsWith("currency ")) {
        header = text;
      } else if (!text.isBlank() && !text.startsWith("#")) {
        String[] cells = Arrays.stream(text.split("\\|")).map(String::strip).toArray(String[]::new);
        lines.add(new Line(number, header, cells[0], cells[1], cells[2], cells[3]));
      }
    }
    return lines;
  }
}
