package org.fairnotice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.fairnotice.dsl.PolicyLanguage;
import org.fairnotice.dsl.PolicyLanguage.Loaded;
import org.fairnotice.dsl.compile.Compiler;
import org.fairnotice.dsl.report.Diagnostic;
import org.fairnotice.dsl.report.Severity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list "What this version leaves out" of the reference. */
class LeftOutTest {
  private static final String REFERENCE =
      Documents.text(Documents.ROOT.resolve("docs/language/reference.md"));
  private static final String LIST =
      REFERENCE.substring(REFERENCE.indexOf("## What this version leaves out"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "a row of bookings  | RULE;  if at least 3 bookings in a row;  THEN",
        "a share in a row   | RULE;  if the share of moves among bookings in a row is at least 5%;  THEN",
        "or of one booking  | RULE;  if the share of moves among bookings of this booking ever is at least 5%;  THEN",
        "of this booking    | RULE;  if at least 3 no-shows of this booking ever;  THEN",
        "before the due date| COLLECTION;  step \"Early\" 2 weeks before the due date: phone",
        "opening hours      | settings;  open: Monday 18:00 to 02:00",
      })
  void what_the_reference_lists_is_read_and_refused(String listed, String policy) {
    Loaded loaded = PolicyLanguage.load("left-out", Documents.wholeFile(filled(policy)));

    assertThat(LIST).contains(listed);
    assertThat(loaded.report().diagnostics())
        .as(loaded.render())
        .filteredOn(each -> each.severity() == Severity.ERROR)
        .extracting(Diagnostic::code)
        .containsOnly(Compiler.NOT_SAYABLE);
  }

  private static String filled(String policy) {
    return policy
            .replace("RULE", "rule \"R\";  when the client cancels")
            .replace("THEN", "then warn the client")
            .replace(
                "COLLECTION",
                "collection \"Bills\";  days: calendar days from the due date;"
                    + "  step \"Reminder\" on day 4: phone;  step \"End\" on day 90: write off")
            .replace(";", "\n")
        + "\n";
  }
}
