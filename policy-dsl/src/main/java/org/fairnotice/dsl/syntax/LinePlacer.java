package org.fairnotice.dsl.syntax;

import static org.fairnotice.dsl.syntax.grammar.PolicyShape.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fairnotice.dsl.report.Diagnostic;
import org.fairnotice.dsl.report.Nearest;
import org.fairnotice.dsl.report.Suggestion;
import org.fairnotice.dsl.source.SourceRange;
import org.fairnotice.dsl.source.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * Gives every line its level and opening word, in the block it stands in.
 *
 * <p>Shape: level 0 opens headers and blocks, 1 their lines, 2 what stands below a line. A mistyped
 * opening word is reported and then taken for the one meant, so that a mistake does not spread.
 */
final class LinePlacer {
  private static final Set<Keyword> TOP = groups(Keyword.Group.HEADER, Keyword.Group.BLOCK);
  private static final Set<Keyword> CLAUSES = groups(Keyword.Group.CLAUSE);
  private static final Set<Keyword> CONDITIONS = EnumSet.of(Keyword.IF, Keyword.UNLESS);
  private static final Set<Keyword> LABELS = groups(Keyword.Group.LABEL);
  private static final Set<Keyword> EXPECTATIONS =
      EnumSet.of(Keyword.THEN, Keyword.AND, Keyword.NOT);

  private final SourceText source;
  private final Keywords keywords;
  private final List<Diagnostic> found = new ArrayList<>();
  private final List<PlacedLine> placed = new ArrayList<>();

  /**
   * The block the next line stands in, none before the first and after a line nobody understands.
   */
  private @Nullable Keyword block;

  private int firstIndent;

  LinePlacer(SourceText source, Keywords keywords, List<RawLine> lines) {
    this.source = source;
    this.keywords = keywords;
    lines.forEach(line -> placed.add(deepened(place(line))));
  }

  private static Set<Keyword> groups(Keyword.Group... groups) {
    Set<Keyword> members = EnumSet.noneOf(Keyword.class);
    for (Keyword keyword : Keyword.values()) {
      if (List.of(groups).contains(keyword.group())) {
        members.add(keyword);
      }
    }
    return members;
  }

  List<PlacedLine> lines() {
    return List.copyOf(placed);
  }

  List<Diagnostic> diagnostics() {
    return List.copyOf(found);
  }

  /** A line is at most one level below the one before it, and below a stray all lines are. */
  private PlacedLine deepened(PlacedLine line) {
    int deepest = placed.isEmpty() ? 0 : placed.get(placed.size() - 1).level() + 1;
    int level = Math.min(line.level(), deepest);
    boolean belowStray = level > 0 && parent(level).type() == STRAY;
    return level == line.level() && !belowStray
        ? line
        : new PlacedLine(line.raw(), level, STRAY, null, 0, line.broken() || belowStray);
  }

  /** The line below which the next one of a level stands. */
  private PlacedLine parent(int level) {
    int at = placed.size() - 1;
    while (placed.get(at).level() >= level) {
      at--;
    }
    return placed.get(at);
  }

  private PlacedLine place(RawLine line) {
    Keyword top = keywords.opening(line.tokens(), TOP);
    if (line.indent() > 0 && !(top != null && opensTop(line, top))) {
      return inside(line, false);
    }
    if (top != null) {
      if (line.indent() > 0) {
        found.add(Diagnostic.error("read.indented", opening(line, top), keywords.phrase(top)));
      }
      return top(line, top, line.broken());
    }
    if (block != null && inner(line) != null) {
      SourceRange first = line.tokens().get(0).range();
      found.add(Diagnostic.error("read.not-indented", first, source.text(first)));
      return inside(line, true);
    }
    Keyword meant = meant(line, TOP, "read.unknown-block-word");
    if (meant != null) {
      return top(line, meant, true);
    }
    block = null;
    return new PlacedLine(line, 0, STRAY, null, 0, true);
  }

  /** Whether an indented line is a header or block that was indented by mistake. */
  private boolean opensTop(RawLine line, Keyword top) {
    if (top.group() == Keyword.Group.HEADER) {
      return block == null && placed.stream().allMatch(each -> each.type() == HEADER);
    }
    int next = keywords.length(top);
    return line.tokens().size() > next && line.tokens().get(next).kind() == TokenKind.NAME;
  }

