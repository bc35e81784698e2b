package org.fairnotice.dsl.syntax;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fairnotice.dsl.report.Diagnostic;
import org.fairnotice.dsl.report.Suggestion;
import org.fairnotice.dsl.source.SourceRange;
import org.fairnotice.dsl.source.SourceText;

/** The order of the lines of a definition, rule or limit, and which of them must be there. */
final class ClauseOrder {
  private final SourceText source;
  private final Keywords keywords;
  private final List<Diagnostic> found;
  private final Map<Keyword, Line> seen = new EnumMap<>(Keyword.class);

  private ClauseOrder(SourceText source, Keywords keywords, List<Diagnostic> found) {
    this.source = source;
    this.keywords = keywords;
    this.found = found;
  }

  /** Reports lines out of order, twice or missing; at most one thing a block. */
  static void check(
      SourceText source,
      Keywords keywords,
      PlacedLine block,
      List<Line> lines,
      List<Diagnostic> found) {
    ClauseOrder order = new ClauseOrder(source, keywords, found);
    Keyword before = Keyword.WHEN;
    boolean first = true;
    for (Line line : lines) {
      Keyword word = line.keyword() == null ? before : line.keyword();
      Keyword means = word == Keyword.AND ? before : word;
      if ((word == Keyword.AND && !order.mayGoOn(line, before, first))
          || order.misplaced(line, word, before)) {
        return;
      }
      order.seen.putIfAbsent(means, line);
      before = means;
      first = false;
    }
    order.missing(block, lines);
  }

  private boolean mayGoOn(Line line, Keyword before, boolean first) {
    boolean may =
        !first
            && (before == Keyword.IF
                || before == Keyword.ANY_OF
                || before == Keyword.THEN
                || before == Keyword.OTHERWISE);
    if (!may) {
      found.add(
          Diagnostic.error(
              "read.misplaced-and",
              line.range(),
              keywords.phrase(Keyword.AND),
              keywords.phrase(before)));
    }
    return may;
  }

  private boolean misplaced(Line line, Keyword word, Keyword before) {
    Line other = seen.get(word);
    boolean once = rank(word) != 1 && rank(word) != 2 && word != Keyword.AND;
    boolean both = rank(word) == 3 && before != word && rank(before) == 3 && word != Keyword.AND;
    if (once && (other != null || both)) {
      Line earlier = other != null ? other : seen.getOrDefault(before, line);
      found.add(
          Diagnostic.error("read.repeated-clause", line.range(), keywords.phrase(word))
              .withRelated("related.first", earlier.range()));
      return true;
    }
    if (word != Keyword.AND && rank(word) < rank(before)) {
      found.add(
          Diagnostic.error(
              "read.clause-order", line.range(), keywords.phrase(word), keywords.phrase(before)));
      return true;
    }
    return false;
  }

  private static int rank(Keyword word) {
    return switch (word) {
      case WHEN -> 0;
      case IF, ANY_OF -> 1;
      case UNLESS -> 2;
      case THEN, OTHERWISE -> 3;
      case APPROVAL -> 4;
      default -> 5;
    };
  }

  private void missing(PlacedLine block, List<Line> lines) {
    boolean rule = block.keyword() == Keyword.RULE;
    boolean decides = seen.containsKey(Keyword.THEN) || seen.containsKey(Keyword.OTHERWISE);
    if (rule && !seen.containsKey(Keyword.WHEN)) {
      report(block, block.raw().range().after().end(), Keyword.WHEN);
    } else if (block.keyword() != Keyword.DEFINE && !decides) {
      int end =
          lines.isEmpty() ? block.raw().range().end() : lines.get(lines.size() - 1).range().end();
      report(block, end, Keyword.THEN);
    } else if (lines.isEmpty()) {
      report(block, block.raw().range().end(), Keyword.IF);
    }
  }

  private void report(PlacedLine block, int end, Keyword missing) {
    String shown = source.text(block.raw().range());
    found.add(
        Diagnostic.error(
                "read.missing-clause", new SourceRange(end, end), keywords.phrase(missing), shown)
            .withExpected(List.of(keywords.phrase(missing)))
            .withSuggestions(
                List.of(new Suggestion(keywords.phrase(missing), new SourceRange(end, end)))));
  }
}
