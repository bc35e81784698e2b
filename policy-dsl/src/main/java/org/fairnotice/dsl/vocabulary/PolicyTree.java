package org.fairnotice.dsl.vocabulary;

import java.util.List;
import org.fairnotice.dsl.source.SourceRange;
import org.fairnotice.dsl.source.SourceText;
import org.fairnotice.dsl.syntax.Comment;
import org.fairnotice.dsl.syntax.Keyword;
import org.fairnotice.dsl.syntax.Line;
import org.jspecify.annotations.Nullable;

/**
 * A policy file as a tree of recognised phrases.
 *
 * <p>Shape: headers and blocks in file order; a phrase that was not understood is {@link
 * Phrase.Unread} and has had its diagnostic. Every node keeps the line it comes from, with its
 * comments.
 */
public record PolicyTree(
    SourceText source,
    String language,
    List<Header> headers,
    List<Block> blocks,
    List<Comment> atEnd) {
  /** Copies the lists. */
  public PolicyTree {
    headers = List.copyOf(headers);
    blocks = List.copyOf(blocks);
    atEnd = List.copyOf(atEnd);
  }

  /** A line before the first block; the language line is not among them. */
  public record Header(Keyword keyword, Phrase phrase, Line line) {}

  /** A block of lines with, except for settings, a name in quotation marks. */
  public sealed interface Block {
    /** The line that opens the block. */
    Line line();
  }

  /** The numbers a business changes most often. */
  public record Settings(List<Setting> settings, Line line) implements Block {
    /** Copies the list. */
    public Settings {
      settings = List.copyOf(settings);
    }
  }

  /** One setting; with a table where its value is one. */
  public record Setting(
      String name, SourceRange nameRange, Phrase value, @Nullable Table table, Line line) {}

  /**
   * Rows by bound, {@code otherwise} last; the axis is the argument of the {@code table} phrase. Of
   * the {@code dated} phrase, rows by the date they hold from, without a last one for the rest.
   */
  public record Table(Phrase axis, List<Row> rows, SourceRange range) {
    /** Copies the list. */
    public Table {
      rows = List.copyOf(rows);
    }
  }

  /** One row; without a bound it is the {@code otherwise} row. */
  public record Row(@Nullable Phrase bound, Phrase result, Line line) {}

  /** A definition, rule or limit, by its keyword. */
  public record Clauses(Keyword keyword, Phrase head, List<Clause> clauses, Line line)
      implements Block {
    /** Copies the list. */
    public Clauses {
      clauses = List.copyOf(clauses);
    }
  }

  /**
   * One line of a definition, rule or limit.
   *
   * @param keyword the word the line opens with
   * @param means the same, but for {@code and} the word it goes on from
   * @param any the conditions after dashes, for {@code if any of}
   */
  public record Clause(
      Keyword keyword,
      Keyword means,
      Phrase phrase,
      @Nullable Table table,
      List<Phrase> any,
      Line line) {
    /** Copies the list. */
    public Clause {
      any = List.copyOf(any);
    }
  }

  /** A collection with its labelled lines and steps. */
  public record Collection(Phrase head, List<Labelled> lines, List<Step> steps, Line line)
      implements Block {
    /** Copies the lists. */
    public Collection {
      lines = List.copyOf(lines);
      steps = List.copyOf(steps);
    }
  }

  /** A line of a collection under its label. */
  public record Labelled(Keyword keyword, Phrase phrase, Line line) {}

  /** A step: what it is called and when it is due, what is done, and on what condition. */
  public record Step(Phrase head, Phrase phrase, List<Clause> conditions, Line line) {
    /** Copies the list. */
    public Step {
      conditions = List.copyOf(conditions);
    }
  }

  /** An example: what happens, and what must come of it. */
  public record Example(Phrase head, List<Moment> moments, Line line) implements Block {
    /** Copies the list. */
    public Example {
      moments = List.copyOf(moments);
    }
  }

  /** Something that happens at an instant. */
  public record Moment(Phrase phrase, List<Expectation> expectations, Line line) {
    /** Copies the list. */
    public Moment {
      expectations = List.copyOf(expectations);
    }
  }

  /** What must come of a moment, or with {@code not} must not. */
  public record Expectation(Keyword keyword, Phrase phrase, Line line) {}
}
