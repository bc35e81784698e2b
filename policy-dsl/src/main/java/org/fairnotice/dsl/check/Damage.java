package org.fairnotice.dsl.check;

import java.util.ArrayList;
import java.util.List;
import org.fairnotice.dsl.report.Report;
import org.fairnotice.dsl.report.Severity;
import org.fairnotice.dsl.source.SourceRange;
import org.fairnotice.dsl.source.SourceText;
import org.fairnotice.dsl.syntax.Words;

/** The lines that could not be read, so that nothing is reported that only follows from them. */
final class Damage {
  private final List<SourceRange> lines = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();

  Damage(Report report) {
    SourceText source = report.source();
    report.diagnostics().stream()
        .filter(each -> each.severity() == Severity.ERROR)
        .forEach(
            each -> {
              SourceRange line = source.lineAt(each.range().start());
              lines.add(line);
              texts.add(Words.fold(source.text(line)));
            });
  }

  /** Whether any line could not be read. */
  boolean any() {
    return !lines.isEmpty();
  }

  /** Whether a line of a stretch could not be read. */
  boolean touches(SourceRange range) {
    return lines.stream()
        .anyMatch(line -> line.start() < range.end() && range.start() <= line.end());
  }

  /** Whether a line that could not be read speaks of a name. */
  boolean mentions(String name) {
    String folded = Words.fold(name);
    return texts.stream().anyMatch(line -> line.contains(folded));
  }
}
