package org.fairnotice.cli.generate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.fairnotice.PolicyEngine;
import org.fairnotice.dsl.PolicyLanguage;
import org.fairnotice.event.Event;
import org.fairnotice.event.EventType;
import org.fairnotice.event.PaymentEvent;
import org.fairnotice.json.EventCodec;
import org.fairnotice.rule.Policies;
import org.fairnotice.rule.Policy;
import org.fairnotice.ruling.ClientLog;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("changes the default locale and zone")
class GeneratorTest {
  private static final Path GOLDEN =
      Path.of("src/test/resources/org/fairnotice/cli/generate/seed-7.jsonl");

  /** What only an answer to a decision or a request can be. */
  private static final Set<EventType> ANSWERS =
      EnumSet.of(
          EventType.BOOKING_CONFIRMED,
          EventType.BOOKING_DECLINED,
          EventType.APPROVED,
          EventType.DECLINED,
          EventType.WAIVED,
          EventType.APPEAL_OPENED,
          EventType.APPEAL_RESOLVED,
          EventType.STEP_DONE,
          EventType.STEP_SKIPPED);

  /** What answers offers, which the policy of this test does not make. */
  private static final Set<EventType> OF_OFFERS =
      EnumSet.of(EventType.OFFER_ACCEPTED, EventType.OFFER_DECLINED, EventType.OFFER_COUNTERED);

  /** What is no event of a client's life: it ends one record for another. */
  private static final Set<EventType> NEVER = EnumSet.of(EventType.CLIENTS_MERGED);

