package org.fairnotice.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.fairnotice.PolicyEngine;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Fact;
import org.fairnotice.decision.Mode;
import org.fairnotice.decision.Subject;
import org.fairnotice.decision.Topic;
import org.fairnotice.decision.Undecided;
import org.fairnotice.event.BillEvent.BillIssued;
import org.fairnotice.event.BookingEvent.BookingConfirmed;
import org.fairnotice.event.BookingEvent.BookingMade;
import org.fairnotice.event.BookingEvent.NoShow;
import org.fairnotice.event.BookingEvent.PartyChanged;
import org.fairnotice.event.BookingEvent.SlotRefilled;
import org.fairnotice.event.ControlEvent.Approved;
import org.fairnotice.event.ControlEvent.Declined;
import org.fairnotice.event.Event;
import org.fairnotice.event.EventType;
import org.fairnotice.event.PaymentEvent.PaymentReceived;
import org.fairnotice.event.PaymentEvent.PaymentReversed;
import org.fairnotice.event.Purpose;
import org.fairnotice.event.Stamp;
import org.fairnotice.record.BookingState;
import org.fairnotice.record.Rejection.Code;
import org.fairnotice.record.Unsettled;
import org.fairnotice.rule.Amount;
import org.fairnotice.rule.Condition;
import org.fairnotice.rule.Guard;
import org.fairnotice.rule.Operand;
import org.fairnotice.rule.Outcome;
import org.fairnotice.rule.Policies;
import org.fairnotice.rule.Policy;
import org.fairnotice.rule.Rule;
import org.fairnotice.rule.Trigger;
import org.fairnotice.ruling.ClientLog;
import org.fairnotice.ruling.Ruling;
import org.fairnotice.value.Comparison;
import org.fairnotice.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person decides where the rules could not, for want of the number of guests. */
class ByPersonTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Trigger MISSED = Trigger.on(EventType.NO_SHOW);
  private static final Condition GROUP =
      Condition.measure("party-size", Comparison.AT_LEAST, Operand.of(Value.number(4)));

  private final PolicyEngine engine = PolicyEngine.create();
  private Policies policies = Policies.of(policy().build());
  private ClientLog log = ClientLog.empty("default", "c");
  private int events;

  @Test
  void it_names_the_rule_that_could_not_decide_who_decided_and_why() {
    missedUnder(group("Group", new Outcome.Charge(Amount.of("EUR 50"), true)));
    Unsettled open = open(Topic.FEE);

    Ruling ruling = taken(approved(open.id(), "fee-charged", "EUR 20"));

    Decision fee = ruling.decisions().get(0);
    assertThat(says(ruling)).containsExactly("fee-charged 20.00");
    assertThat(fee.mode()).isEqualTo(Mode.BY_PERSON);
    assertThat(fee.explanation().rule()).isEqualTo("Group");
    assertThat(fee.explanation().facts())
        .containsExactly(
            new Fact("by", Value.text("owner")), new Fact("reason", Value.text("seen")));
    assertThat(policies.inForceAt(NOON).sentence(fee)).isNull();
    assertThat(Objects.requireNonNull(log.record().bill(fee.id())).amount())
        .isEqualTo(Money.parse("EUR 20.00"));
    assertThat(log.record().unsettled()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "deposit-kept     | EUR 30 | deposit-kept 30.00",
        "deposit-kept     | EUR 10 | deposit-kept 10.00, deposit-refunded 20.00",
        "deposit-kept     | EUR 0  | deposit-refunded 30.00",
        "deposit-refunded | EUR 30 | deposit-refunded 30.00",
        "deposit-refunded | EUR 10 | deposit-refunded 10.00, deposit-kept 20.00",
        "deposit-credited | EUR 25 | deposit-credited 25.00, deposit-refunded 5.00",
        "deposit-carried  |        | deposit-carried 30.00",
      })
  void all_that_is_held_is_settled(String outcome, @Nullable String amount, String decided) {
    heldAndMissed();

    Ruling ruling = taken(approved(open(Topic.SETTLEMENT).id(), outcome, amount));

    assertThat(String.join(", ", says(ruling))).isEqualTo(decided);
    assertThat(ruling.decisions()).extracting(Decision::mode).containsOnly(Mode.BY_PERSON);
    assertThat(topics()).doesNotContain(Topic.SETTLEMENT);
  }

  @ParameterizedTest
  @CsvSource({
    "FEE, no-fee, , no-fee",
    "FEE, fee-charged, EUR 0, no-fee 0.00",
    "FEE, compensation-due, EUR 5, compensation-due 5.00",
    "STRIKE, strike-added, , strike-added",
    "STRIKE, not-counted, , not-counted",
  })
  void a_person_chooses(Topic topic, String outcome, @Nullable String amount, String decided) {
    heldAndMissed();

    assertThat(says(taken(approved(open(topic).id(), outcome, amount)))).containsExactly(decided);
  }

  @ParameterizedTest
  @CsvSource({
    "SETTLEMENT, deposit-refunded 30.00",
    "FEE, no-fee",
    "STRIKE, not-counted",
  })
  void a_no_lets_the_client_off(Topic topic, String decided) {
    heldAndMissed();

    Ruling ruling = taken(declined(open(topic).id(), null));

    assertThat(says(ruling)).containsExactly(decided);
    assertThat(topics()).hasSize(2).doesNotContain(topic);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "FEE        |              |        | NOT_SUPPORTED  | approved without an `outcome`; name one of `fee-charged`, `no-fee`, `compensation-due` as the `outcome`",
        "FEE        | strike-added |        | NOT_SUPPORTED  | approved with the `outcome` `strike-added`; name one of `fee-charged`, `no-fee`, `compensation-due` as the `outcome`",
        "FEE        | charge it    |        | NOT_SUPPORTED  | approved with the `outcome` `charge it`; name one of",
        "FEE        | fee-charged  |        | NOT_SUPPORTED  | approved with the `outcome` `fee-charged`; name its `amount`",
        "FEE        | no-fee       | EUR 5  | NOT_SUPPORTED  | approved with the `outcome` `no-fee`; leave the `amount` out",
        "FEE        | fee-charged  | USD 5  | WRONG_CURRENCY | is in EUR, not in USD",
        "SETTLEMENT | deposit-kept | EUR 31 | WRONG_STATE    | only EUR 30.00 is held for booking `b`, name at most that as the `amount`",
      })
  void an_answer_that_does_not_fit_is_rejected(
      Topic topic, @Nullable String outcome, @Nullable String amount, Code code, String message) {
    heldAndMissed();

    Ruling ruling = handle(approved(open(topic).id(), outcome, amount));

    assertThat(rejection(ruling)).isEqualTo(code);
    assertThat(ruling.rejected().message()).contains(message);
    assertThat(topics()).hasSize(3);
  }

  @Test
  void a_no_that_says_more_than_no_is_rejected() {
    heldAndMissed();

    Ruling ruling = handle(declined(open(Topic.FEE).id(), "fee-charged"));

    assertThat(rejection(ruling)).isEqualTo(Code.NOT_SUPPORTED);
    assertThat(ruling.rejected().message())
        .endsWith("send `approved` with it, or `declined` alone for `no-fee`");
  }

  @Test
  void an_answer_is_given_once() {
    heldAndMissed();
    String fee = open(Topic.FEE).id();
    taken(declined(fee, null));

    assertThat(rejection(handle(declined(fee, null)))).isEqualTo(Code.UNKNOWN_DECISION);
  }

  @Test
  void no_person_breaches_a_limit() {
    under(
        policy()
            .rule(group("Group", keepAndStrike()).because("You did not come."))
            .limit(limit("cap", new Guard.Limit.KeepAtMost(Amount.of("EUR 12"))))
            .build());
    bookPayAndMiss();

    Ruling ruling = taken(approved(open(Topic.SETTLEMENT).id(), "deposit-kept", "EUR 20"));

    assertThat(says(ruling))
        .containsExactly("deposit-kept 12.00", "deposit-refunded 8.00", "deposit-refunded 10.00");
    assertThat(ruling.decisions().get(0).explanation().guards().get(0).guard()).isEqualTo("cap");
    assertThat(ruling.decisions())
        .extracting(Decision::mode)
        .containsExactly(Mode.BY_PERSON, Mode.AUTOMATIC, Mode.BY_PERSON);
  }

  @Test
  void it_sets_rules_off() {
    missedUnder(
        group("Group", new Outcome.Charge(Amount.of("EUR 50"), true)),
        Rule.named("Counted")
            .when(Trigger.decided(DecisionType.FEE_CHARGED))
            .then(Outcome.addStrike()));

    Ruling ruling = taken(approved(open(Topic.FEE).id(), "fee-charged", "EUR 20"));

    assertThat(says(ruling)).containsExactly("fee-charged 20.00", "strike-added");
    assertThat(ruling.decisions())
        .extracting(Decision::mode)
        .containsExactly(Mode.BY_PERSON, Mode.AUTOMATIC);
  }

  @Test
  void a_request_is_taken_or_refused() {
    requested();
    taken(approved(open(Topic.ACCEPTANCE).id(), "booking-accepted", null));
    assertThat(state()).isEqualTo(BookingState.CONFIRMED);

    log = ClientLog.empty("default", "c");
    requested();
    taken(declined(open(Topic.ACCEPTANCE).id(), null));
    assertThat(state()).isEqualTo(BookingState.DECLINED);
  }

  @Test
  void a_request_that_was_answered_otherwise_is_no_question_any_more() {
    requested();
    String open = open(Topic.ACCEPTANCE).id();
    taken(new BookingConfirmed(stamp(30), "b"));

    assertThat(log.record().unsettled()).isEmpty();
    assertThat(rejection(handle(approved(open, "booking-refused", null))))
        .isEqualTo(Code.UNKNOWN_DECISION);
  }

  @Test
  void a_deposit_that_is_gone_is_no_question_any_more() {
    heldAndMissed();

    taken(reversed("EUR 30.00"));

    assertThat(topics()).containsExactlyInAnyOrder(Topic.FEE, Topic.STRIKE);
  }

  @Test
  void a_bill_that_is_paid_is_no_question_any_more() {
    under(
        policy()
            .rule(
                Rule.named("Reminder")
                    .when(Trigger.on(EventType.BILL_ISSUED))
                    .given(GROUP)
                    .then(new Outcome.Charge(Amount.of("EUR 5"), true))
                    .because("It is due."))
            .build());
    taken(BillIssued.of(stamp(0), "i", Money.parse("EUR 40.00"), NOON));
    assertThat(open(Topic.FEE).subject()).isEqualTo(Subject.bill("i"));

    taken(PaymentReceived.forBill(stamp(30), Money.parse("EUR 40.00"), Purpose.BILL, "i"));

    assertThat(log.record().unsettled()).isEmpty();
  }

  @Test
  void what_a_rule_decides_later_takes_its_place_and_so_does_what_none_can() {
    Trigger refilled = Trigger.on(EventType.SLOT_REFILLED);
    missedUnder(
        group("Group", new Outcome.Charge(Amount.of("EUR 50"), true), Outcome.addStrike()),
        Rule.named("Sold").when(refilled).then(new Outcome.Strike(DecisionType.NOT_COUNTED)),
        Rule.named("Sold to a group")
            .when(refilled)
            .given(GROUP)
            .then(new Outcome.Charge(Amount.of("EUR 10"), true)));
    String first = open(Topic.FEE).id();

    taken(new SlotRefilled(stamp(30), "b", Money.parse("EUR 10.00")));

    assertThat(topics()).containsExactly(Topic.FEE);
    assertThat(open(Topic.FEE).id()).isNotEqualTo(first);
    assertThat(open(Topic.FEE).rule()).isEqualTo("Sold to a group");
  }

  @Test
  void what_only_rules_decide_is_not_supported() {
    missedUnder(group("Group", new Outcome.Caution(DecisionType.WARNED)));
    Undecided standing = log.entries().get(1).ruling().undecided().get(0);

    Ruling ruling = handle(approved(standing.id(), "warned", null));

    assertThat(rejection(ruling)).isEqualTo(Code.NOT_SUPPORTED);
    assertThat(ruling.rejected().message())
        .isEqualTo(
            "`"
                + standing.id()
                + "` is about the topic standing, which only rules decide; record what you do as an"
                + " event of its own");
  }

  @Test
  void where_no_version_is_in_force_a_person_decides_and_is_not_asked_again() {
    under(
        policy()
            .inForce(LocalDate.parse("2027-01-01"), null)
            .rule(group("Group", keepAndStrike()).because("You did not come."))
            .build());
    bookPayAndMiss();
    assertThat(open(Topic.SETTLEMENT).rule()).isNull();

    Ruling ruling = taken(approved(open(Topic.SETTLEMENT).id(), "deposit-kept", "EUR 10"));

    assertThat(says(ruling)).containsExactly("deposit-kept 10.00", "deposit-refunded 20.00");
    assertThat(log.record().unsettled()).isEmpty();
  }

  // Corrections.

  @Test
  void when_a_late_event_lets_the_rule_decide_the_answer_is_taken_back_and_listed() {
    missedUnder(group("Group", new Outcome.Charge(Amount.of("EUR 50"), true)));
    Approved answer = approved(open(Topic.FEE).id(), "fee-charged", "EUR 20");
    taken(answer);

    Ruling ruling = taken(new PartyChanged(stamp(-1800), "b", 5));

    assertThat(says(ruling)).containsExactly("compensated", "fee-charged 50.00");
    assertThat(ruling.notUndoable()).containsExactly(answer.id());
    assertThat(log.record().unsettled()).isEmpty();
    assertThat(log.record().unpaidBills()).hasSize(1);
  }

  @Test
  void an_answer_that_no_longer_fits_is_taken_back_and_the_question_stands_again() {
    heldAndMissed();
    Approved answer = approved(open(Topic.SETTLEMENT).id(), "deposit-kept", "EUR 20");
    taken(answer);

    Ruling ruling = taken(reversed("EUR 20.00"));

    assertThat(says(ruling)).containsExactly("compensated", "compensated");
    assertThat(ruling.notUndoable()).containsExactly(answer.id());
    assertThat(topics()).contains(Topic.SETTLEMENT);
  }

  // The story.

  private static Policy.Builder policy() {
    return Policy.builder("salon", CurrencyUnit.EUR, ZoneId.of("UTC"));
  }

  private void under(Policy policy) {
    policies = Policies.of(policy);
  }

  private static Rule.Because group(String name, Outcome... outcomes) {
    return Rule.named(name).when(MISSED).given(GROUP).then(outcomes);
  }

  private static Outcome[] keepAndStrike() {
    return new Outcome[] {Outcome.keep(Amount.of("EUR 30")), Outcome.addStrike()};
  }

  private static Guard limit(String name, Guard.Limit limit) {
    return new Guard(name, List.of(Condition.always()), List.of(), List.of(limit), null);
  }

  private void missedUnder(Rule.Because... rules) {
    Policy.Builder policy = policy();
    for (Rule.Because rule : rules) {
      policy.rule(rule.because("You did not come."));
    }
    under(policy.build());
    book();
    taken(new NoShow(stamp(0), "b"));
  }

  /** Settlement, fee and strike cannot be decided; EUR 30 are held. */
  private void heldAndMissed() {
    under(
        policy()
            .rule(
                group("Group", new Outcome.Charge(Amount.of("EUR 50"), false), Outcome.addStrike())
                    .because("You did not come."))
            .build());
    bookPayAndMiss();
    assertThat(topics()).containsExactlyInAnyOrder(Topic.SETTLEMENT, Topic.FEE, Topic.STRIKE);
  }

  private void bookPayAndMiss() {
    book();
    taken(PaymentReceived.forBooking(stamp(-3000), Money.parse("EUR 30.00"), Purpose.DEPOSIT, "b"));
    taken(new NoShow(stamp(0), "b"));
  }

  private void requested() {
    under(
        policy()
            .rule(
                Rule.named("Large")
                    .when(Trigger.on(EventType.BOOKING_MADE))
                    .given(GROUP)
                    .then(Outcome.refuse())
                    .because("We are full."))
            .build());
    book();
    assertThat(state()).isEqualTo(BookingState.REQUESTED);
  }

  private BookingState state() {
    return Objects.requireNonNull(log.record().booking("b")).state();
  }

  private void book() {
    taken(BookingMade.of(stamp(-3600), "b", NOON, Money.parse("EUR 80.00")));
  }

  private Ruling taken(Event event) {
    Ruling ruling = handle(event);
    assertThat(ruling.rejected()).isNull();
    return ruling;
  }

  private Ruling handle(Event event) {
    PolicyEngine.Handled handled = engine.handle(policies, log, event);
    log = handled.log();
    return handled.ruling();
  }

  private Event reversed(String amount) {
    return new PaymentReversed(
        stamp(30),
        "p-1",
        Money.parse(amount),
        Purpose.DEPOSIT,
        "b",
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static Code rejection(Ruling ruling) {
    return Objects.requireNonNull(ruling.rejected()).code();
  }

  private Approved approved(String id, @Nullable String outcome, @Nullable String amount) {
    Money sum = amount == null ? null : Money.parse(amount + ".00");
    return new Approved(stamp(60), id, "owner", "seen", sum, outcome);
  }

  private Declined declined(String id, @Nullable String outcome) {
    return new Declined(stamp(60), id, "owner", null, null, outcome);
  }

  private Unsettled open(Topic topic) {
    return log.record().unsettled().values().stream()
        .filter(each -> each.topic() == topic)
        .findFirst()
        .orElseThrow();
  }

  private List<Topic> topics() {
    return log.record().unsettled().values().stream().map(Unsettled::topic).toList();
  }

  private Stamp stamp(int seconds) {
    events++;
    return Stamp.of("e-" + events, NOON.plusSeconds(seconds), "c");
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
}
