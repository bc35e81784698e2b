package org.fairnotice.dsl.vocabulary;

import java.util.ArrayList;
import java.util.List;
import org.fairnotice.dsl.source.SourceRange;
import org.fairnotice.dsl.source.SourceText;
import org.fairnotice.dsl.syntax.Keyword;
import org.fairnotice.dsl.syntax.Keywords;
import org.fairnotice.dsl.syntax.Line;
import org.fairnotice.dsl.syntax.Shape;
import org.fairnotice.dsl.syntax.ShapeReader;
import org.fairnotice.dsl.syntax.Token;
import org.jspecify.annotations.Nullable;

/**
 * Reads a policy file, in any of its languages, into a tree of recognised phrases; always answers a
 * tree.
 */
public final class PolicyReader {
  private final SourceText source;
  private final Keywords keywords;
  private final PhraseReader phrases;

  private PolicyReader(Shape shape, Dialect dialect) {
    this.source = shape.source();
    this.keywords = shape.keywords();
    this.phrases = new PhraseReader(dialect, source);
  }

  /** Reads a text with the vocabulary of the language itself. */
  public static PolicyReading read(SourceText source) {
    return read(source, VocabularyExtension.none());
  }

  /**
   * Reads a text with an embedding system's own concepts too.
   *
   * <p>Errors: {@code IllegalArgumentException} if the extension does not fit the vocabulary.
   */
  public static PolicyReading read(SourceText source, VocabularyExtension extension) {
    Shape shape = ShapeReader.read(source);
    String language = shape.keywords().language();
    Dialect dialect =
        extension.terms().isEmpty() ? Dialect.of(language) : Dialect.of(language, extension);
    PolicyReader reader = new PolicyReader(shape, dialect);
    PolicyTree tree = reader.tree(shape);
    return new PolicyReading(tree, shape.report().with(reader.phrases.diagnostics()));
  }

  private PolicyTree tree(Shape shape) {
    List<PolicyTree.Header> headers = new ArrayList<>();
    List<PolicyTree.Block> blocks = new ArrayList<>();
    for (Line line : shape.lines()) {
      Keyword keyword = keyword(line);
      if (keyword.group() == Keyword.Group.BLOCK) {
        blocks.add(block(keyword, line));
      } else if (keyword != Keyword.LANGUAGE) {
        String place = keyword.id() + "-line";
        Phrase phrase = phrase(place, line);
        phrases.use(phrase);
        headers.add(new PolicyTree.Header(keyword, phrase, line));
      }
    }
    return new PolicyTree(source, keywords.language(), headers, blocks, shape.atEnd());
  }

  /** Invariant: only lines that open with a keyword come here. */
  private static Keyword keyword(Line line) {
    Keyword keyword = line.keyword();
    if (keyword == null) {
      throw new IllegalStateException("a line without a keyword: " + line.kind());
    }
    return keyword;
  }

  private Phrase phrase(String place, Line line) {
    return phrase(place, line.phrase(), line);
  }

  private Phrase phrase(String place, List<Token> tokens, Line line) {
    return phrases.read(place, tokens, line.range(), line.broken());
  }

  private PolicyTree.Block block(Keyword keyword, Line line) {
    return switch (keyword) {
      case SETTINGS -> new PolicyTree.Settings(settings(line), line);
      case COLLECTION -> collection(line);
      case EXAMPLE -> new PolicyTree.Example(phrase("block-head", line), moments(line), line);
      case DEFINE -> clauses(keyword, "define-head", line);
      default -> clauses(keyword, "block-head", line);
    };
  }

  private List<PolicyTree.Setting> settings(Line block) {
    phrases.nothing(block);
    List<PolicyTree.Setting> settings = new ArrayList<>();
    for (Line line : block.below()) {
      SourceRange name = span(line.label());
      Phrase value = phrase("setting-value", line);
      PolicyTree.Table table = table(value, line, "value");
      settings.add(new PolicyTree.Setting(source.text(name), name, value, table, line));
    }
    return settings;
  }

  private static SourceRange span(List<Token> tokens) {
    return tokens.get(0).range().to(tokens.get(tokens.size() - 1).range());
  }

