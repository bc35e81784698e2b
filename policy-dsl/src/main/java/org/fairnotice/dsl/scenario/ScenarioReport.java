package org.fairnotice.dsl.scenario;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.fairnotice.dsl.report.Messages;
import org.fairnotice.dsl.scenario.ScenarioResult.Came;
import org.fairnotice.dsl.scenario.ScenarioResult.Check;
import org.fairnotice.rule.Origin;

/**
 * The results of a file's scenarios as text in the file's own language.
 *
 * <p>Shape: a line for each scenario; below a failed one each expectation that does not hold, what
 * was expected, what came with the rule that decided, and which rules said no; then what time alone
 * decided between the moments; a last line counts. Empty without results.
 */
public final class ScenarioReport {
  private static final DateTimeFormatter NOTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Messages messages;
  private final StringBuilder out = new StringBuilder();

  private ScenarioReport(String language) {
    this.messages = Messages.in(language);
  }

  /** The text of the results. */
  public static String render(List<ScenarioResult> results) {
    if (results.isEmpty()) {
      return "";
    }
    ScenarioReport report = new ScenarioReport(results.get(0).language());
    results.forEach(report::result);
    long failed = results.stream().filter(result -> !result.passed()).count();
    report.line(0, "scenario.count", String.valueOf(results.size()), String.valueOf(failed));
    return report.out.toString();
  }

  private void result(ScenarioResult result) {
    String key = result.passed() ? "scenario.passed" : "scenario.failed";
    line(0, key, result.name(), place(result.origin()));
    result.failures().forEach(this::failure);
    result
        .notes()
        .forEach(note -> line(2, "scenario.note", NOTE.format(note.at()), came(note.came())));
  }

  private void failure(Check check) {
    line(2, "scenario.at", place(check.place()), check.moment());
    if (check.verdict() == ScenarioResult.Verdict.REJECTED) {
      check.came().forEach(why -> line(4, "scenario.rejected", why.phrase()));
      return;
    }
    String verdict = check.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-');
    line(4, "scenario." + verdict, check.expected());
    if (check.came().isEmpty()) {
      line(4, "scenario.came-nothing");
    }
    check.came().forEach(each -> line(4, "scenario.came", came(each)));
    check.refused().forEach(each -> line(4, "scenario.refused", came(each)));
  }

  private String came(Came came) {
    if (came.rule() == null) {
      return came.phrase();
    }
    Origin origin = came.ruleOrigin();
    return origin == null
        ? messages.text("scenario.by-rule", List.of(came.phrase(), came.rule()))
        : messages.text("scenario.by", List.of(came.phrase(), came.rule(), place(origin)));
  }

  private static String place(Origin origin) {
    return origin.file() + ":" + origin.line();
  }

  private void line(int indent, String key, String... arguments) {
    out.append(" ".repeat(indent)).append(messages.text(key, List.of(arguments))).append('\n');
  }
}
