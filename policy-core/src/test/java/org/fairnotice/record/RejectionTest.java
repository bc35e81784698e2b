package org.fairnotice.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairnotice.record.Story.aBill;
import static org.fairnotice.record.Story.aBooking;
import static org.fairnotice.record.Story.about;
import static org.fairnotice.record.Story.euros;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Terms;
import org.fairnotice.record.Rejection.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What an event is rejected for, beside the state. */
class RejectionTest {
  private static final String DAY = "2026-05-20";
  private static final Set<String> IN_NO_CURRENCY_OF_THEIRS = Set.of("booking-made", "plan-agreed");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          no-show booking=b-9 | unknown-booking | no booking `b-9` is known, send its `booking-made` first
          evidence-recorded kind=medical booking=b-9 | unknown-booking | no booking `b-9` is known, send its `booking-made` first
          bill-issued bill=i-9 booking=b-9 amount=1.00EUR dueAt=2026-07-01T00:00:00Z | unknown-booking | no booking `b-9` is known, send its `booking-made` first
          dispute-opened bill=i-9 | unknown-bill | no bill `i-9` is known, send its `bill-issued` first
          contact-made bill=i-9 contactChannel=phone result=reached | unknown-bill | no bill `i-9` is known, send its `bill-issued` first
          booking-made booking=b-1 startsAt=2026-07-01T00:00:00Z price=1.00EUR | already-known | booking `b-1` is known already, give a new id
          bill-issued bill=i-1 amount=1.00EUR dueAt=2026-07-01T00:00:00Z | already-known | bill `i-1` is known already, give a new id
          bill-issued bill=i-9 amount=1.00EUR dueAt=2026-07-01T00:00:00Z decision=d-9 | unknown-decision | no fee stands under decision `d-9`, send the bill without `decision`
          bill-issued bill=i-1 amount=1.00EUR dueAt=2026-07-01T00:00:00Z decision=d-fee | already-known | bill `i-1` is known already, give a new id
          approved decision=d-9 by=anna | unknown-decision | decision `d-9` neither waits for anybody nor is still to be decided, name one that does
          declined decision=d-fee by=anna | unknown-decision | decision `d-fee` neither waits for anybody nor is still to be decided, name one that does
          waived decision=d-9 by=anna reason=why | unknown-decision | decision `d-9` neither waits nor has an effect that can be waived, name one that does
          appeal-resolved decision=d-9 upheld=true | unknown-decision | decision `d-9` is not under appeal, send `appeal-opened` first
          plan-confirmed plan=p-1 | unknown-plan | no plan `p-1` is known, send its `plan-agreed` first
          payment-received plan=p-1 purpose=instalment amount=1.00EUR | unknown-plan | no plan `p-1` is known, send its `plan-agreed` first
          clients-merged into=c-2 | not-supported | `clients-merged` cannot be recorded in one client's record; keep both ids
          retracted event=e-1 | not-supported | `retracted` needs the client's earlier events; correct the log instead
          refund-made booking=b-1 amount=1.00USD | wrong-currency | booking `b-1` is in EUR, not in USD; send the amount in EUR
          """)
  void an_event_is_rejected_for_a_reason(String told, String code, String message) {
    Rejection rejection = Objects.requireNonNull(everything().rejects(DAY, told));

    assertThat(rejection.code().wireName()).isEqualTo(code);
    assertThat(rejection.message()).isEqualTo(message);
  }

  @Test
  void nothing_happens_to_a_booking_before_it_was_made() {
    Rejection rejection =
        aBooking().rejects("2026-04-30", "booking-cancelled booking=b-1 by=client");

    assertThat(rejection)
        .isEqualTo(
            new Rejection(
                Code.BEFORE_BOOKING,
                "`at` is 2026-04-30T09:00:00Z, but booking `b-1` was made at"
                    + " 2026-05-01T09:00:00Z; send a later `at`"));
  }

  @Test
  void nothing_happens_to_a_bill_before_it_was_issued() {
    assertThat(aBill().rejects("2026-04-30", "dispute-opened bill=i-1"))
        .extracting(Rejection::code)
        .isEqualTo(Code.BEFORE_BOOKING);
  }

  @Test
  void the_very_instant_a_booking_was_made_is_not_before_it() {
    assertThat(aBooking().rejects("2026-05-01", "booking-cancelled booking=b-1 by=client"))
        .isNull();
  }

  @Test
  void a_fee_is_confirmed_by_one_bill_only() {
    String billed = "bill-issued bill=%s amount=20.00EUR dueAt=2026-07-01T00:00:00Z decision=d-fee";
    Story story = everything().on(DAY, billed.formatted("i-2"));

    assertThat(story.rejects(DAY, billed.formatted("i-3")))
        .isEqualTo(
            new Rejection(
                Code.ALREADY_KNOWN,
                "the fee of decision `d-fee` is billed as `i-2`, correct that bill instead"));
  }

  @Test
  void a_decision_is_appealed_against_once_at_a_time() {
    Story story = everything().on(DAY, "appeal-opened decision=d-fee");

    assertThat(story.rejects(DAY, "appeal-opened decision=d-fee"))
        .extracting(Rejection::code)
        .isEqualTo(Code.ALREADY_KNOWN);
  }

  @Test
  void a_bill_is_in_one_dispute_at_a_time() {
    Story story = aBill().on(DAY, "dispute-opened bill=i-1 amount=10.00EUR");

    assertThat(story.rejects(DAY, "dispute-opened bill=i-1 amount=10.00EUR"))
        .isEqualTo(
            new Rejection(
                Code.WRONG_STATE, "bill `i-1` is in dispute already, resolve that dispute first"));
  }

  @Test
  void a_list_price_is_in_the_currency_of_the_price() {
    assertThat(
            aBooking()
                .rejects(
                    DAY,
                    "booking-made booking=b-2 startsAt=2026-07-01T00:00:00Z price=1.00EUR"
                        + " listPrice=2.00USD"))
        .extracting(Rejection::code)
        .isEqualTo(Code.WRONG_CURRENCY);
  }

  static Stream<String> told_with_money_about_a_booking_or_bill() {
    return Samples.types().stream()
        .filter(type -> !IN_NO_CURRENCY_OF_THEIRS.contains(type))
        .flatMap(
            type ->
                Stream.of("booking=b-1", "bill=i-1")
                    .map(about -> Samples.of(type, about, "i-new"))
                    .filter(told -> told.contains("EUR"))
                    .distinct());
  }

  @ParameterizedTest
  @MethodSource("told_with_money_about_a_booking_or_bill")
  void money_is_in_the_currency_of_what_it_is_for(String told) {
    List<Story> stories = List.of(everything(), cancelled(), handedOver(), inCourt(), disputed());
    List<Story> possible =
        stories.stream().filter(story -> story.rejects("2026-06-01", told) == null).toList();

    assertThat(possible).as("told in euros").isNotEmpty();
    for (Story story : possible) {
      assertThat(story.rejects("2026-06-01", told.replace("EUR", "USD")))
          .isNotNull()
          .extracting(Rejection::code)
          .isEqualTo(Code.WRONG_CURRENCY);
    }
  }

  private static Story everything() {
    return aBooking()
        .on("2026-05-01", "bill-issued bill=i-1 amount=100.00EUR dueAt=2026-05-15T22:00:00Z")
        .on("2026-05-02", "payment-received purpose=bill bill=i-1 amount=30.00EUR")
        .on("2026-05-02", "payment-received purpose=deposit booking=b-1 amount=30.00EUR")
        .decided("2026-05-02", fee("d-fee"))
        .waiting(fee("d-waits"), "2026-07-01");
  }

  private static Story cancelled() {
    return everything().on("2026-05-03", "booking-cancelled booking=b-1 by=client");
  }

  private static Story handedOver() {
    return everything().on("2026-05-20", "handed-over bill=i-1");
  }

  private static Story inCourt() {
    return everything().on("2026-05-20", "court-filed bill=i-1");
  }

  private static Story disputed() {
    return everything().on("2026-05-20", "dispute-opened bill=i-1");
  }

  private static org.fairnotice.decision.Decision fee(String id) {
    return about("b-1", id, DecisionType.FEE_CHARGED, Terms.amount(euros("20.00")));
  }
}
