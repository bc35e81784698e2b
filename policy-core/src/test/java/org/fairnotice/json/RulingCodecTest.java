package org.fairnotice.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
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
import org.fairnotice.event.EventType;
import org.fairnotice.rule.Operand;
import org.fairnotice.rule.Origin;
import org.fairnotice.rule.Outcome;
import org.fairnotice.rule.Policies;
import org.fairnotice.rule.Policy;
import org.fairnotice.rule.Rule;
import org.fairnotice.rule.Trigger;
import org.fairnotice.rule.Until;
import org.fairnotice.ruling.PolicyVersion;
import org.fairnotice.ruling.Ruling;
import org.fairnotice.time.Place;
import org.fairnotice.time.Span;
import org.fairnotice.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RulingCodecTest {
  private static final String LATE = "Late change keeps the deposit";
  private static final String LIMIT = "Strike limit";
  private static final Path SAMPLE = Path.of("src/test/resources/corpus/rulings/sample.json");

  @Test
  void the_sample_of_the_contract_is_written_byte_for_byte() {
    Policy policy = policy("You changed your appointment less than {late notice} before it.");

    String written = RulingCodec.write(sample(policy, policy), Policies.of(policy));

    assertThat(written)
        .isEqualTo(
            EventCorpus.text(SAMPLE)
                .replaceAll("\\n\\s*", "")
                .replace("v1:4c1f…", policy.versionHash()));
  }

  @Test
  void without_policies_the_sample_lacks_places_and_sentences_only() {
    Policy policy = policy("You changed your appointment less than {late notice} before it.");
    Ruling ruling = sample(policy, policy);

    String whole = RulingCodec.write(ruling, Policies.of(policy));

    assertThat(RulingCodec.write(ruling))
        .isEqualTo(whole.replaceAll("\"(source|because)\":\"[^\"]*\",", ""));
  }

  @Test
  void places_and_sentences_are_skipped_in_reading() {
    Policy policy = policy("You changed your appointment less than {late notice} before it.");
    Ruling ruling = sample(policy, policy);

    Ruling read = RulingCodec.read(RulingCodec.write(ruling, Policies.of(policy)));

    assertThat(RulingCodec.write(read)).isEqualTo(RulingCodec.write(ruling));
  }

  @Test
  void a_ruling_read_back_says_no_sentence_whose_values_it_does_not_hold() {
    Policy policy = policy("You changed your appointment less than {late notice} before it.");
    Ruling read = RulingCodec.read(RulingCodec.write(sample(policy, policy)));

    String written = RulingCodec.write(read, Policies.of(policy));

    assertThat(written).contains("\"source\":\"salon.policy:41:1\"").doesNotContain("because");
  }

  @Test
  void what_keeps_to_the_booking_s_version_is_said_in_its_words_and_the_rest_in_those_in_force() {
    Policy old = policy("Old words.", LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-01"));
    Policy now = policy("New words.", LocalDate.parse("2026-12-01"), null);

    String written = RulingCodec.write(sample(old, now), Policies.of(old, now));

    assertThat(written)
        .contains("\"because\":\"Old words.\"")
        .doesNotContain("New words.")
        .contains("\"because\":\"You have reached the limit of 3 strikes.\"");
  }

  @Test
  void a_topic_that_cannot_be_decided_names_the_place_of_its_rule() {
    Policy policy = policy("Words.");
    Ruling undecided =
        RulingSamples.of(
            List.of(),
            List.of(
                new Undecided(
                    "u-1",
                    Topic.SETTLEMENT,
                    Subject.booking("b-9"),
                    Undecided.Answer.CANNOT_DECIDE,
                    LATE,
                    List.of("price"))),
            null);

    String written = RulingCodec.write(followed(undecided, policy, policy), Policies.of(policy));

    assertThat(written)
        .contains(
            "\"undecided\":[{\"id\":\"u-1\",\"topic\":\"settlement\",\"booking\":\"b-9\","
                + "\"answer\":\"cannot-decide\",\"rule\":\"Late change keeps the deposit\","
                + "\"source\":\"salon.policy:41:1\",\"missing\":[\"price\"]}]");
  }

  @Test
  void a_rejected_event_answers_why_and_nothing_was_decided() {
    String written = RulingCodec.write(RulingSamples.rejected());

    assertThat(written)
        .isEqualTo(
            "{\"event\":\"e-18\",\"business\":\"default\",\"client\":\"c-42\","
                + "\"at\":\"2026-12-10T08:00:00Z\",\"rejected\":{\"code\":\"unknown-booking\","
                + "\"message\":\"there is no booking `b-10`\"}}");
    assertThat(RulingCodec.read(written)).isEqualTo(RulingSamples.rejected());
  }

  @Test
  void facts_are_read_as_numbers_texts_and_missing_ones() {
    Ruling read =
        RulingCodec.read(RulingCodec.write(RulingSamples.ofType(DecisionType.MESSAGE_DUE)));

    assertThat(read.decisions().get(0).explanation().facts())
        .contains(
            new Fact("price", Value.text("12000 JPY")),
            new Fact("party size", Value.number(9)),
            new Fact("notice", Value.text("PT5H")),
            new Fact("deposit share", Value.text("35%")),
            new Fact("clean", Value.text("yes")),
            new Fact("reason", null));
  }

  @TestFactory
  Stream<DynamicTest> a_text_written_here_is_read_and_written_back_as_it_was() {
    return RulingSamples.all()
        .map(RulingCodec::write)
        .map(
            text ->
                DynamicTest.dynamicTest(
                    text,
                    () -> assertThat(RulingCodec.write(RulingCodec.read(text))).isEqualTo(text)));
  }

  @Test
  void what_the_engine_rules_is_read_and_written_back_as_it_was() {
    for (long seed = 1; seed <= 20; seed++) {
      for (Stories.Told told : Stories.of(seed)) {
        String plain = RulingCodec.write(told.ruling());
        String rendered = RulingCodec.write(told.ruling(), Stories.POLICIES);

        assertThat(RulingCodec.write(RulingCodec.read(plain))).isEqualTo(plain);
        assertThat(RulingCodec.write(RulingCodec.read(rendered))).isEqualTo(plain);
      }
    }
  }

  @Test
  void all_but_the_kinds_of_facts_and_the_values_for_texts_is_read_back() {
    RulingSamples.all()
        .forEach(
            ruling -> {
              Ruling read = RulingCodec.read(RulingCodec.write(ruling));

              assertThat(read)
                  .usingRecursiveComparison()
                  .ignoringFieldsMatchingRegexes(".*facts", ".*texts")
                  .withComparatorForType(Comparator.naturalOrder(), BigDecimal.class)
                  .isEqualTo(ruling);
            });
  }

  @Test
  void everything_wrong_is_said_with_its_path() {
    String text =
        RulingCodec.write(RulingSamples.ofType(DecisionType.CARD_REQUIRED))
            .replace("\"amount\":\"42.00\"", "\"amount\":42.00")
            .replace("card-required", "card-requird")
            .replace("\"share\":\"0.15\"", "\"share\":\"much\"")
            .replace("\"mode\"", "\"mod\"");

    assertThatThrownBy(() -> RulingCodec.read(text))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("decisions[0].type: `card-requird` is not known here")
        .hasMessageContaining("did you mean `card-required`?")
        .hasMessageContaining("decisions[0].amount.amount: ")
        .hasMessageContaining("decisions[0].share: `much` is not a share such as `0.15`")
        .hasMessageContaining("decisions[0].mode: missing")
        .hasMessageContaining("decisions[0].mod: there is no such field; did you mean `mode`?");
  }

  @Test
  void contradictions_are_said_where_they_stand() {
    String two =
        RulingCodec.write(RulingSamples.ofType(DecisionType.CARD_REQUIRED))
            .replace("\"booking\":\"s-4\"", "\"booking\":\"s-4\",\"bill\":\"s-1\"");

    assertThatThrownBy(() -> RulingCodec.read(two))
        .isInstanceOf(FormatException.class)
        .hasMessageStartingWith("decisions[0]: one of `booking`, `bill` can be there");
    assertThatThrownBy(
            () ->
                RulingCodec.read(
                    "{\"event\":\"e-1\",\"business\":\"b\",\"at\":\"2026-12-10T08:00:00Z\"}"))
        .isInstanceOf(FormatException.class)
        .hasMessageStartingWith("`decisions` and `undecided` are missing");
    assertThatThrownBy(() -> RulingCodec.read("[]"))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("is not a ruling");
  }

  /** The ruling of the contract's sample. */
  private static Ruling sample(Policy version, Policy inForce) {
    List<Fact> texts = List.of(new Fact("late notice", Value.span(Span.hours(36))));
    Decision kept =
        decision(
            "d-31",
            DecisionType.DEPOSIT_KEPT,
            Subject.booking("b-9"),
            Terms.amount(Money.parse("EUR 42.00")),
            new Explanation(
                LATE,
                List.of(
                    new Fact(
                        "notice",
                        new Value.Lapse(
                            RulingSamples.AT,
                            RulingSamples.AT.plusSeconds(5 * 3600),
                            Place.in(ZoneId.of("Europe/Paris")))),
                    new Fact("late notice", Value.span(Span.hours(36))),
                    new Fact("reason", null)),
                texts,
                List.of("Any other cancellation"),
                List.of()));
    Decision strike =
        decision(
            "d-32",
            DecisionType.STRIKE_ADDED,
            Subject.booking("b-9"),
            Terms.none(),
            new Explanation(LATE, List.of(), texts, List.of(), List.of()));
    Decision blocked =
        decision(
                "d-33",
                DecisionType.BLOCKED,
                Subject.client("c-42"),
                Terms.none().withEnd(LocalDate.parse("2027-02-08"), null),
                new Explanation(
                    LIMIT,
                    List.of(new Fact("strikes in the last 12 months", Value.number(3))),
                    List.of(new Fact("strike limit", Value.number(3))),
                    List.of(),
                    List.of()))
            .waiting(new Wait(Instant.parse("2026-12-12T08:00:00Z"), Wait.Then.GO_AHEAD));
    return followed(
        RulingSamples.of(
            List.of(kept, strike, blocked), List.of(), Instant.parse("2026-12-12T08:00:00Z")),
        version,
        inForce);
  }

  private static Decision decision(
      String id, DecisionType type, Subject subject, Terms terms, Explanation explanation) {
    return new Decision(
        id, type, type.topic(), subject, terms, Mode.AUTOMATIC, null, explanation, null);
  }

  private static Ruling followed(Ruling ruling, Policy version, Policy inForce) {
    return new Ruling(
        ruling.event(),
        ruling.business(),
        ruling.client(),
        ruling.at(),
        new PolicyVersion(version.name(), version.versionHash(), inForce.versionHash()),
        ruling.decisions(),
        ruling.undecided(),
        ruling.nextReviewAt(),
        ruling.notUndoable(),
        ruling.fingerprints(),
        ruling.rejected());
  }

  private static Policy policy(String lateWords) {
    return policy(lateWords, LocalDate.EPOCH, null);
  }

  private static Policy policy(String lateWords, LocalDate from, @Nullable LocalDate until) {
    return Policy.builder("Salon Camille", CurrencyUnit.EUR, ZoneId.of("Europe/Paris"))
        .inForce(from, until)
        .setting("late notice", Value.span(Span.hours(36)))
        .setting("strike limit", Value.number(3))
        .rule(
            at(
                41,
                Rule.named(LATE)
                    .when(Trigger.on(EventType.BOOKING_CANCELLED))
                    .then(Outcome.keepDeposit(), Outcome.addStrike())
                    .because(lateWords)))
        .rule(
            at(
                73,
                Rule.named(LIMIT)
                    .when(Trigger.decided(DecisionType.STRIKE_ADDED))
                    .then(Outcome.block(Until.after(Operand.of(Span.days(60)))))
                    .because("You have reached the limit of {strike limit} strikes.")))
        .build();
  }

  /** The rule as if read from a file. */
  private static Rule at(int line, Rule rule) {
    return new Rule(
        rule.name(),
        rule.triggers(),
        rule.conditions(),
        rule.unless(),
        rule.outcomes(),
        rule.fallback(),
        rule.approval(),
        rule.because(),
        new Origin("salon.policy", line, 1));
  }
}
