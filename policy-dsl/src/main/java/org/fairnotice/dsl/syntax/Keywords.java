package org.fairnotice.dsl.syntax;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The line-opening words of one language.
 *
 * <p>Shape: every keyword has one phrase of one or more words; the longest phrase that opens a line
 * is the one meant.
 */
public final class Keywords {
  private static final Map<String, Keywords> SHIPPED = shipped("en", "fr", "ru");

  private final String language;
  private final Map<Keyword, String> phrases;
  private final Map<Keyword, List<String>> words;

  private Keywords(String language, Map<Keyword, String> phrases) {
    this.language = language;
    this.phrases = phrases;
    this.words = new EnumMap<>(Keyword.class);
    phrases.forEach((keyword, phrase) -> words.put(keyword, Words.of(phrase)));
  }

  private static Map<String, Keywords> shipped(String... languages) {
    Map<String, Keywords> all = new LinkedHashMap<>();
    for (String language : languages) {
      all.put(language, load(language));
    }
    return all;
  }

  private static Keywords load(String language) {
    Properties read = new Properties();
    try (InputStream in = Keywords.class.getResourceAsStream(language + ".keywords")) {
      if (in == null) {
        throw new IllegalStateException("no keywords for language: " + language);
      }
      read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<Keyword, String> phrases = new EnumMap<>(Keyword.class);
    for (Keyword keyword : Keyword.values()) {
      String phrase = read.getProperty(keyword.id());
      if (phrase == null) {
        throw new IllegalStateException("no phrase in " + language + " for: " + keyword.id());
      }
      phrases.put(keyword, phrase.strip());
    }
    return new Keywords(language, phrases);
  }

  /** The languages a policy may be written in. */
  public static List<String> languages() {
    return List.copyOf(SHIPPED.keySet());
  }

  /**
   * The words of a language.
   *
   * <p>Errors: {@code IllegalArgumentException} if policies cannot be written in it.
   */
  public static Keywords of(String language) {
    Keywords keywords = SHIPPED.get(language);
    if (keywords == null) {
      throw new IllegalArgumentException("not a language of policies: " + language);
    }
    return keywords;
  }

  /** The language, as an ISO 639 code. */
  public String language() {
    return language;
  }

  /** The phrase of a keyword. */
  public String phrase(Keyword keyword) {
    return phrases.getOrDefault(keyword, keyword.id());
  }

  /** The phrases of a group, in the order of the keywords. */
  public List<String> phrases(Keyword.Group group) {
    List<String> found = new ArrayList<>();
    phrases.forEach(
        (keyword, phrase) -> {
          if (keyword.group() == group) {
            found.add(phrase);
          }
        });
    return found;
  }

  /** The keyword whose phrase opens the tokens, among those allowed, the longest first. */
  @Nullable Keyword opening(List<Token> line, Iterable<Keyword> allowed) {
    Keyword best = null;
    for (Keyword keyword : allowed) {
      boolean longer = best == null || length(keyword) > length(best);
      if (longer && opens(line, words.getOrDefault(keyword, List.of()))) {
        best = keyword;
      }
    }
    return best;
  }

  /** The number of words in a keyword's phrase. */
  int length(Keyword keyword) {
    return words.getOrDefault(keyword, List.of()).size();
  }

  private static boolean opens(List<Token> line, List<String> phrase) {
    if (phrase.isEmpty() || line.size() < phrase.size()) {
      return false;
    }
    for (int i = 0; i < phrase.size(); i++) {
      if (!line.get(i).isWord(phrase.get(i))) {
        return false;
      }
    }
    return true;
  }
}