  @Test
  void a_seed_gives_the_same_bytes_whatever_the_machine_is_set_to() throws IOException {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));

      String text = text(Generator.of(extent(7, 2, "a:Europe/Paris:EUR", "b:Asia/Tokyo:JPY")));

      if (System.getProperty("corpus.update") != null) {
        Files.writeString(GOLDEN, text);
      }
      assertThat(text).isEqualTo(Files.readString(GOLDEN));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void another_seed_gives_other_events() {
    String shop = "a:Europe/Paris:EUR";

    assertThat(text(Generator.of(extent(8, 2, shop))))
        .isNotEqualTo(text(Generator.of(extent(7, 2, shop))));
  }

  @Test
  void every_event_is_valid_by_the_schema_and_is_read_back() {
    Schema schema = schema();
    List<Event> events =
        events(Generator.of(extent(3, 40, "a:Europe/Paris:EUR", "b:Asia/Kuwait:KWD")));

    for (Event event : events) {
      String line = EventCodec.write(event);
      assertThat(schema.validate(line, InputFormat.JSON)).as(line).isEmpty();
      assertThat(EventCodec.read(line)).isEqualTo(event);
    }
  }

  @Test
  void events_are_sorted_within_the_days_asked_for_and_no_id_comes_twice() {
    Extent extent = extent(5, 60, "a:America/New_York:USD", "b:Europe/Paris:EUR");
    Set<String> ids = new HashSet<>();
    Instant last = extent.begin(ZoneId.of("Europe/Paris"));
    Instant end = extent.end(ZoneId.of("America/New_York"));

    for (Event event : events(Generator.of(extent))) {
      assertThat(event.at()).isAfterOrEqualTo(last).isBefore(end);
      assertThat(ids.add(event.business() + " " + event.id())).as(event.id()).isTrue();
      last = event.at();
    }
  }

  @Test
  void by_arrival_some_events_come_late_and_none_is_lost() {
    Extent happened = extent(5, 60, "a:Europe/Paris:EUR");
    Extent learned =
        new Extent(
            5, 60, happened.from(), happened.until(), happened.shops(), Extent.Order.LEARNED);
    List<Event> arriving = events(Generator.of(learned));

    assertThat(arriving).extracting(Event::knownAt).isSorted();
    assertThat(arriving).extracting(Event::at).isNotEqualTo(sorted(arriving));
    assertThat(events(Generator.of(happened))).containsAll(arriving);
  }

  @Test
  void every_type_of_event_is_reached_that_needs_no_decision() {
    Set<EventType> missing = EnumSet.allOf(EventType.class);
    missing.removeAll(types(events(Generator.of(extent(1, 400, "a:Europe/Paris:EUR")))));

    missing.removeAll(ANSWERS);
    missing.removeAll(OF_OFFERS);
    missing.removeAll(NEVER);
    assertThat(missing).isEmpty();
  }

  @Test
  void a_record_without_rules_accepts_every_event() {
    for (Extent.Order order : Extent.Order.values()) {
      Extent wanted = extent(2, 300, "a:Europe/Paris:EUR");
      Extent extent = new Extent(2, 300, wanted.from(), wanted.until(), wanted.shops(), order);
      Policy none = Policy.builder("None", CurrencyUnit.EUR, ZoneId.of("Europe/Paris")).build();

      assertThat(rejected(Policies.of(none), events(Generator.of(extent)), false)).isEmpty();
    }
  }

  @Test
  void under_a_policy_what_it_decides_is_answered_and_nothing_is_rejected() throws IOException {
    Policies policies = Policies.of(policy());
    PolicyEngine engine = PolicyEngine.create();
    Extent extent = extent(11, 150, "a:Europe/Paris:EUR");

    List<Event> events =
        events(Generator.of(extent, (log, event) -> engine.handle(policies, log, event)));

    assertThat(types(events)).containsAll(ANSWERS);
    assertThat(rejected(policies, events, true)).isEmpty();
  }

  @Test
  void amounts_are_in_the_currency_of_the_business() {
    List<Event> events =
        events(Generator.of(extent(4, 9, "a:Europe/Paris:EUR", "b:Asia/Tokyo:JPY")));

    for (Event event : events) {
      if (event instanceof PaymentEvent payment) {
        Money amount = payment.amount();
        assertThat(amount.getCurrencyUnit().getCode())
            .isEqualTo(event.business().equals("a") ? "EUR" : "JPY");
      }
    }
  }

  /** The events that are rejected, each with the reason, with reviews in between or without. */
  private static List<String> rejected(Policies policies, List<Event> events, boolean reviews) {
    PolicyEngine engine = PolicyEngine.create();
    Map<String, ClientLog> logs = new HashMap<>();
    List<String> rejected = new ArrayList<>();
    for (Event event : events) {
      ClientLog log =
          logs.computeIfAbsent(event.client(), client -> ClientLog.empty(event.business(), client));
      Instant due = reviews ? review(log) : null;
      while (due != null && due.isBefore(event.at())) {
        log =
            engine
                .handle(policies, log, PolicyEngine.review(event.business(), event.client(), due))
                .log();
        due = review(log);
      }
      PolicyEngine.Handled handled = engine.handle(policies, log, event);
      logs.put(event.client(), handled.log());
      if (handled.ruling().rejected() != null) {
        rejected.add(EventCodec.write(event) + " " + handled.ruling().rejected());
      }
    }
    return rejected;
  }

  private static Instant review(ClientLog log) {
    int last = log.entries().size() - 1;
    return last < 0 ? null : log.entries().get(last).ruling().nextReviewAt();
  }

  private static Extent extent(long seed, int clients, String... shops) {
    return new Extent(
        seed,
        clients,
        LocalDate.parse("2026-01-01"),
        LocalDate.parse("2027-01-01"),
        List.of(shops).stream().map(Shop::parse).toList(),
        Extent.Order.HAPPENED);
  }

  private static List<Event> events(Generator generator) {
    return generator.events().toList();
  }

  private static String text(Generator generator) {
    return generator
        .events()
        .map(event -> EventCodec.write(event) + "\n")
        .collect(Collectors.joining());
  }

  private static Set<EventType> types(List<Event> events) {
    return events.stream()
        .map(Event::type)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(EventType.class)));
  }

  private static List<Instant> sorted(List<Event> events) {
    return events.stream().map(Event::at).sorted().toList();
  }

  private static Policy policy() throws IOException {
    return PolicyLanguage.load("answered.policy", resource(GeneratorTest.class, "answered.policy"))
        .policyOrThrow();
  }

  private static Schema schema() {
    try {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(resource(EventCodec.class, "event.schema.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String resource(Class<?> beside, String name) throws IOException {
    try (InputStream in = beside.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
    }
  }
}