  private PolicyTree.@Nullable Table table(Phrase phrase, Line line, String result) {
    if (phrase instanceof Phrase.Said said && said.is("dated")) {
      return dated(said, line);
    }
    if (!(phrase instanceof Phrase.Said said && said.is("table"))) {
      if (!line.below().isEmpty() && !(phrase instanceof Phrase.Unread)) {
        phrases.misplacedRows(line);
      }
      return null;
    }
    List<PolicyTree.Row> rows = new ArrayList<>();
    for (Line row : line.below()) {
      Phrase bound = row.keyword() == null ? phrase("bound", row.label(), row) : null;
      boolean quiet = row.broken() || bound instanceof Phrase.Unread;
      rows.add(
          new PolicyTree.Row(bound, phrases.read(result, row.phrase(), row.range(), quiet), row));
    }
    phrases.checkRows(line, rows);
    return new PolicyTree.Table(phrase, rows, line.range());
  }

  /** Values by the date they hold from; there is no row for the rest. */
  private PolicyTree.Table dated(Phrase.Said phrase, Line line) {
    List<PolicyTree.Row> rows = new ArrayList<>();
    for (Line row : line.below()) {
      Phrase from = row.keyword() == null ? phrase("from-date", row.label(), row) : null;
      boolean quiet = row.broken() || from instanceof Phrase.Unread;
      rows.add(
          new PolicyTree.Row(from, phrases.read("value", row.phrase(), row.range(), quiet), row));
    }
    phrases.checkDated(line, rows);
    return new PolicyTree.Table(phrase, rows, line.range());
  }

  private PolicyTree.Clauses clauses(Keyword keyword, String headPlace, Line block) {
    Phrase head = phrase(headPlace, block);
    List<PolicyTree.Clause> clauses = new ArrayList<>();
    Keyword before = Keyword.WHEN;
    for (Line line : block.below()) {
      Keyword word = keyword(line);
      Keyword means = word == Keyword.AND ? before : word;
      clauses.add(clause(keyword, word, means, line));
      before = means;
    }
    return new PolicyTree.Clauses(keyword, head, clauses, block);
  }

  private PolicyTree.Clause clause(Keyword block, Keyword word, Keyword means, Line line) {
    if (word == Keyword.ANY_OF) {
      phrases.nothing(line);
      List<Phrase> any = new ArrayList<>();
      line.below().forEach(dash -> any.add(phrase("condition", dash)));
      return new PolicyTree.Clause(word, means, new Phrase.Unread(line.range()), null, any, line);
    }
    Phrase phrase = phrase(place(block, means), line);
    return new PolicyTree.Clause(
        word, means, phrase, table(phrase, line, "outcomes"), List.of(), line);
  }

  private static String place(Keyword block, Keyword means) {
    return switch (means) {
      case WHEN -> "triggers";
      case IF, ANY_OF, UNLESS -> "condition";
      case APPROVAL -> "approval";
      case BECAUSE -> "because";
      default -> block == Keyword.LIMIT ? "guard" : "then";
    };
  }

  private PolicyTree.Collection collection(Line block) {
    List<PolicyTree.Labelled> lines = new ArrayList<>();
    List<PolicyTree.Step> steps = new ArrayList<>();
    for (Line line : block.below()) {
      Keyword keyword = keyword(line);
      if (keyword == Keyword.STEP) {
        Phrase head = phrase("step-head", line.label(), line);
        List<PolicyTree.Clause> conditions =
            line.below().stream()
                .map(below -> clause(keyword, keyword(below), keyword(below), below))
                .toList();
        steps.add(new PolicyTree.Step(head, phrase("step-line", line), conditions, line));
      } else {
        lines.add(new PolicyTree.Labelled(keyword, phrase(keyword.id() + "-line", line), line));
      }
    }
    return new PolicyTree.Collection(phrase("collection-head", block), lines, steps, block);
  }

  private List<PolicyTree.Moment> moments(Line block) {
    List<PolicyTree.Moment> moments = new ArrayList<>();
    for (Line line : block.below()) {
      List<PolicyTree.Expectation> expectations = new ArrayList<>();
      for (Line below : line.below()) {
        Keyword keyword = keyword(below);
        String place = keyword == Keyword.NOT ? "expectation" : "expected";
        expectations.add(new PolicyTree.Expectation(keyword, phrase(place, below), below));
      }
      moments.add(new PolicyTree.Moment(phrase("moment", line), expectations, line));
    }
    return moments;
  }
}
