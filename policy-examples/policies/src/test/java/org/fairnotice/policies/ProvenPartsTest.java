package org.fairnotice.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.fairnotice.dsl.whole.Sources;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every rule, limit, definition and collection step of every example policy is shown by an example:
 * one fails when it is taken out.
 */
class ProvenPartsTest {
  @TestFactory
  Stream<DynamicContainer> an_example_fails_when_a_part_is_taken_out() {
    return PolicyFiles.ending(".policy").stream()
        .map(file -> DynamicContainer.dynamicContainer(file.toString(), file.toUri(), tests(file)));
  }

  private static Stream<DynamicTest> tests(Path file) {
    TakenOut taken =
        new TakenOut(
            file.getFileName().toString(), PolicyFiles.text(file), PolicyFiles.beside(file));
    return taken.parts().stream()
        .map(
            part ->
                DynamicTest.dynamicTest(
                    file + ":" + part.line() + " " + part,
                    () ->
                        assertThat(taken.noticed(part))
                            .as("no example of %s fails without the %s", file, part)
                            .isTrue()));
  }

  @Test
  void a_part_that_no_example_shows_is_found() {
    TakenOut taken = new TakenOut("small.policy", SMALL, Sources.none());

    assertThat(taken.parts())
        .extracting(TakenOut.Part::toString)
        .containsExactly(
            "define \"Late\"",
            "rule \"Keep\"",
            "rule \"Refund\"",
            "limit \"Cap\"",
            "step \"Write\"");
    assertThat(taken.parts().stream().filter(part -> !taken.noticed(part)))
        .extracting(TakenOut.Part::name)
        .containsExactly("Cap", "Write");
  }

  private static final String SMALL =
      """
      language en 1
      policy "Small"
      currency EUR
      time zone Europe/Paris
      in force from 2026-01-01

      define "Late"
        when     the client cancels
        if       the notice is less than 24 hours
      rule "Keep"
        when     "Late"
        then     charge 10 EUR
      rule "Refund"
        when     the client cancels
        otherwise refund the deposit
      limit "Cap"
        then     never charge more than 50% of the price
      collection "Unpaid"
        days: calendar days from the due date
        step "Write" on day 4: write by email

      example "Late"
        2026-02-01 10:00 a client books "Cut" for 50 EUR, from 2026-02-10 14:00 to 15:00
        2026-02-10 10:00 the client cancels
          then charge 10 EUR
      example "In time"
        2026-02-01 10:00 a client books "Cut" for 50 EUR, from 2026-02-10 14:00 to 15:00
        2026-02-02 10:00 the client pays 5 EUR
        2026-02-08 10:00 the client cancels
          then refund the deposit
      """;
}
