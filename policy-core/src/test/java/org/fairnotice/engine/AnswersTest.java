package org.fairnotice.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.fairnotice.PolicyEngine;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Subject;
import org.fairnotice.decision.Topic;
import org.fairnotice.decision.Undecided;
import org.fairnotice.decision.Wait;
import org.fairnotice.event.BillEvent.BillIssued;
import org.fairnotice.event.BookingEvent.BookingMade;
import org.fairnotice.event.BookingEvent.NoShow;
import org.fairnotice.event.ControlEvent.Approved;
import org.fairnotice.event.ControlEvent.Declined;
import org.fairnotice.event.Event;
import org.fairnotice.event.EventType;
import org.fairnotice.event.Stamp;
import org.fairnotice.json.RecordCodec;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.rule.Amount;
import org.fairnotice.rule.Approval;
import org.fairnotice.rule.Condition;
import org.fairnotice.rule.Operand;
import org.fairnotice.rule.Outcome;
import org.fairnotice.rule.Policies;
import org.fairnotice.rule.Policy;
import org.fairnotice.rule.Rule;
import org.fairnotice.rule.Trigger;
import org.fairnotice.ruling.Answer;
import org.fairnotice.ruling.Ruling;
import org.fairnotice.time.Span;
import org.fairnotice.value.Comparison;
import org.fairnotice.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What a person's answer is about, and what follows from it. */
class AnswersTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Trigger MISSED = Trigger.on(EventType.NO_SHOW);
  private static final Approval ASKED = Approval.required();

  private final PolicyEngine engine = PolicyEngine.create();
  private Policies policies = Policies.of(policy().build());
  private ClientRecord record = ClientRecord.empty("default", "c");
  private int events;

  @Test
  void every_rule_that_asks_first_is_asked_before_the_next_one_decides() {
    missedUnder(
        fee("all", "EUR 50").approval(ASKED),
        fee("half", "EUR 40").approval(ASKED),
        fee("third", "EUR 20").approval(ASKED),
        fee("little", "EUR 10"));

    List<String> asked = List.of(waiting(0), declinedThenWaiting(), declinedThenWaiting());
    Ruling last = decline(0);

    assertThat(asked).containsExactly("all", "half", "third");
    assertThat(says(last)).containsExactly("compensated", "fee-charged 10.00");
    assertThat(record.waiting()).isEmpty();
  }

  @Test
  void what_waits_behind_a_waiting_decision_is_kept_with_the_record() {
    missedUnder(
        fee("all", "EUR 50").approval(ASKED),
        fee("half", "EUR 40").approval(ASKED),
        fee("little", "EUR 10"));
    RecordCodec codec = new RecordCodec();

    ClientRecord read = codec.read(codec.write(record));

    assertThat(read).isEqualTo(record);
    assertThat(codec.write(read)).contains("\"rule\":\"little\"");
  }

  @Test
  void one_yes_counts_for_all_outcomes_of_a_rule() {
    missedUnder(feeAndStrike("both", "EUR 50").approval(ASKED));

    Ruling ruling = answer(approved(1));

    assertThat(says(ruling)).containsExactly("fee-charged 50.00", "strike-added");
    assertThat(record.waiting()).isEmpty();
  }

  @Test
  void one_no_counts_for_all_outcomes_of_a_rule() {
    missedUnder(feeAndStrike("both", "EUR 50").approval(ASKED), feeAndStrike("little", "EUR 10"));

    Ruling ruling = decline(1);

    assertThat(says(ruling))
        .containsExactly("compensated", "compensated", "fee-charged 10.00", "strike-added");
    assertThat(record.waiting()).isEmpty();
  }

  @Test
  void an_answer_settles_the_topics_of_its_rule() {
    missedUnder(
        feeAndStrike("both", "EUR 50").approval(ASKED),
        rule("again", Trigger.decided(DecisionType.FEE_CHARGED), Outcome.addStrike()));

    Ruling ruling = answer(approved(0));

    assertThat(says(ruling)).containsExactly("fee-charged 50.00", "strike-added");
  }

  @Test
  void another_rule_of_the_same_event_is_a_question_of_its_own() {
    missedUnder(
        fee("fee", "EUR 50").approval(ASKED),
        rule("strike", MISSED, Outcome.addStrike()).approval(ASKED));

    answer(approved(0));

    assertThat(record.waiting()).hasSize(1);
  }

  @Test
  void time_answers_all_outcomes_of_a_rule_at_once() {
    missedUnder(
        feeAndStrike("both", "EUR 50")
            .approval(new Approval(Operand.of(Span.hours(2)), Wait.Then.GO_AHEAD)));

    Ruling ruling = answer(PolicyEngine.review("default", "c", NOON.plusSeconds(7200)));

    assertThat(says(ruling)).containsExactly("fee-charged 50.00", "strike-added");
    assertThat(record.waiting()).isEmpty();
  }

  @Test
  void what_follows_an_answer_about_a_bill_is_about_that_bill() {
    Condition large =
        Condition.measure("bill-amount", Comparison.AT_LEAST, Operand.of(Value.money("EUR 100")));
    under(
        policy()
            .rule(
                rule(
                        "reminder",
                        Trigger.on(EventType.BILL_ISSUED),
                        new Outcome.Charge(Amount.of("EUR 5"), true))
                    .approval(ASKED)
                    .because("It is due."))
            .rule(
                Rule.named("large")
                    .when(Trigger.decided(DecisionType.FEE_CHARGED))
                    .given(large)
                    .then(Outcome.addStrike())
                    .because("It is a large one."))
            .build());
    answer(BillIssued.of(stamp(NOON), "i-1", Money.parse("EUR 120.00"), NOON.plusSeconds(86_400)));

    Ruling ruling = answer(approved(0));

    assertThat(says(ruling)).containsExactly("fee-charged 5.00", "strike-added");
    assertThat(ruling.decisions()).extracting(Decision::subject).containsOnly(Subject.bill("i-1"));
  }

  @Test
  void a_booking_s_own_version_decides_when_none_is_in_force() {
    under(
        policy()
            .inForce(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-03-02"))
            .rule(fee("missed", "EUR 50").because("You did not come."))
            .rule(
                rule("warned", MISSED, new Outcome.Caution(DecisionType.WARNED))
                    .because("Next time."))
            .build());
    book(NOON.minusSeconds(86_400));

    Ruling ruling = answer(new NoShow(stamp(NOON), "b"));

    assertThat(says(ruling)).containsExactly("fee-charged 50.00");
    assertThat(ruling.undecided()).hasSize(1);
    Undecided open = ruling.undecided().get(0);
    assertThat(open.topic()).isEqualTo(Topic.STANDING);
    assertThat(open.answer()).isEqualTo(Undecided.Answer.CANNOT_DECIDE);
  }

  // The story.

  private void missedUnder(Rule.Because... rules) {
    Policy.Builder policy = policy();
    for (Rule.Because rule : rules) {
      policy.rule(rule.because("You did not come."));
    }
    under(policy.build());
    book(NOON.minusSeconds(3600));
    answer(new NoShow(stamp(NOON), "b"));
  }

  private static Policy.Builder policy() {
    return Policy.builder("salon", CurrencyUnit.EUR, ZoneId.of("UTC"));
  }

  private void under(Policy policy) {
    policies = Policies.of(policy);
  }

  private void book(Instant at) {
    answer(BookingMade.of(stamp(at), "b", NOON, Money.parse("EUR 80.00")));
  }

  private Ruling answer(Event event) {
    Answer answer = engine.decide(policies, record, event);
    record = answer.record();
    assertThat(answer.ruling().rejected()).isNull();
    return answer.ruling();
  }

  private Event approved(int which) {
    return new Approved(stamp(NOON.plusSeconds(60)), id(which), "owner", null, null, null);
  }

  private Ruling decline(int which) {
    return answer(new Declined(stamp(NOON.plusSeconds(60)), id(which), "owner", null, null, null));
  }

  private String declinedThenWaiting() {
    decline(0);
    return waiting(0);
  }

  private String waiting(int which) {
    return record.waiting().get(id(which)).decision().explanation().rule();
  }

  private String id(int which) {
    return List.copyOf(record.waiting().keySet()).get(which);
  }

  private Stamp stamp(Instant at) {
    events++;
    return Stamp.of("e-" + events, at, "c");
  }

  private static List<String> says(Ruling ruling) {
    return ruling.decisions().stream()
        .map(
            decision -> {
              Money amount = decision.terms().amount();
              String type = decision.type().wireName();
              return amount == null ? type : type + " " + amount.getAmount();
            })
        .toList();
  }

  // The rules.

  private static Rule.Because fee(String name, String amount) {
    return rule(name, MISSED, new Outcome.Charge(Amount.of(amount), true));
  }

  private static Rule.Because feeAndStrike(String name, String amount) {
    return rule(name, MISSED, new Outcome.Charge(Amount.of(amount), true), Outcome.addStrike());
  }

  private static Rule.Because rule(String name, Trigger trigger, Outcome... outcomes) {
    return Rule.named(name).when(trigger).then(outcomes);
  }
}
