package org.fairnotice.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fairnotice.dsl.report.Diagnostic;
import org.fairnotice.dsl.source.SourceText;
import org.fairnotice.dsl.syntax.Line;
import org.fairnotice.dsl.vocabulary.PolicyReader;
import org.fairnotice.dsl.vocabulary.PolicyReading;
import org.fairnotice.dsl.vocabulary.PolicyTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a file ends or is broken, all of it is read and every mistake is told. */
class WholeFileTest {
  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "ru"})
  void a_truncated_file_is_read_to_its_end(String language) {
    String text = CorpusTest.text(CorpusTest.CORPUS.resolve("good/salon." + language + ".policy"));

    for (int end = 0; end < text.length(); end += 23) {
      String rendered = read(text.substring(0, end)).report().render();

      assertThat(rendered).doesNotContain("null").doesNotContain("java").doesNotContain("EOF");
    }
  }

  @Test
  void five_mistakes_give_five_messages() {
    PolicyReading reading =
        read(
            """
            language en 1
            policy "Five"
            currency EURO
            rule "A"
              when     a client boks
              then     keep the deposit
            rule "B"
              when     the client cancels
              if       the notice is lesss than 3 days
              then     kep the deposit
            ruel "C"
              when     the client cancels
              then     keep the deposit
            """);

    assertThat(reading.report().diagnostics()).hasSize(5);
  }

  @Test
  void a_mistake_leaves_the_rest_of_the_tree_in_place() {
    PolicyReading reading =
        read(
            """
            language en 1
            rule "A"
              when     nonsense here
              then     keep the deposit
            rule "B"
              when     the client cancels
              then     refund the deposit
            """);

    List<PolicyTree.Block> blocks = reading.tree().blocks();

    assertThat(blocks).hasSize(2);
    PolicyTree.Clauses first = (PolicyTree.Clauses) blocks.get(0);
    assertThat(first.clauses().get(0).phrase().dump()).isEqualTo("?");
    assertThat(first.clauses().get(1).phrase().dump()).isEqualTo("[keep-deposit]");
  }

  @Test
  void comments_stay_with_the_line_they_precede_or_end() {
    PolicyReading reading =
        read(
            """
            language en 1

            # why
            rule "A"  # beside
              # when
              when     the client cancels
              then     keep the deposit
            # end
            """);

    Line rule = reading.tree().blocks().get(0).line();

    assertThat(rule.before()).extracting("text").containsExactly("why");
    assertThat(rule.beside()).extracting("text").isEqualTo("beside");
    assertThat(rule.below().get(0).before()).extracting("text").containsExactly("when");
    assertThat(rule.afterBlank()).isTrue();
    assertThat(reading.tree().atEnd()).extracting("text").containsExactly("end");
  }

  @Test
  @Timeout(120) // a reader that goes back over what it read would not come back
  void huge_and_deep_files_are_read_or_refused() {
    String deep = "rule \"x\"\n" + "  if ".repeat(300) + "\n";
    String rows = "settings\n  x: by notice\n" + "    at least 2 days: 3\n".repeat(20_000);
    String brackets = "settings\n  x: " + "(".repeat(1_500) + "\n";

    for (String body : List.of(deep, rows, brackets, "a".repeat(2_000_000))) {
      List<Diagnostic> found = read("language en 1\n" + body).report().diagnostics();

      assertThat(found).isNotEmpty();
    }
  }

  @Test
  void nothing_depends_on_the_machines_language() {
    java.util.Locale before = java.util.Locale.getDefault();
    try {
      java.util.Locale.setDefault(java.util.Locale.forLanguageTag("tr"));

      assertThat(read("language en 1\npolicy \"I\"\nIN FORCE from 2027-01-01\n").report().render())
          .isEmpty();
    } finally {
      java.util.Locale.setDefault(before);
    }
  }

  private static PolicyReading read(String text) {
    return PolicyReader.read(new SourceText("test.policy", text));
  }
}