  private SourceRange opening(RawLine line, Keyword keyword) {
    int words = Math.min(keywords.length(keyword), line.tokens().size());
    return line.tokens().get(0).range().to(line.tokens().get(words - 1).range());
  }

  private PlacedLine top(RawLine line, Keyword keyword, boolean broken) {
    block = keyword.group() == Keyword.Group.BLOCK ? keyword : null;
    firstIndent = 0;
    int type =
        switch (keyword) {
          case SETTINGS -> SETTINGS;
          case DEFINE, RULE, LIMIT -> RULE;
          case COLLECTION -> COLLECTION;
          case EXAMPLE -> EXAMPLE;
          default -> HEADER;
        };
    return opened(line, 0, type, keyword, broken);
  }

  private PlacedLine opened(RawLine line, int level, int type, Keyword keyword, boolean broken) {
    int words = Math.min(keywords.length(keyword), line.tokens().size());
    return new PlacedLine(line, level, type, keyword, words, broken || line.broken());
  }

  private static PlacedLine plain(RawLine line, int level, int type) {
    return new PlacedLine(line, level, type, null, 0, line.broken());
  }

  /** The keyword or moment that a line inside the present block opens with. */
  private @Nullable Object inner(RawLine line) {
    if (block == Keyword.EXAMPLE && line.tokens().get(0).kind() == TokenKind.DATE) {
      return block;
    }
    return keywords.opening(line.tokens(), innerWords());
  }

  private Set<Keyword> innerWords() {
    if (block == null || block == Keyword.SETTINGS) {
      return Set.of();
    }
    return block == Keyword.COLLECTION ? LABELS : block == Keyword.EXAMPLE ? EXPECTATIONS : CLAUSES;
  }

  private PlacedLine inside(RawLine line, boolean broken) {
    if (block == null) {
      return plain(line, 1, STRAY);
    }
    if (firstIndent == 0) {
      firstIndent = Math.max(1, line.indent());
    }
    return switch (block) {
      case SETTINGS -> setting(line);
      case COLLECTION -> labelled(line, broken);
      case EXAMPLE -> moment(line, broken);
      default -> clause(line, broken);
    };
  }

  private static boolean hasColon(RawLine line) {
    return line.tokens().stream().anyMatch(token -> token.kind() == TokenKind.COLON);
  }

  private PlacedLine setting(RawLine line) {
    Keyword word = keywords.opening(line.tokens(), CLAUSES);
    if (line.indent() > firstIndent) {
      return row(line, word);
    }
    if (word != null && hasColon(line)) {
      SourceRange range = opening(line, word);
      found.add(Diagnostic.error("read.clause-word-as-name", range, keywords.phrase(word)));
      return new PlacedLine(line, 1, STRAY, null, 0, true);
    }
    return plain(line, 1, labelledOrStray(line));
  }

  private static int labelledOrStray(RawLine line) {
    boolean named = line.tokens().get(0).kind() != TokenKind.COLON;
    return named && hasColon(line) ? LABELLED : STRAY;
  }

  private PlacedLine row(RawLine line, @Nullable Keyword word) {
    boolean last = word != null && word == Keyword.OTHERWISE && colonFollows(line, word);
    return word != null && last
        ? opened(line, 2, OTHERWISE, word, false)
        : plain(line, 2, labelledOrStray(line));
  }

  private boolean colonFollows(RawLine line, Keyword word) {
    int next = keywords.length(word);
    return line.tokens().size() > next && line.tokens().get(next).kind() == TokenKind.COLON;
  }

  private PlacedLine clause(RawLine line, boolean broken) {
    Keyword word = keywords.opening(line.tokens(), CLAUSES);
    if (word != null && !(word == Keyword.OTHERWISE && colonFollows(line, word))) {
      return opened(line, 1, clauseType(word), word, broken);
    }
    if (line.tokens().get(0).kind() == TokenKind.DASH) {
      return plain(line, 2, DASHED);
    }
    if (hasColon(line) || (line.indent() > firstIndent && belowLine())) {
      return row(line, word);
    }
    Keyword meant = meant(line, CLAUSES, "read.unknown-clause-word");
    return meant == null
        ? new PlacedLine(line, 1, STRAY, null, 0, true)
        : opened(line, 1, clauseType(meant), meant, true);
  }

