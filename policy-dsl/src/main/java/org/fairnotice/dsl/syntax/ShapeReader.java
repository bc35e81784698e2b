package org.fairnotice.dsl.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.fairnotice.dsl.report.Diagnostic;
import org.fairnotice.dsl.report.Report;
import org.fairnotice.dsl.report.Suggestion;
import org.fairnotice.dsl.source.SourceRange;
import org.fairnotice.dsl.source.SourceText;
import org.fairnotice.dsl.syntax.grammar.PolicyShape;
import org.jspecify.annotations.Nullable;

/** Reads the shape of a policy file; always answers a shape, however wrong the file is. */
public final class ShapeReader {
  private final SourceText source;
  private final Keywords keywords;
  private final Map<Integer, PlacedLine> byOffset = new HashMap<>();
  private final List<Diagnostic> found;

  private ShapeReader(SourceText source, Keywords keywords, List<Diagnostic> found) {
    this.source = source;
    this.keywords = keywords;
    this.found = found;
  }

  /** The shape of a text, with everything that is wrong with it. */
  public static Shape read(SourceText source) {
    String mistaken = Opening.mistaken(source);
    if (mistaken != null) {
      return nothing(source, Opening.notAPolicy(source, mistaken));
    }
    Tokenizer tokenizer = new Tokenizer(source);
    Opening opening = Opening.of(source, tokenizer.lines());
    if (opening.keywords() == null) {
      return nothing(source, opening);
    }
    List<Diagnostic> found = new ArrayList<>(opening.found());
    found.addAll(tokenizer.diagnostics());
    ShapeReader reader = new ShapeReader(source, opening.keywords(), found);
    List<Line> lines = reader.lines(tokenizer.lines(), opening.lines());
    Report report = new Report(source, opening.keywords().language(), found);
    return new Shape(source, opening.keywords(), lines, tokenizer.commentsAtEnd(), report);
  }

  private static Shape nothing(SourceText source, Opening opening) {
    Report report = new Report(source, "en", opening.found());
    return new Shape(source, Keywords.of("en"), List.of(), List.of(), report);
  }

  private List<Line> lines(List<RawLine> all, int skipped) {
    LinePlacer placer = new LinePlacer(source, keywords, all.subList(skipped, all.size()));
    found.addAll(placer.diagnostics());
    placer.lines().forEach(line -> byOffset.put(line.raw().range().start(), line));
    List<Line> lines = new ArrayList<>();
    if (skipped > 0) {
      lines.add(languageLine(all.get(0)));
    }
    lines.addAll(below(parse(placer.lines()), "read.unknown-line"));
    return lines;
  }

  private static Line languageLine(RawLine raw) {
    List<Token> phrase = raw.tokens().subList(1, raw.tokens().size());
    return line(
        LineKind.HEADER,
        new PlacedLine(raw, 0, PolicyShape.HEADER, Keyword.LANGUAGE, 1, true),
        List.of(),
        phrase,
        List.of());
  }

  private ParserRuleContext parse(List<PlacedLine> lines) {
    PolicyShape parser = new PolicyShape(new CommonTokenStream(ShapeTokens.of(lines)));
    parser.removeErrorListeners();
    parser.addErrorListener(new ShapeErrors(source, found));
    return parser.policy();
  }

  /** The lines directly below a node; strays among them are reported under the code and dropped. */
  private List<Line> below(ParserRuleContext node, String strayCode) {
    List<Line> lines = new ArrayList<>();
    for (ParseTree child : node.children == null ? List.<ParseTree>of() : node.children) {
      if (isStray(child)) {
        stray((ParserRuleContext) child, strayCode);
      } else if (child instanceof ParserRuleContext inner) {
        Line line = line(inner);
        if (line != null) {
          lines.add(line);
        } else {
          lines.addAll(below(inner, strayCode(inner)));
        }
      }
    }
    return lines;
  }

  /** What a line is called that fits nowhere below a node. */
  private static String strayCode(ParserRuleContext node) {
    return switch (node.getRuleIndex()) {
      case PolicyShape.RULE_settings -> "read.setting-without-colon";
      case PolicyShape.RULE_collection -> "read.label-without-colon";
      case PolicyShape.RULE_table -> "read.row-without-colon";
      case PolicyShape.RULE_dashes -> "read.row-without-dash";
      default -> "read.unexpected-line";
    };
  }

  private static boolean isStray(ParseTree node) {
    return node instanceof PolicyShape.StrayContext
        || node instanceof PolicyShape.MisplacedRowContext
        || node instanceof PolicyShape.MisplacedDashContext;
  }

