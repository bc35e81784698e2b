package org.fairnotice.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fairnotice.PolicyEngine;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.dsl.PolicyLanguage.Loaded;
import org.fairnotice.dsl.report.Diagnostic;
import org.fairnotice.dsl.vocabulary.Concept;
import org.fairnotice.dsl.vocabulary.VocabularyExtension;
import org.fairnotice.event.BookingEvent.BookingMade;
import org.fairnotice.event.Stamp;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.rule.Policies;
import org.fairnotice.rule.Term;
import org.fairnotice.rule.Vocabulary;
import org.fairnotice.ruling.Ruling;
import org.fairnotice.value.Value;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class PolicyLanguageTest {
  private static final String GOOD =
      """
      language en 1
      policy "Small"
      currency EUR
      time zone Europe/Paris

      rule "Any"
        when     the client cancels
        then     refund the deposit

      example "One"
        2027-01-04 10:00 a client books "Cut" for 10 EUR, from 2027-01-05 10:00
        2027-01-04 11:00 the client cancels
          then refund the deposit
      """;

  @Test
  void a_good_text_gives_a_policy_and_its_examples() {
    Loaded loaded = PolicyLanguage.load("small.policy", GOOD);

    assertThat(loaded.hasErrors()).isFalse();
    assertThat(loaded.render()).isEmpty();
    assertThat(loaded.policyOrThrow().name()).isEqualTo("Small");
    assertThat(loaded.scenarios()).extracting(each -> each.name()).containsExactly("One");
    assertThat(loaded.scenarios().get(0).origin()).hasToString("small.policy:10:1");
  }

  @Test
  void a_text_without_examples_gives_none() {
    String text = GOOD.substring(0, GOOD.indexOf("example"));

    assertThat(PolicyLanguage.load("small.policy", text).scenarios()).isEmpty();
  }

  @Test
  void a_text_with_mistakes_gives_a_report_and_no_policy() {
    Loaded loaded =
        PolicyLanguage.load("small.policy", GOOD.replace("refund the deposit", "refund a deposit"));

    assertThat(loaded.hasErrors()).isTrue();
    assertThat(loaded.policy()).isNull();
    assertThat(loaded.scenarios()).isEmpty();
    assertThat(loaded.render()).contains("small.policy:8:").contains("read.unknown-phrase");
    assertThatThrownBy(loaded::policyOrThrow)
        .isInstanceOf(PolicyException.class)
        .hasMessage(loaded.render())
        .extracting(thrown -> ((PolicyException) thrown).report())
        .isEqualTo(loaded.report());
  }

  @Test
  void what_this_edition_cannot_decide_by_is_reported_in_the_language_of_the_file() {
    Loaded loaded =
        PolicyLanguage.load(
            "small.policy",
            GOOD
                + "rule \"R\"\n  when a client books\n  if at least 3 bookings in a row\n  then refuse the booking\n");

    assertThat(loaded.policy()).isNull();
    assertThat(loaded.render()).contains("compile.not-sayable").contains("`in a row`");
  }

  @Test
  void words_of_an_embedding_system_are_read() {
    Concept own = new Concept("measure", "price", List.of(), Map.of());
    VocabularyExtension taken =
        new VocabularyExtension(List.of(new VocabularyExtension.Term(own, Map.of("en", "cost"))));
    VocabularyExtension word =
        new VocabularyExtension(
            List.of(
                new VocabularyExtension.Term(
                    new Concept("word", "jury-duty", List.of(), Map.of()),
                    Map.of("en", "jury duty"))));
    String text =
        GOOD.replace(
            "the client cancels\n    then", "the client cancels, reason jury duty\n    then");

    assertThat(PolicyLanguage.load("small.policy", text).hasErrors()).isTrue();
    assertThat(PolicyLanguage.load("small.policy", text, word).hasErrors()).isFalse();
    assertThatThrownBy(() -> PolicyLanguage.load("small.policy", GOOD, taken))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_host_adds_a_measure_and_a_condition_of_its_own_and_rules_decide_by_them() {
    VocabularyExtension extension =
        new VocabularyExtension(
            List.of(
                new VocabularyExtension.Term(
                    new Concept(
                        "measure",
                        "room-rate",
                        List.of(),
                        Map.of("type", "money", "on", "booking")),
                    Map.of("en", "the room rate")),
                new VocabularyExtension.Term(
                    new Concept("condition", "storm-warning", List.of(), Map.of("on", "booking")),
                    Map.of("en", "there is a storm warning"))));
    Vocabulary vocabulary =
        Vocabulary.standard()
            .with(Term.of("room-rate", Term.Type.MONEY, facts -> Value.money("EUR 90")))
            .with(Term.of("storm-warning", Term.Type.FLAG, facts -> new Value.Flag(true)));
    String text =
        GOOD
            + """

            rule "Dear rooms"
              when     a client books
              if       the room rate is at least 80 EUR
              and      there is a storm warning
              then     add a task "Ring the guest"
            """;

    PolicyLanguage.Loaded unknown = PolicyLanguage.load("small.policy", text, extension);
    PolicyLanguage.Loaded loaded = PolicyLanguage.load("small.policy", text, extension, vocabulary);
    Ruling ruling =
        PolicyEngine.with(vocabulary)
            .decide(
                Policies.of(loaded.policyOrThrow()),
                ClientRecord.empty("default", "c-1"),
                BookingMade.of(
                    Stamp.of("e-1", Instant.parse("2026-12-01T09:00:00Z"), "c-1"),
                    "b-1",
                    Instant.parse("2026-12-05T09:00:00Z"),
                    Money.parse("EUR 50.00")))
            .ruling();

    assertThat(unknown.report().diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly("compile.not-sayable");
    assertThat(ruling.decisions()).extracting(Decision::type).containsExactly(DecisionType.TASK);
  }
}