  /** Whether the line before may have rows below it: only those follow there. */
  private boolean belowLine() {
    int type = placed.get(placed.size() - 1).type();
    return placed.get(placed.size() - 1).level() == 2
        || type == OUTCOME
        || type == OTHERWISE
        || type == ANY_OF;
  }

  private static int clauseType(Keyword word) {
    return switch (word) {
      case ANY_OF -> ANY_OF;
      case THEN, AND -> OUTCOME;
      case OTHERWISE -> OTHERWISE;
      default -> CLAUSE;
    };
  }

  private PlacedLine labelled(RawLine line, boolean broken) {
    Keyword condition = keywords.opening(line.tokens(), CONDITIONS);
    if (condition != null && line.indent() > firstIndent && belowStep()) {
      return opened(line, 2, CLAUSE, condition, broken);
    }
    Keyword word = keywords.opening(line.tokens(), LABELS);
    if (word == null) {
      word = meant(line, LABELS, "read.unknown-label");
      broken = true;
    }
    return word == null
        ? new PlacedLine(line, 1, STRAY, null, 0, true)
        : labelled(line, word, broken);
  }

  /** Whether the line before is a step, or a condition of one. */
  private boolean belowStep() {
    int type = placed.get(placed.size() - 1).type();
    return type == STEP || (type == CLAUSE && placed.get(placed.size() - 1).level() == 2);
  }

  /** A step says something before its colon, another label is followed by it at once. */
  private PlacedLine labelled(RawLine line, Keyword word, boolean broken) {
    boolean step = word == Keyword.STEP;
    return step == colonFollows(line, word) || !hasColon(line)
        ? plain(line, 1, STRAY)
        : opened(line, 1, step ? STEP : LABEL, word, broken);
  }

  private PlacedLine moment(RawLine line, boolean broken) {
    if (line.tokens().get(0).kind() == TokenKind.DATE) {
      return new PlacedLine(line, 1, MOMENT, null, 0, broken || line.broken());
    }
    Keyword word = keywords.opening(line.tokens(), EXPECTATIONS);
    if (word == null) {
      word = line.broken() ? null : meant(line, EXPECTATIONS, "read.unknown-example-line");
      broken = true;
    }
    return word == null
        ? new PlacedLine(
            line, Math.min(2, placed.get(placed.size() - 1).level() + 1), STRAY, null, 0, true)
        : opened(line, 2, EXPECT, word, broken);
  }

  /**
   * Reports that a line opens with no word that may stand there; answers the one meant, if that is
   * clear.
   */
  private @Nullable Keyword meant(RawLine line, Set<Keyword> allowed, String code) {
    Keyword foreign = ofOtherLanguage(line, allowed);
    if (foreign != null) {
      return foreign;
    }
    Keyword best = null;
    SourceRange range = line.tokens().get(0).range();
    for (Keyword keyword : allowed) {
      String written = source.text(opening(line, keyword));
      boolean close = Nearest.isClose(written, keywords.phrase(keyword));
      if (close && (best == null || nearer(written, keyword, best))) {
        best = keyword;
        range = opening(line, keyword);
      }
    }
    List<Suggestion> close =
        best == null ? List.of() : List.of(new Suggestion(keywords.phrase(best), range));
    String written = source.text(range);
    List<String> expected = new ArrayList<>();
    allowed.forEach(keyword -> expected.add(keywords.phrase(keyword)));
    expected.sort(Comparator.comparingDouble(each -> Nearest.difference(written, each)));
    found.add(Diagnostic.error(code, range, written).withExpected(expected).withSuggestions(close));
    return best;
  }

  private boolean nearer(String written, Keyword one, Keyword other) {
    return Nearest.distance(written, keywords.phrase(one))
        < Nearest.distance(written, keywords.phrase(other));
  }

  private @Nullable Keyword ofOtherLanguage(RawLine line, Set<Keyword> allowed) {
    for (String language : Keywords.languages()) {
      Keywords others = Keywords.of(language);
      Keyword keyword = others.opening(line.tokens(), allowed);
      if (keyword != null) {
        int words = others.length(keyword);
        SourceRange range = line.tokens().get(0).range().to(line.tokens().get(words - 1).range());
        String here = keywords.phrase(keyword);
        found.add(
            Diagnostic.error(
                    "read.other-language",
                    range,
                    source.text(range),
                    keywords.language(),
                    language,
                    here)
                .withSuggestions(List.of(new Suggestion(here, range))));
        return keyword;
      }
    }
    return null;
  }
}
