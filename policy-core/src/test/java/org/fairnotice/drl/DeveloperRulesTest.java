package org.fairnotice.drl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.ZoneId;
import org.fairnotice.PolicyEngine;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Topic;
import org.fairnotice.decision.Undecided;
import org.fairnotice.engine.Engine;
import org.fairnotice.engine.Plan;
import org.fairnotice.event.BookingEvent;
import org.fairnotice.event.ClientEvent;
import org.fairnotice.event.EventType;
import org.fairnotice.event.Stamp;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.rule.Amount;
import org.fairnotice.rule.Condition;
import org.fairnotice.rule.Operand;
import org.fairnotice.rule.Outcome;
import org.fairnotice.rule.Policies;
import org.fairnotice.rule.Policy;
import org.fairnotice.rule.Rule;
import org.fairnotice.rule.Trigger;
import org.fairnotice.rule.Vocabulary;
import org.fairnotice.ruling.Answer;
import org.fairnotice.ruling.Ruling;
import org.fairnotice.value.Comparison;
import org.fairnotice.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class DeveloperRulesTest {
  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
  private static final String HEAD =
      """
      package salon.extra
      dialect "mvel"
      import org.fairnotice.drl.*
      import org.fairnotice.decision.*
      import org.fairnotice.event.*
      import org.fairnotice.rule.*
      import org.fairnotice.value.*

      """;
  private static final String STUDENTS =
      HEAD
          + """
          rule "students"
            when
              $matter : Matter( topic == Topic.FEE, event == EventType.NO_SHOW,
                                facts.tagged("student") == Truth.TRUE )
            then
              $matter.propose("Students pay half",
                  new Outcome$Charge(Amount.percent("50", Amount$Base.PRICE), true),
                  "Students pay half of {price}.");
          end
          rule "everybody"
            when
              $matter : Matter( topic == Topic.FEE,
                                facts.money("price").isGreaterThan(facts.money("deposit-held")) )
            then
              $matter.propose("Everybody pays a tenth",
                  new Outcome$Charge(Amount.percent("10", Amount$Base.PRICE), true), null);
          end
          """;

  @Test
  void a_developers_rule_decides_where_no_rule_of_the_policy_does() {
    Ruling ruling = missed(students(), policy("EUR 500.00"), "student");

    Decision fee = ruling.decisions().get(0);
    assertThat(fee.type()).isEqualTo(DecisionType.FEE_CHARGED);
    assertThat(fee.terms().amount()).isEqualTo(Money.parse("EUR 40.00"));
    assertThat(fee.explanation().rule()).isEqualTo("Students pay half");
    assertThat(fee.explanation().outranked()).containsExactly("Everybody pays a tenth");
    assertThat(policy("EUR 500.00").sentence(fee)).isEqualTo("Students pay half of 80.00 EUR.");
  }

  @Test
  void rules_of_the_policy_come_first() {
    Ruling ruling = missed(students(), policy("EUR 50.00"), "student");

    Decision fee = ruling.decisions().get(0);
    assertThat(fee.explanation().rule()).isEqualTo("Missed");
    assertThat(fee.terms().amount()).isEqualTo(Money.parse("EUR 64.00"));
    assertThat(fee.explanation().outranked())
        .containsExactly("Students pay half", "Everybody pays a tenth");
  }

  @Test
  void a_topic_is_asked_of_what_the_rules_declare_although_the_policy_has_no_rule() {
    DeveloperRules rules =
        DeveloperRules.parse(
                HEAD
                    + """
                    rule "warn"
                      when $matter : Matter( topic == Topic.STANDING )
                      then $matter.propose("Warn", new Outcome$Caution(DecisionType.WARNED), null);
                    end
                    """)
            .answering(Topic.STANDING, EventType.NO_SHOW);

    Ruling ruling = missed(rules, policy("EUR 50.00"), "student");

    assertThat(ruling.decisions())
        .extracting(Decision::type)
        .contains(DecisionType.WARNED, DecisionType.FEE_CHARGED);
  }

  @Test
  void rules_that_are_not_asked_of_a_topic_do_not_answer_it() {
    DeveloperRules rules =
        DeveloperRules.parse(STUDENTS).answering(Topic.FEE, EventType.BOOKING_CANCELLED);

    Ruling ruling = missed(rules, policy("EUR 500.00"), "student");

    assertThat(ruling.decisions()).isEmpty();
  }

  @Test
  void what_cannot_be_told_goes_to_a_person() {
    DeveloperRules rules =
        DeveloperRules.parse(
                HEAD
                    + """
                    rule "unsure"
                      when $matter : Matter( )
                      then $matter.cannotTell("Unsure", new Outcome$NoFee(), null);
                    end
                    """)
            .answering(Topic.FEE, EventType.NO_SHOW);

    Ruling ruling = missed(rules, policy("EUR 500.00"), "student");

    assertThat(ruling.undecided())
        .singleElement()
        .satisfies(
            open -> {
              assertThat(open.answer()).isEqualTo(Undecided.Answer.CANNOT_DECIDE);
              assertThat(open.rule()).isEqualTo("Unsure");
            });
  }

  @Test
  void a_kept_session_answers_the_same_from_event_to_event() {
    try (PolicyEngine.Worker worker = engine(students()).worker()) {
      for (int i = 0; i < 3; i++) {
        Ruling ruling = missed(worker::decide, policy("EUR 500.00"), "student");
        assertThat(ruling.decisions().get(0).explanation().rule()).isEqualTo("Students pay half");

        Ruling other = missed(worker::decide, policy("EUR 500.00"), "vip");
        assertThat(other.decisions().get(0).explanation().rule())
            .isEqualTo("Everybody pays a tenth");
      }
    }
  }

  @Test
  void conditions_asked_often_may_call_any_factory() throws InterruptedException {
    DeveloperRules rules =
        DeveloperRules.parse(
                HEAD
                    + """
                    rule "dear"
                      when
                        $matter : Matter( facts.compare("price", Comparison.AT_LEAST,
                                              Value.money("EUR 80.00")) == Truth.TRUE )
                      then
                        $matter.propose("Dear", new Outcome$NoFee(), null);
                    end
                    """)
            .answering(Topic.FEE, EventType.NO_SHOW);
    PolicyEngine engine = engine(rules);

    for (int i = 0; i < 100; i++) {
      Ruling ruling = missed(engine::decide, policy("EUR 500.00"), "student");
      assertThat(ruling.decisions()).hasSize(1);
      Thread.sleep(2); // Drools compiles constraints that are asked often in the background
    }
  }

  @Test
  void errors_name_every_line_and_column() {
    String drl =
        """
        package salon.extra
        import org.fairnotice.drl.Matter
        rule "a"
          when
            Matter( nobody == "x" )
          then
        end
        rule "b"
          when
            $matter : Matter( )
          then
            $matter.perhaps();
            new Nothing();
        end
        """;

    DrlException wrong = catchThrowableOfType(DrlException.class, () -> DeveloperRules.parse(drl));

    assertThat(wrong.problems())
        .extracting(DrlProblem::line, DrlProblem::column)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(5, 5), org.assertj.core.groups.Tuple.tuple(8, 1));
    assertThat(wrong).hasMessageContaining("nobody").hasMessageContaining("Nothing");
  }

  @Test
  void an_error_of_grammar_names_its_column() {
    DrlException wrong =
        catchThrowableOfType(
            DrlException.class,
            () -> DeveloperRules.parse("package x\nrule \"a\"\n  when\n    Matter( a = 1 )\nend"));

    assertThat(wrong.problems().get(0).line()).isEqualTo(4);
    assertThat(wrong.problems().get(0).column()).isEqualTo(15);
  }

  @Test
  void an_outcome_of_another_topic_is_refused() {
    DeveloperRules rules = proposing("\"Odd\", new Outcome$NoFee()", Topic.STANDING);

    assertThatThrownBy(() -> missed(rules, policy("EUR 500.00"), "student"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("standing/no-show")
        .hasStackTraceContaining("outcome must answer standing");
  }

  @Test
  void a_name_of_the_policys_is_refused() {
    DeveloperRules rules = proposing("\"Missed\", new Outcome$NoFee()", Topic.FEE);

    assertThatThrownBy(() -> missed(rules, policy("EUR 500.00"), "student"))
        .isInstanceOf(IllegalStateException.class)
        .hasStackTraceContaining("rule has a name of the policy's: \"Missed\"");
  }

  @Test
  void rules_asked_of_nothing_are_an_error_of_the_caller() {
    DeveloperRules rules = DeveloperRules.parse(STUDENTS);

    assertThatThrownBy(() -> rules.beside(new Plan(policy("EUR 1.00"))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("answering");
  }

  private static DeveloperRules students() {
    return DeveloperRules.parse(STUDENTS).answering(Topic.FEE, EventType.NO_SHOW);
  }

  private static DeveloperRules proposing(String what, Topic topic) {
    String rule = "rule \"x\" when $m : Matter( ) then $m.propose(" + what + ", null); end";
    return DeveloperRules.parse(HEAD + rule).answering(topic, EventType.NO_SHOW);
  }

  private static Policy policy(String least) {
    return Policy.builder("salon", CurrencyUnit.EUR, ZoneId.of("Europe/Paris"))
        .rule(
            Rule.named("Missed")
                .when(Trigger.on(EventType.NO_SHOW))
                .given(
                    Condition.measure("price", Comparison.AT_LEAST, Operand.of(Value.money(least))))
                .then(new Outcome.Charge(Amount.percent("80", Amount.Base.PRICE), true))
                .because("You did not come."))
        .build();
  }

  private static PolicyEngine engine(DeveloperRules rules) {
    return PolicyEngine.around(
        Engine.with(Vocabulary.standard(), (policy, plan) -> rules.beside(plan)));
  }

  private static Ruling missed(DeveloperRules rules, Policy policy, String tag) {
    return missed(engine(rules)::decide, policy, tag);
  }

  /** A client with a tag misses a booking for 80 EUR. */
  private static Ruling missed(Deciding engine, Policy policy, String tag) {
    Policies policies = Policies.of(policy);
    ClientRecord record = ClientRecord.empty("default", "c-1");
    record = engine.decide(policies, record, new ClientEvent.ClientTagged(stamp(1), tag)).record();
    record =
        engine
            .decide(
                policies,
                record,
                BookingEvent.BookingMade.of(
                    stamp(2), "b-1", MONDAY.plusSeconds(7200), Money.parse("EUR 80.00")))
            .record();
    return engine.decide(policies, record, new BookingEvent.NoShow(stamp(9_000), "b-1")).ruling();
  }

  private interface Deciding {
    Answer decide(Policies policies, ClientRecord record, org.fairnotice.event.Event event);
  }

  private static Stamp stamp(int second) {
    return Stamp.of("e-" + second, MONDAY.plusSeconds(second), "c-1");
  }
}
