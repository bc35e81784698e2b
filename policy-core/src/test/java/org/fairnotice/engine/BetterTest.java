package org.fairnotice.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.fairnotice.PolicyEngine;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Wait;
import org.fairnotice.event.BookingEvent.BookingCancelled;
import org.fairnotice.event.BookingEvent.BookingMade;
import org.fairnotice.event.By;
import org.fairnotice.event.ControlEvent.Approved;
import org.fairnotice.event.Event;
import org.fairnotice.event.EventType;
import org.fairnotice.event.Stamp;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.rule.Amount;
import org.fairnotice.rule.Approval;
import org.fairnotice.rule.Condition;
import org.fairnotice.rule.Guard;
import org.fairnotice.rule.Operand;
import org.fairnotice.rule.Outcome;
import org.fairnotice.rule.Policies;
import org.fairnotice.rule.Policy;
import org.fairnotice.rule.Rule;
import org.fairnotice.rule.Trigger;
import org.fairnotice.ruling.Ruling;
import org.fairnotice.time.Span;
import org.fairnotice.value.Comparison;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** An earlier booking under the version that is better for the client. */
class BetterTest {
  private static final LocalDate NEW = LocalDate.parse("2026-04-01");
  private static final Instant MADE = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant CANCELLED = Instant.parse("2026-04-10T12:00:00Z");

  private ClientRecord record = ClientRecord.empty("default", "c");

  @Test
  void the_new_version_decides_where_it_costs_less_and_the_decision_says_so() {
    Policies policies = policies(rule("old fee", "EUR 30.00"), rule("new fee", "EUR 20.00"));

    Ruling ruling = cancelled(policies);

    Policy now = policies.versions().get(1);
    Decision fee = ruling.decisions().get(0);
    assertThat(fee.terms().amount()).isEqualTo(Money.parse("EUR 20.00"));
    assertThat(fee.explanation().rule()).isEqualTo("new fee");
    assertThat(fee.explanation().version()).isEqualTo(now.versionHash());
    assertThat(ruling.policy())
        .isNotNull()
        .satisfies(named -> assertThat(named.version()).isEqualTo(now.versionHash()));
  }

  @Test
  void the_booking_keeps_its_version_where_that_costs_less_or_the_same() {
    assertThat(fee(cancelled(policies(rule("old", "EUR 20.00"), rule("new", "EUR 30.00")))))
        .isEqualTo("old");
    assertThat(fee(cancelled(policies(rule("old", "EUR 20.00"), rule("new", "EUR 20.00")))))
        .isEqualTo("old");
  }

  @Test
  void without_the_word_of_the_new_version_the_booking_keeps_its_own() {
    Policy old =
        version("old").inForce(LocalDate.EPOCH, NEW).rule(rule("old", "EUR 30.00")).build();
    Policy now = version("now").inForce(NEW, null).rule(rule("new", "EUR 20.00")).build();

    assertThat(fee(cancelled(Policies.of(old, now)))).isEqualTo("old");
  }

  @Test
  void of_equal_costs_the_one_with_fewer_strikes_decides() {
    Rule strict =
        Rule.named("old")
            .when(Trigger.on(EventType.BOOKING_CANCELLED))
            .then(Outcome.charge(Amount.of("EUR 20.00")), Outcome.addStrike())
            .withoutWords();

    assertThat(fee(cancelled(policies(strict, rule("new", "EUR 20.00"))))).isEqualTo("new");
  }

  @Test
  void a_version_that_cannot_decide_is_not_the_better() {
    Rule open =
        Rule.named("new")
            .when(Trigger.on(EventType.BOOKING_CANCELLED))
            .given(Condition.measure("duration", Comparison.AT_LEAST, Operand.of(Span.hours(1))))
            .then(Outcome.charge(Amount.of("EUR 10.00")))
            .withoutWords();
    Policies policies = policies(rule("old", "EUR 30.00"), open);

    assertThat(fee(cancelled(policies))).isEqualTo("old");
  }

  @Test
  void limits_in_force_cut_both_before_they_are_compared() {
    Guard cap =
        new Guard(
            "cap",
            List.of(Condition.always()),
            List.of(),
            List.of(new Guard.Limit.ChargeAtMost(Amount.of("EUR 10.00"))),
            null);
    Policies policies =
        Policies.of(
            version("old").inForce(LocalDate.EPOCH, NEW).rule(rule("old", "EUR 30.00")).build(),
            version("now")
                .inForce(NEW, null)
                .betterForEarlier()
                .rule(rule("new", "EUR 20.00"))
                .limit(cap)
                .build());

    Decision fee = cancelled(policies).decisions().get(0);

    assertThat(fee.explanation().rule()).isEqualTo("old");
    assertThat(fee.terms().amount()).isEqualTo(Money.parse("EUR 10.00"));
  }

  @Test
  void what_a_person_allows_goes_on_under_the_version_that_asked() {
    Rule asks =
        Rule.named("new")
            .when(Trigger.on(EventType.BOOKING_CANCELLED))
            .then(Outcome.charge(Amount.of("EUR 20.00")))
            .approval(new Approval(null, Wait.Then.WAIT))
            .withoutWords();
    Rule then =
        Rule.named("new strike")
            .when(Trigger.decided(DecisionType.FEE_CHARGED))
            .then(Outcome.addStrike())
            .withoutWords();
    Policies policies =
        Policies.of(
            version("old").inForce(LocalDate.EPOCH, NEW).rule(rule("old", "EUR 30.00")).build(),
            version("now").inForce(NEW, null).betterForEarlier().rule(asks).rule(then).build());
    String waiting = cancelled(policies).decisions().get(0).id();

    Ruling ruling =
        on(
            policies,
            new Approved(
                Stamp.of("e-3", CANCELLED.plusSeconds(60), "c"),
                waiting,
                "owner",
                null,
                null,
                null));

    assertThat(ruling.decisions())
        .extracting(decision -> decision.explanation().rule())
        .containsExactly("new", "new strike");
  }

  private static String fee(Ruling ruling) {
    return ruling.decisions().get(0).explanation().rule();
  }

  private static Policies policies(Rule earlier, Rule later) {
    return Policies.of(
        version("old").inForce(LocalDate.EPOCH, NEW).rule(earlier).build(),
        version("now").inForce(NEW, null).betterForEarlier().rule(later).build());
  }

  private static Policy.Builder version(String name) {
    return Policy.builder("salon " + name, CurrencyUnit.EUR, ZoneId.of("UTC"));
  }

  private static Rule rule(String name, String fee) {
    return Rule.named(name)
        .when(Trigger.on(EventType.BOOKING_CANCELLED))
        .then(Outcome.charge(Amount.of(fee)))
        .withoutWords();
  }

  private Ruling cancelled(Policies policies) {
    record = ClientRecord.empty("default", "c");
    Instant start = CANCELLED.plus(Duration.ofDays(1));
    on(policies, BookingMade.of(Stamp.of("e-1", MADE, "c"), "b", start, Money.parse("EUR 80.00")));
    return on(
        policies,
        new BookingCancelled(
            Stamp.of("e-2", CANCELLED, "c"), "b", By.CLIENT, null, null, List.of()));
  }

  private Ruling on(Policies policies, Event event) {
    var answer = PolicyEngine.create().decide(policies, record, event);
    record = answer.record();
    return answer.ruling();
  }
}