  private void stray(ParserRuleContext node, String code) {
    PlacedLine line = placed(node);
    if (line != null && !line.broken()) {
      Diagnostic stray =
          Diagnostic.error(code, line.raw().range(), source.text(line.raw().range()));
      found.add(code.equals("read.setting-without-colon") ? withColon(stray, line.raw()) : stray);
    }
  }

  /** Offers a colon before the first value, where words stand in front of one. */
  private Diagnostic withColon(Diagnostic stray, RawLine line) {
    List<Token> tokens = line.tokens();
    int words = 0;
    while (words < tokens.size() && tokens.get(words).kind() == TokenKind.WORD) {
      words++;
    }
    if (words == 0 || words == tokens.size()) {
      return stray;
    }
    SourceRange name = tokens.get(0).range().to(tokens.get(words - 1).range());
    SourceRange value = tokens.get(words).range().to(line.range().after());
    String mended = source.text(name) + ": " + source.text(value);
    return stray.withSuggestions(List.of(new Suggestion(mended, line.range())));
  }

  private @Nullable PlacedLine placed(ParserRuleContext node) {
    return byOffset.get(node.getStart().getStartIndex());
  }

  /** The line of a node, none where the node only groups lines. */
  private @Nullable Line line(ParserRuleContext node) {
    LineKind kind = kind(node);
    PlacedLine placed = placed(node);
    if (kind == null || placed == null) {
      return null;
    }
    String strayCode =
        kind == LineKind.BLOCK && placed.keyword() == Keyword.SETTINGS
            ? "read.setting-without-colon"
            : kind == LineKind.BLOCK && placed.keyword() == Keyword.COLLECTION
                ? "read.label-without-colon"
                : "read.unexpected-line";
    int strays = found.size();
    List<Line> below = below(node, strayCode);
    boolean whole =
        node.children == null || node.children.stream().noneMatch(each -> isStray(each));
    if (node instanceof PolicyShape.RuleBlockContext
        && whole
        && found.size() == strays
        && !placed.broken()) {
      ClauseOrder.check(source, keywords, placed, below, found);
    }
    List<Token> rest = placed.afterKeyword();
    int colon = labelled(kind) ? colon(node, rest) : -1;
    List<Token> label = colon < 0 ? List.of() : rest.subList(0, colon);
    List<Token> phrase = rest.subList(colon + 1, rest.size());
    if (kind == LineKind.DASH) {
      phrase = rest.subList(1, rest.size());
    }
    return line(kind, placed, label, phrase, below);
  }

  private static Line line(
      LineKind kind, PlacedLine placed, List<Token> label, List<Token> phrase, List<Line> below) {
    RawLine raw = placed.raw();
    return new Line(
        kind,
        placed.keyword(),
        label,
        phrase,
        below,
        raw.range(),
        placed.broken(),
        raw.afterBlank(),
        raw.before(),
        raw.beside());
  }

  private static boolean labelled(LineKind kind) {
    return switch (kind) {
      case SETTING, ROW, LABEL, STEP -> true;
      default -> false;
    };
  }

  /** The index of the colon that ends the label. */
  private static int colon(ParserRuleContext node, List<Token> rest) {
    TerminalNode colon = node.getToken(PolicyShape.COLON, 0);
    int offset = colon == null ? -1 : colon.getSymbol().getStartIndex();
    for (int i = 0; i < rest.size(); i++) {
      if (rest.get(i).range().start() == offset) {
        return i;
      }
    }
    return -1;
  }

  private static @Nullable LineKind kind(ParserRuleContext node) {
    return switch (node.getRuleIndex()) {
      case PolicyShape.RULE_header -> LineKind.HEADER;
      case PolicyShape.RULE_settings,
          PolicyShape.RULE_ruleBlock,
          PolicyShape.RULE_collection,
          PolicyShape.RULE_example ->
          LineKind.BLOCK;
      case PolicyShape.RULE_setting -> LineKind.SETTING;
      case PolicyShape.RULE_clause -> LineKind.CLAUSE;
      case PolicyShape.RULE_row -> LineKind.ROW;
      case PolicyShape.RULE_dash -> LineKind.DASH;
      case PolicyShape.RULE_labelled -> LineKind.LABEL;
      case PolicyShape.RULE_step -> LineKind.STEP;
      case PolicyShape.RULE_moment -> LineKind.MOMENT;
      case PolicyShape.RULE_expectation -> LineKind.EXPECTATION;
      default -> null;
    };
  }
}
