package org.fairnotice.dsl.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fairnotice.dsl.source.SourceRange;
import org.fairnotice.dsl.source.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * All there is to say about one policy text.
 *
 * <p>Shape: sorted by place, each thing said once; the text form shows at most fifty and then says
 * how many remain.
 */
public record Report(SourceText source, String language, List<Diagnostic> diagnostics) {
  private static final int SHOWN = 50;
  private static final int EXPECTED_SHOWN = 7;

  /** What must never be missing from what was expected, since nothing else tells of it. */
  private static final String OWN_WORDS = "@name";

  /** Sorts by place and drops repetitions. */
  public Report {
    Set<Diagnostic> once = new LinkedHashSet<>(diagnostics);
    List<Diagnostic> sorted = new ArrayList<>(once);
    sorted.sort(Comparator.comparing(Diagnostic::range));
    diagnostics = List.copyOf(sorted);
  }

  /** Whether anything keeps the policy from running. */
  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(each -> each.severity() == Severity.ERROR);
  }

  /** The same report with more to say. */
  public Report with(List<Diagnostic> more) {
    List<Diagnostic> all = new ArrayList<>(diagnostics);
    all.addAll(more);
    return new Report(source, language, all);
  }

  /** The report as text in the file's own language. */
  public String render() {
    return render(language);
  }

  /**
   * The report as text in a language.
   *
   * <p>Errors: {@code IllegalArgumentException} if there are no messages in the language.
   */
  public String render(String inLanguage) {
    Messages messages = Messages.in(inLanguage);
    StringBuilder out = new StringBuilder();
    diagnostics.stream()
        .limit(SHOWN)
        .forEach(each -> out.append(render(each, messages)).append('\n'));
    int remaining = diagnostics.size() - SHOWN;
    if (remaining > 0) {
      out.append(messages.text("label.remaining", List.of(String.valueOf(remaining)))).append('\n');
    }
    return out.toString();
  }

  /** What a diagnostic says, in the file's own language. */
  public String message(Diagnostic diagnostic) {
    Messages messages = Messages.in(language);
    return messages.text(diagnostic.code(), arguments(diagnostic, messages));
  }

  /** What a diagnostic says to do, in the file's own language; null where it says nothing. */
  public @Nullable String hint(Diagnostic diagnostic) {
    Messages messages = Messages.in(language);
    String key = diagnostic.hint();
    return key == null ? null : messages.text(key, arguments(diagnostic, messages));
  }

  private static List<String> arguments(Diagnostic diagnostic, Messages messages) {
    List<String> arguments = new ArrayList<>(List.of(diagnostic.subject()));
    diagnostic.arguments().forEach(each -> arguments.add(messages.argument(each)));
    return arguments;
  }

  private String render(Diagnostic diagnostic, Messages messages) {
    List<String> arguments = arguments(diagnostic, messages);
    String severity =
        messages.text(
            "severity." + diagnostic.severity().name().toLowerCase(Locale.ROOT), List.of());
    StringBuilder out = new StringBuilder();
    out.append(severity).append('[').append(diagnostic.code()).append("]: ");
    out.append(messages.text(diagnostic.code(), arguments)).append('\n');
    quote(out, diagnostic.range(), "");
    for (RelatedRange related : diagnostic.related()) {
      quote(out, related.range(), messages.text(related.key(), arguments));
    }
    expected(out, diagnostic, messages);
    if (diagnostic.hint() != null) {
      line(out, messages, "label.hint", messages.text(diagnostic.hint(), arguments));
    }
    for (Suggestion suggestion : diagnostic.suggestions()) {
      line(out, messages, "label.suggestion", suggestion.text());
    }
    line(out, messages, "label.more", "docs/diagnostics/" + diagnostic.code() + ".md");
    return out.toString();
  }

  private void quote(StringBuilder out, SourceRange range, String note) {
    int line = source.line(range.start());
    String gutter = " ".repeat(String.valueOf(line).length());
    out.append(gutter).append("--> ").append(source.name(range.start()));
    out.append(':').append(line).append(':');
    out.append(source.column(range.start())).append('\n');
    out.append(gutter).append(" |\n");
    out.append(line).append(" | ").append(source.quotedLineAt(range.start())).append('\n');
    out.append(gutter).append(" | ").append(source.caretLine(range));
    out.append(note.isEmpty() ? "" : " " + note).append('\n');
  }

  private void expected(StringBuilder out, Diagnostic diagnostic, Messages messages) {
    Set<String> all = new LinkedHashSet<>();
    for (String each : diagnostic.expected()) {
      all.add(
          each.startsWith("@")
              ? messages.text("expected." + each.substring(1), List.of())
              : "`" + each + "`");
    }
    if (all.isEmpty()) {
      return;
    }
    Set<String> shown = new LinkedHashSet<>();
    boolean oneMore = all.size() == EXPECTED_SHOWN + 1;
    all.stream().limit(oneMore ? all.size() : EXPECTED_SHOWN).forEach(shown::add);
    if (diagnostic.expected().contains(OWN_WORDS)) {
      shown.add(messages.text("expected." + OWN_WORDS.substring(1), List.of()));
    }
    String text = String.join(", ", shown);
    int more = all.size() - shown.size();
    line(
        out,
        messages,
        "label.expected",
        more == 0 ? text : messages.text("label.and-more", List.of(text, String.valueOf(more))));
  }

  private static void line(StringBuilder out, Messages messages, String label, String text) {
    out.append(' ').append(messages.text(label, List.of())).append(": ").append(text).append('\n');
  }
}
