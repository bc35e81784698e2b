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
        "extends            | extends \"House rules\"",
        "a number from the host | settings;  n: a number from the host",
        "an amount          | settings;  n: an amount from the host",
        "a span             | settings;  n: a span from the host",
        "a share            | settings;  n: a share from the host",
        "a row of bookings  | RULE;  if at least 3 bookings in a row;  THEN",
        "of one booking     | RULE;  if at least 3 no-shows of this booking ever;  THEN",
        "go on at           | COLLECTION;RULE;  then go on at \"Reminder\"",
        "when a plan is agreed | rule \"R\";  when a plan is agreed;  THEN",
        "while a plan is kept | COLLECTION;  pause: while a plan is kept",
        "send once          | COLLECTION;  missed steps: send once",
        "advise court       | COLLECTION;  step \"Court\" on day 30: advise court",
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
