package org.fairnotice.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.fairnotice.decision.Topic;
import org.fairnotice.decision.Undecided;
import org.fairnotice.event.BookingEvent.BookingMade;
import org.fairnotice.event.BookingEvent.NoShow;
import org.fairnotice.event.Event;
import org.fairnotice.event.EventType;
import org.fairnotice.event.Stamp;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.rule.Amount;
import org.fairnotice.rule.Condition;
import org.fairnotice.rule.Guard;
import org.fairnotice.rule.Operand;
import org.fairnotice.rule.Outcome;
import org.fairnotice.rule.Policies;
import org.fairnotice.rule.Policy;
import org.fairnotice.rule.Rule;
import org.fairnotice.rule.SettingValue;
import org.fairnotice.rule.Table;
import org.fairnotice.rule.Term;
import org.fairnotice.rule.Trigger;
import org.fairnotice.rule.Vocabulary;
import org.fairnotice.ruling.Answer;
import org.fairnotice.ruling.Ruling;
import org.fairnotice.time.Calendar;
import org.fairnotice.time.Span;
import org.fairnotice.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Terms and calendars of a host that fault. */
class FaultsTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Engine ENGINE =
      Engine.drools(
          Vocabulary.standard()
              .with(
                  new Term(
                      "broken",
                      Term.Type.FLAG,
                      Term.Absence.UNKNOWN,
                      event -> true,
                      facts -> {
                        throw new IllegalStateException("no connection");
                      },
                      facts -> {
                        throw new IllegalStateException("no connection");
                      })));

  private ClientRecord record = ClientRecord.empty("default", "c");

  @Test
  void a_term_that_faults_in_the_instant_of_a_timer_leaves_its_rule_undecided() {
    Policy policy =
        policy()
            .setting(
                "grace",
                new SettingValue.ByMeasure(
                    new Table<>(
                        List.of(
                            new Table.Row<>(Condition.holds("broken"), Value.span(Span.hours(1)))),
                        Value.span(Span.hours(2)))))
            .rule(timer(Operand.setting("grace")))
            .build();

    Ruling ruling = on(policy, made());

    assertThat(open(ruling).rule()).isEqualTo("late");
    assertThat(open(ruling).topic()).isEqualTo(Topic.STRIKE);
    assertThat(open(ruling).missing()).contains("broken (IllegalStateException)");
  }

  @Test
  void a_calendar_that_faults_in_the_instant_of_a_timer_leaves_its_rule_undecided() {
    Policy policy =
        policy().holidays(new Broken()).rule(timer(Operand.of(Span.businessDays(2)))).build();

    Ruling ruling = on(policy, made());

    assertThat(open(ruling).rule()).isEqualTo("late");
    assertThat(open(ruling).missing()).containsExactly("fault: IllegalStateException");
  }

  @Test
  void a_limit_whose_condition_faults_protects_the_client() {
    Guard limit =
        new Guard(
            "never",
            List.of(Condition.holds("broken")),
            List.of(),
            List.of(new Guard.Limit.NeverCharge()),
            null);
    Policy policy = policy().rule(fee(Condition.always())).limit(limit).build();
    on(policy, made());

    Ruling ruling = on(policy, new NoShow(Stamp.of("e-2", NOON.plusSeconds(60), "c"), "b"));

    assertThat(ruling.decisions().get(0).terms().amount()).isEqualTo(Money.parse("EUR 0.00"));
    assertThat(ruling.decisions().get(0).explanation().guards().get(0).guard()).isEqualTo("never");
  }

  @Test
  void a_preview_of_a_term_that_faults_says_nothing_of_when_it_changes() {
    Policy policy = policy().rule(fee(Condition.holds("broken"))).build();
    on(policy, made());

    var preview =
        ENGINE.preview(
            Policies.of(policy),
            record,
            new NoShow(Stamp.of("e-2", NOON.plusSeconds(60), "c"), "b"));

    assertThat(preview.changesAt()).isNull();
    assertThat(preview.ruling().undecided())
        .isNotEmpty()
        .allSatisfy(open -> assertThat(open.missing()).contains("broken (IllegalStateException)"));
  }

  private static Undecided open(Ruling ruling) {
    return ruling.undecided().stream()
        .filter(one -> one.answer() == Undecided.Answer.CANNOT_DECIDE)
        .findFirst()
        .orElseThrow();
  }

  private static Policy.Builder policy() {
    return Policy.builder("salon", CurrencyUnit.EUR, ZoneId.of("UTC"));
  }

  private static Rule fee(Condition condition) {
    return Rule.named("fee")
        .when(Trigger.on(EventType.NO_SHOW))
        .given(condition)
        .then(Outcome.charge(Amount.of("EUR 20.00")))
        .withoutWords();
  }

  private static Rule timer(Operand span) {
    return Rule.named("late")
        .when(Trigger.at(span, Trigger.Side.AFTER, Trigger.Anchor.START))
        .then(Outcome.addStrike())
        .withoutWords();
  }

  private static Event made() {
    return BookingMade.of(
        Stamp.of("e-1", NOON, "c"), "b", NOON.plus(Duration.ofDays(5)), Money.parse("EUR 80.00"));
  }

  private Ruling on(Policy policy, Event event) {
    Answer answer = ENGINE.decide(Policies.of(policy), record, event);
    record = answer.record();
    return answer.ruling();
  }

  private static final class Broken implements Calendar {
    @Override
    public String name() {
      return "broken";
    }

    @Override
    public boolean isBusinessDay(LocalDate date) {
      throw new IllegalStateException("no calendar");
    }
  }
}
