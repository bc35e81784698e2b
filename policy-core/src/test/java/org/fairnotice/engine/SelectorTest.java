package org.fairnotice.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.fairnotice.decision.Topic;
import org.fairnotice.event.Event;
import org.fairnotice.event.EventType;
import org.fairnotice.json.EventCodec;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.rule.Case;
import org.fairnotice.rule.Condition;
import org.fairnotice.rule.Operand;
import org.fairnotice.rule.Outcome;
import org.fairnotice.rule.Policy;
import org.fairnotice.rule.Rule;
import org.fairnotice.rule.Trigger;
import org.fairnotice.rule.Vocabulary;
import org.fairnotice.value.Value;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rules told apart by a text are found by it, and by none where there is none. */
class SelectorTest {
  private static final String KEY = Plan.key(Topic.ACCEPTANCE, EventType.BOOKING_MADE);

  @Test
  void rules_are_told_apart_by_the_term_that_most_of_them_name() {
    Policy policy = policy(9);

    Selector selector = new Plan(policy).selector(KEY);

    assertThat(selector).isNotNull();
    assertThat(selector.term()).isEqualTo("service");
    assertThat(selector.texts()).hasSize(10);
  }

  @Test
  void a_few_rules_are_each_looked_at() {
    assertThat(new Plan(policy(4)).selector(KEY)).isNull();
  }

  @Test
  void every_service_finds_what_a_walk_over_the_rules_finds() {
    Policy policy = policy(40);
    for (String service : List.of("elsewhere", "cut 0", "cut 7", "cut 39")) {
      assertThat(asked(policy, service)).as(service).isEqualTo(walked(policy, service));
    }
    assertThat(asked(policy, "cut 7")).containsExactly("r7", "two cuts", "any");
    assertThat(asked(policy, "elsewhere")).containsExactly("any");
  }

  @Test
  void a_booking_without_a_service_asks_every_rule() {
    Policy policy = policy(40);

    assertThat(asked(policy, null)).isEqualTo(walked(policy, null));
  }

  private static List<String> asked(Policy policy, @Nullable String of) {
    Plan plan = new Plan(policy);
    return names(policy, plan, new DroolsNetwork(plan), of);
  }

  private static List<String> walked(Policy policy, @Nullable String of) {
    return names(policy, new Plan(policy), new NaiveNetwork(), of);
  }

  private static List<String> names(
      Policy policy, Plan plan, RuleNetwork network, @Nullable String service) {
    String with = service == null ? "" : ", \"service\": \"" + service + "\"";
    Event event =
        EventCodec.read(
            """
            {"type": "booking-made", "id": "e-1", "at": "2026-03-02T12:00:00Z", "client": "c-1",
             "booking": "b-1", "startsAt": "2026-03-05T12:00:00Z",
             "price": {"amount": "50.00", "currency": "EUR"}%s}"""
                .formatted(with));
    ClientRecord before = ClientRecord.empty("default", "c-1");
    Case facts = Case.of(policy, Vocabulary.standard(), event, before, before.after(event));
    Question question = Question.of(plan, KEY, facts);
    network.ask(question);
    return question.matches().stream().map(match -> match.entry().name(policy)).toList();
  }

  /** So many rules of one service each, one of two services, one of none. */
  private static Policy policy(int services) {
    Policy.Builder policy =
        Policy.builder("shop", CurrencyUnit.EUR, ZoneId.of("Europe/Paris"))
            .inForce(LocalDate.of(2026, 1, 1), null);
    IntStream.range(0, services).forEach(i -> policy.rule(rule("r" + i, "cut " + i)));
    policy.rule(rule("two cuts", "cut 7", "cut 8"));
    return policy.rule(rule("any")).build();
  }

  private static Rule rule(String name, String... services) {
    var then = Rule.named(name).when(Trigger.on(EventType.BOOKING_MADE));
    if (services.length > 0) {
      then.given(
          new Condition.Is(
              "service",
              List.of(services).stream().map(text -> Operand.of(Value.text(text))).toList()));
    }
    return then.then(Outcome.accept()).withoutWords();
  }
}
