package org.fairnotice.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.Terms;
import org.fairnotice.decision.Wait;
import org.jspecify.annotations.Nullable;

/**
 * How decisions read, by the table {@code decisions.en.properties}.
 *
 * <p>Errors: {@code IllegalStateException} for a type the table does not know.
 */
final class Phrases {
  private final Properties table;

  private Phrases(Properties table) {
    this.table = table;
  }

  /** English. */
  static Phrases english() {
    Properties table = new Properties();
    try (InputStream in = Phrases.class.getResourceAsStream("decisions.en.properties")) {
      if (in == null) {
        throw new IllegalStateException("decisions.en.properties is not on the class path");
      }
      table.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Phrases(table);
  }

  /** What a decision says is to be done. */
  String of(Decision decision, Figures figures) {
    String type = decision.type().wireName();
    Terms terms = decision.terms();
    String template = null;
    boolean amount = terms.amount() != null && terms.amount().isZero();
    boolean share = terms.share() != null && terms.share().signum() == 0;
    if (amount || share) {
      template = table.getProperty(type + ".zero");
    }
    if (template == null) {
      template = table.getProperty(type);
    }
    if (template == null) {
      throw new IllegalStateException("decisions.en.properties has no line for " + type);
    }
    return Template.fill(template, place -> value(place, decision, figures));
  }

  /** What follows when nobody answers in time, or null when nothing does. */
  @Nullable String then(Wait.Then then) {
    return table.getProperty("then." + then.wireName());
  }

  private @Nullable String value(String place, Decision decision, Figures figures) {
    Terms terms = decision.terms();
    return switch (place) {
      case "amount" -> figures.money(terms.amount());
      case "share" -> figures.share(terms.share());
      case "count" -> figures.number(terms.count());
      case "dueAt" -> figures.instant(terms.dueAt());
      case "firstPossibleAt" -> figures.instant(terms.firstPossibleAt());
      case "until" -> terms.until() == null ? null : terms.until().toString();
      case "end" -> end(terms, figures);
      case "missed" -> worded("missed", terms.missed());
      case "scope" -> worded("scope", terms.scope());
      case "name" -> terms.name();
      case "text" -> terms.text();
      case "kind" -> terms.kind();
      case "offer" -> worded("offer", terms.kind());
      case "channels" -> joined("channel", terms.channels(), " or ");
      case "blockers" -> joined("blocker", terms.blockers(), ", ");
      case "corrects" -> decision.corrects();
      default -> throw new IllegalStateException("decisions.en.properties names {" + place + "}");
    };
  }

  private @Nullable String end(Terms terms, Figures figures) {
    if (terms.until() != null) {
      return "until " + terms.until();
    }
    if (terms.count() != null) {
      String count = figures.number(terms.count());
      return "until " + count + ("1".equals(count) ? " visit is kept" : " visits are kept");
    }
    return worded("end", terms.release());
  }

  private @Nullable String worded(String place, @Nullable String value) {
    UnaryOperator<String> words = word -> table.getProperty(place + "." + word, word);
    return value == null ? null : words.apply(value);
  }

  private @Nullable String joined(String place, List<String> words, String between) {
    return words.isEmpty()
        ? null
        : words.stream()
            .map(word -> table.getProperty(place + "." + word, word))
            .collect(Collectors.joining(between));
  }
}
