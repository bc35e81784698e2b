package org.fairnotice.dsl.report;

import java.util.List;
import org.fairnotice.dsl.source.SourceRange;
import org.jspecify.annotations.Nullable;

/**
 * One thing to say about a policy text, before it is put into words of a language.
 *
 * <p>Shape: the code is stable and doubles as the key of the message; {@code {0}} in a message is
 * the subject, {@code {1}} and on are the arguments; an argument may be {@code @} and a key of the
 * bundle. What was expected is listed nearest first; an entry that starts with {@code @} is a key
 * of the message bundle, any other is a phrase of the file's language. The hint is a key of the
 * message bundle.
 */
public record Diagnostic(
    String code,
    Severity severity,
    SourceRange range,
    String subject,
    List<String> arguments,
    @Nullable String hint,
    List<String> expected,
    List<Suggestion> suggestions,
    List<RelatedRange> related) {

  /** Copies the lists. */
  public Diagnostic {
    arguments = List.copyOf(arguments);
    expected = List.copyOf(expected);
    suggestions = List.copyOf(suggestions);
    related = List.copyOf(related);
  }

  /** An error about a subject at a range, with nothing more to say yet. */
  public static Diagnostic error(
      String code, SourceRange range, String subject, String... arguments) {
    return new Diagnostic(
        code,
        Severity.ERROR,
        range,
        subject,
        List.of(arguments),
        null,
        List.of(),
        List.of(),
        List.of());
  }

  /** The same diagnostic as a hint. */
  public Diagnostic as(Severity other) {
    return new Diagnostic(
        code, other, range, subject, arguments, hint, expected, suggestions, related);
  }

  /** The same diagnostic with a hint, a key of the message bundle, or with none. */
  public Diagnostic withHint(@Nullable String key) {
    return new Diagnostic(
        code, severity, range, subject, arguments, key, expected, suggestions, related);
  }

  /** The same diagnostic with what would fit at its place, nearest first. */
  public Diagnostic withExpected(List<String> phrases) {
    return new Diagnostic(
        code, severity, range, subject, arguments, hint, phrases, suggestions, related);
  }

  /** The same diagnostic with replacements that are close to what was written. */
  public Diagnostic withSuggestions(List<Suggestion> close) {
    return new Diagnostic(
        code, severity, range, subject, arguments, hint, expected, close, related);
  }

  /** The same diagnostic with a second place. */
  public Diagnostic withRelated(String key, SourceRange other) {
    return new Diagnostic(
        code,
        severity,
        range,
        subject,
        arguments,
        hint,
        expected,
        suggestions,
        List.of(new RelatedRange(key, other)));
  }
}
