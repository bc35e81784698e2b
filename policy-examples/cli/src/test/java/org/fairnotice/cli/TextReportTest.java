package org.fairnotice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fairnotice.decision.Cut;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Explanation;
import org.fairnotice.decision.Fact;
import org.fairnotice.decision.Mode;
import org.fairnotice.decision.Subject;
import org.fairnotice.decision.Terms;
import org.fairnotice.decision.Topic;
import org.fairnotice.decision.Undecided;
import org.fairnotice.decision.Wait;
import org.fairnotice.event.Event;
import org.fairnotice.json.EventCodec;
import org.fairnotice.rule.Policies;
import org.fairnotice.ruling.Ruling;
import org.fairnotice.run.Played;
import org.fairnotice.time.Span;
import org.fairnotice.value.Value;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class TextReportTest {
  private static final Instant NINE = Instant.parse("2026-12-10T08:00:00Z");
  private static final Event CANCELLED =
      EventCodec.read(
          """
          {"type":"booking-cancelled","id":"e-17","at":"2026-12-10T09:00:00+01:00",\
          "client":"c-42","booking":"b-9","by":"client"}""");

  private final Policies policies = Salon.policies();

  @Test
  void a_ruling_reads_from_what_is_decided_to_why() {
    Explanation late =
        new Explanation(
            "Late change keeps the deposit",
            List.of(
                new Fact("notice", lapse(Duration.ofHours(5))),
                new Fact("late notice", Value.span(Span.parse("PT36H"))),
                new Fact("reason", null)),
            List.of(new Fact("late notice", Value.span(Span.parse("PT36H")))),
            List.of("Any other cancellation"),
            List.of());
    Decision kept = decision(DecisionType.DEPOSIT_KEPT, euros("42.00"), late);
    Decision strike = decision(DecisionType.STRIKE_ADDED, Terms.none(), late);
    Decision blocked =
        Rulings.decision(
                DecisionType.BLOCKED,
                Subject.client("c-42"),
                Terms.none().withEnd(LocalDate.of(2027, 2, 8), null),
                Explanation.by("Strike limit"))
            .waiting(new Wait(NINE.plus(Duration.ofDays(2)), Wait.Then.GO_AHEAD));

    String text =
        text(
            Rulings.ruling(
                CANCELLED,
                List.of(kept, strike, blocked),
                List.of(),
                NINE.plus(Duration.ofDays(2))));

    assertThat(text)
        .isEqualTo(
            """
            2026-12-10 09:00  booking-cancelled  b-9  (client c-42)
              keep 42.00 EUR of the deposit
              add a strike
                rule     Late change keeps the deposit  (salon.policy:28)
                because  You changed your appointment less than 36 hours before it.
                facts    notice: 5 hours, late notice: 36 hours, reason: none
                before   Any other cancellation
              block the client, until 2027-02-08
                waits    for a person until 2026-12-12 09:00, then it goes ahead
                rule     Strike limit  (salon.policy:52)
                because  You have reached the limit of strikes.
              next review 2026-12-12 09:00

            """);
  }

  @Test
  void a_limit_says_what_it_changed() {
    Explanation cut =
        Explanation.by("Missed").cutBy(new Cut("At most the price", Money.parse("EUR 96.00")));

    String text =
        text(
            Rulings.ruling(
                CANCELLED,
                List.of(decision(DecisionType.FEE_CHARGED, euros("80.00"), cut)),
                List.of(),
                null));

    assertThat(text)
        .contains("  charge 80.00 EUR\n")
        .contains("    limit    At most the price (it was 96.00 EUR)\n");
  }

  @Test
  void a_limit_on_a_deposit_is_told_once() {
    Explanation cut =
        Explanation.by("Missed").cutBy(new Cut("At most 20", Money.parse("EUR 42.00")));

    String text =
        text(
            Rulings.ruling(
                CANCELLED,
                List.of(
                    decision(DecisionType.DEPOSIT_KEPT, euros("20.00"), cut),
                    decision(DecisionType.DEPOSIT_REFUNDED, euros("22.00"), cut)),
                List.of(),
                null));

    assertThat(text)
        .containsOnlyOnce("    limit    At most 20 (it was 42.00 EUR)\n")
        .contains("  refund 22.00 EUR of the deposit\n    rule");
  }

  @Test
  void what_a_person_decided_says_so_once_and_has_no_sentence() {
    Explanation why =
        new Explanation(
            "Late change keeps the deposit",
            List.of(new Fact("by", Value.text("owner"))),
            List.of(),
            List.of(),
            List.of());

    String text =
        text(
            Rulings.ruling(
                CANCELLED,
                List.of(
                    byPerson(decision(DecisionType.DEPOSIT_KEPT, euros("30.00"), why)),
                    byPerson(decision(DecisionType.DEPOSIT_REFUNDED, euros("12.00"), why))),
                List.of(),
                null));

    assertThat(text.lines().skip(1))
        .containsExactly(
            "  keep 30.00 EUR of the deposit",
            "  refund 12.00 EUR of the deposit",
            "    decided  by a person, since the rule could not",
            "    rule     Late change keeps the deposit  (salon.policy:28)",
            "    facts    by: owner",
            "");
  }

  private static Decision byPerson(Decision decision) {
    return new Decision(
        decision.id(),
        decision.type(),
        decision.topic(),
        decision.subject(),
        decision.terms(),
        Mode.BY_PERSON,
        null,
        decision.explanation(),
        null);
  }

  @Test
  void what_no_rule_decides_is_one_line() {
    Undecided strike =
        new Undecided(
            "u-1",
            Topic.STRIKE,
            Subject.booking("b-8"),
            Undecided.Answer.NO_RULE_APPLIES,
            null,
            List.of());

    String text = text(Rulings.ruling(CANCELLED, List.of(), List.of(strike), null));

    assertThat(text.lines().skip(1))
        .containsExactly("  no rule applies: strike  (booking b-8)", "");
  }

  @Test
  void a_ruling_without_anything_in_it_says_so() {
    assertThat(text(Rulings.nothing(CANCELLED, null)).lines().skip(1))
        .containsExactly("  nothing to decide", "");
  }

  private String text(Ruling ruling) {
    return new TextReport(policies).of(new Played(CANCELLED, ruling, false, false, List.of()));
  }

  private static Decision decision(DecisionType type, Terms terms, Explanation explanation) {
    return Rulings.decision(type, Subject.booking("b-9"), terms, explanation);
  }

  private static Terms euros(String amount) {
    return Terms.amount(Money.parse("EUR " + amount));
  }

  private Value lapse(Duration length) {
    return new Value.Lapse(NINE, NINE.plus(length), policies.versions().get(0).place());
  }
}
