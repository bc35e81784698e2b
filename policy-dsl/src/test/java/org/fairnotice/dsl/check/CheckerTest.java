package org.fairnotice.dsl.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fairnotice.dsl.report.Diagnostic;
import org.fairnotice.dsl.report.Report;
import org.fairnotice.dsl.report.Severity;
import org.fairnotice.dsl.source.SourceText;
import org.fairnotice.dsl.vocabulary.PolicyReader;
import org.fairnotice.dsl.vocabulary.PolicyReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a file, the checker answers, and says nothing that only follows. */
class CheckerTest {
  private static final Path CORPUS = Path.of("src/test/resources/corpus");

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "ru"})
  void a_truncated_file_is_checked_to_its_end(String language) throws IOException {
    String text = text("good/salon." + language + ".policy");

    for (int end = 0; end < text.length(); end += 37) {
      for (String reader : List.of("en", "fr", "ru")) {
        assertThat(checked(text.substring(0, end)).render(reader))
            .doesNotContain("null")
            .doesNotContain("@type")
            .doesNotContain("@topic");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"salon.en", "hotel.en", "invoices.en", "clinic.fr", "restaurant.ru"})
  void a_dropped_character_brings_at_most_one_error_of_the_checker(String name) throws IOException {
    String text = text("good/" + name + ".policy");
    int tried = 0;
    int followed = 0;

    for (int at = 0; at < text.length(); at += 3) {
      String edited = text.substring(0, at) + text.substring(at + 1);
      PolicyReading reading = PolicyReader.read(new SourceText("edited.policy", edited));
      long errors =
          Checker.check(reading).stream().filter(each -> each.severity() == Severity.ERROR).count();
      tried++;
      followed += errors > (reading.report().hasErrors() ? 0 : 1) ? 1 : 0;
    }

    assertThat(followed)
        .as("edits of %s with errors that only follow", tried)
        .isLessThan(1 + tried / 100);
  }

  @Test
  void three_mistakes_of_meaning_give_three_errors() {
    Report report =
        checked(
            """
            language en 1
            policy "Three"
            currency EUR
            time zone Europe/Paris
            rule "A"
              when     a client books
              if       the price is at least 20
              then     require a deposit of 20 USD, within 2 days, else remind
            rule "A"
              when     the client cancels
              if       the price is at least 10 EUR
              then     refund the deposit
            """);

    assertThat(codes(report))
        .containsExactly("check.currency-missing", "check.other-currency", "check.name-twice");
  }

  @Test
  void a_setting_used_ten_times_under_a_wrong_name_is_told_once() {
    String rule =
        "rule \"R%d\"\n  when     a no-show is recorded\n"
            + "  if       at least {limt} no-shows ever\n  then     warn the client\n";
    StringBuilder text = new StringBuilder(header() + "settings\n  limit: 3\n");
    for (int i = 0; i < 10; i++) {
      text.append(String.format(java.util.Locale.ROOT, rule, i));
    }

    assertThat(codes(checked(text.toString()))).containsExactly("check.unknown-setting");
  }

  @Test
  void a_row_without_a_unit_is_offered_that_of_the_first_row() {
    Report report =
        checked(
            header()
                + """
                settings
                  late notice: by duration
                    at most 90 minutes: 18 hours
                    otherwise: 36
                rule "Late"
                  when     the client cancels
                  if       the notice is less than {late notice}
                  and      at least 2 cancellations in the last 180 days
                  unless   at least 9 completed visits in the last 90 days
                  then     warn the client
                """);

    assertThat(report.render()).contains("did you mean: 36 hours");
  }

  @Test
  void a_file_that_extends_another_may_use_its_names() {
    Report report =
        checked(
            """
            language en 1
            policy "Child"
            extends "Parent"
            settings
              limit: 3
            rule "More"
              when     "Late change"
              if       at least {grace} no-shows ever
              then     warn the client
            """);

    assertThat(report.diagnostics()).isEmpty();
  }

  @Test
  void every_check_stands_in_the_corpus_and_has_a_page() throws IOException {
    StringBuilder told = new StringBuilder();
    try (var files = Files.walk(CORPUS)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        boolean golden = file.toString().endsWith(".errors") || file.toString().endsWith(".advice");
        told.append(golden ? Files.readString(file) : "");
      }
    }
    for (String code : codesInBundle()) {
      assertThat(told.toString()).as("corpus").contains("[" + code + "]");
      assertThat(Path.of("../docs/diagnostics/" + code + ".md")).exists();
    }
  }

  private static Set<String> codesInBundle() {
    return org.fairnotice.dsl.report.Messages.in("en").keys().stream()
        .filter(key -> key.startsWith("check."))
        .collect(Collectors.toSet());
  }

  private static List<String> codes(Report report) {
    return report.diagnostics().stream().map(Diagnostic::code).toList();
  }

  private static String header() {
    return "language en 1\npolicy \"P\"\ncurrency EUR\ntime zone Europe/Paris\n";
  }

  private static Report checked(String text) {
    PolicyReading reading = PolicyReader.read(new SourceText("test.policy", text));
    return reading.report().with(Checker.check(reading));
  }

  private static String text(String file) throws IOException {
    return Files.readString(CORPUS.resolve(file));
  }
}
