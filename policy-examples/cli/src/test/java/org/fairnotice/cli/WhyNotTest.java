package org.fairnotice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fairnotice.cli.Desk.Done;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which rules said no, and why, and what time alone did, as authors are told. */
class WhyNotTest {
  private static final String POLICY =
      """
      language en 1
      policy "Salon"
      currency EUR
      time zone Europe/Paris
      settings
        late: 36 hours
      define "Late change"
        when     the client cancels
        if       the notice is less than {late}
      rule "Deposit"
        when     a client books
        if       the price is at least 70 EUR
        then     require a deposit of 20 EUR, within 3 days, else release the booking
      rule "Keep it"
        when     "Late change"
        then     keep the deposit
        and      add a strike
        because  "You cancelled late."
      rule "Never asked"
        when     the business cancels
        if       the price is at least 70 EUR
        then     refund the deposit
      rule "Refund it"
        when     the client cancels
        otherwise refund the deposit
      """;
  private static final String EVENTS =
      """
      {"type":"booking-made","id":"e1","at":"2026-11-01T10:00:00Z","client":"c","booking":"b","price":{"amount":"60.00","currency":"EUR"},"startsAt":"2026-12-10T10:00:00Z"}
      {"type":"booking-cancelled","id":"e2","at":"2026-11-02T10:00:00Z","client":"c","booking":"b","by":"client"}
      """;

  @TempDir private Path folder = Path.of("");

  @Test
  void a_run_says_which_rules_said_no_when_asked() throws IOException {
    Done asked = run("run", "--why-not", policy(""), file("events.jsonl", EVENTS));
    Done usual = run("run", policy(""), file("events.jsonl", EVENTS));

    assertThat(asked.out())
        .contains("  no rule applies: guarantee\n    said no  Deposit  (price: 60 EUR)\n")
        .contains("    said no  Keep it  (notice: 38 days, late: 36 hours)\n")
        .contains("  no rule is set off: strike\n    said no  Keep it  (notice: 38 days,")
        .doesNotContain("Never asked");
    assertThat(usual.out()).doesNotContain("said no");
  }

  @Test
  void a_failing_example_says_which_rules_said_no() throws IOException {
    Done done =
        run(
            "test",
            policy(
                """
                example "Late"
                  2026-12-01 10:00 a client books "Cut" for 80 EUR, from 2026-12-10 14:00
                  2026-12-02 10:00 the client pays 20 EUR
                  2026-12-05 10:00 the client cancels
                    then keep 20 EUR
                """));

    assertThat(done.exit()).isEqualTo(Exit.FAILED_EXAMPLES);
    assertThat(done.out())
        .contains("expected  keep 20 EUR")
        .contains("got       refund the deposit  (\"Refund it\", line 23)")
        .contains("said no   the notice: 5 days, late: 36 hours  (\"Keep it\", line 14)");
  }

  @Test
  void a_failing_example_says_what_time_alone_decided() throws IOException {
    Done done =
        run(
            "test",
            policy(
                """
                example "Too late to pay"
                  2026-12-01 10:00 a client books "Cut" for 80 EUR, from 2026-12-10 14:00
                  2026-12-05 10:00 the client cancels
                    then keep 20 EUR
                """));

    assertThat(done.out())
        .contains(
            "        by time alone\n"
                + "          2026-12-04 10:00  release the booking  (\"Deposit\", line 10)\n");
  }

  private static Done run(String... arguments) {
    return Desk.real(arguments);
  }

  private String policy(String examples) throws IOException {
    return file("salon.policy", POLICY + examples);
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }
}
