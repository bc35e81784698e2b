package org.fairnotice.dsl.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fairnotice.dsl.source.SourceRange;
import org.fairnotice.dsl.source.SourceText;
import org.fairnotice.dsl.syntax.Token;
import org.fairnotice.dsl.syntax.TokenKind;
import org.jspecify.annotations.Nullable;

/**
 * Recognises what a run of tokens says in a place.
 *
 * <p>Shape: of two phrases over the same tokens the one with more words of the language wins, then
 * the one that comes first in the vocabulary. What a place says from a token on is worked out once,
 * so the work grows with the places times the tokens. A matcher that need not say what would have
 * gone on passes over forms that begin with another word.
 */
final class PhraseMatcher {
  /** What was read up to a token, and with how many words of the language. */
  record Match(int end, Phrase phrase, int words) {}

  /** Something that would have gone on from the furthest token that was reached. */
  record Expected(String text, boolean written) {}

  private record Spot(String place, int at) {}

  /** An argument that was read, after those read before it. */
  private record Read(String argument, Phrase phrase, @Nullable Read before) {
    static @Nullable Phrase of(String argument, @Nullable Read last) {
      Read read = last;
      while (read != null && !read.argument.equals(argument)) {
        read = read.before;
      }
      return read == null ? null : read.phrase;
    }
  }

  private interface Sink {
    void accept(int at, @Nullable Read arguments, int words);
  }

  private final Dialect dialect;
  private final SourceText source;
  private final List<Token> tokens;
  private final boolean explaining;
  private final Map<Spot, List<Match>> memo = new HashMap<>();
  private final Map<String, Expected> expected = new LinkedHashMap<>();
  private int furthest;

  private PhraseMatcher(
      Dialect dialect, SourceText source, List<Token> tokens, boolean explaining) {
    this.dialect = dialect;
    this.source = source;
    this.tokens = tokens;
    this.explaining = explaining;
  }

  /** A matcher that says what tokens say and no more. */
  static PhraseMatcher plain(Dialect dialect, SourceText source, List<Token> tokens) {
    return new PhraseMatcher(dialect, source, tokens, false);
  }

  /** A matcher that also notes how far it got and what it expected there. */
  static PhraseMatcher explaining(Dialect dialect, SourceText source, List<Token> tokens) {
    return new PhraseMatcher(dialect, source, tokens, true);
  }

  /** What all tokens say in a place, or null. */
  @Nullable Phrase whole(String place) {
    for (Match match : matches(place, 0)) {
      if (match.end() == tokens.size()) {
        return match.phrase();
      }
    }
    return null;
  }

  /**
   * The furthest token at which something else was expected; the number of tokens if that was their
   * end.
   */
  int furthest() {
    return furthest;
  }

  /** The token after the longest phrase that the tokens begin with, 0 if they begin with none. */
  int longest(String place) {
    List<Match> all = matches(place, 0);
    return all.isEmpty() ? 0 : all.get(0).end();
  }

  Collection<Expected> expected() {
    return expected.values();
  }

  private void expect(int at, List<Part> form, int part, boolean written) {
    if (explaining && at >= furthest) {
      expect(at, upToHole(form, part), written);
    }
  }

  private void expect(int at, String text, boolean written) {
    if (at > furthest) {
      furthest = at;
      expected.clear();
    }
    if (at == furthest && !(expected.containsKey(text) && !written)) {
      expected.put(text, new Expected(text, written));
    }
  }

  private List<Match> matches(String place, int at) {
    Spot spot = new Spot(place, at);
    List<Match> known = memo.get(spot);
    if (known == null) {
      TreeMap<Integer, Match> byEnd = new TreeMap<>(Comparator.reverseOrder());
      read(place, at, byEnd);
      known = List.copyOf(byEnd.values());
      memo.put(spot, known);
    }
    return known;
  }

  private static void keep(Map<Integer, Match> byEnd, Match match) {
    Match other = byEnd.get(match.end());
    if (other == null || match.words() > other.words()) {
      byEnd.put(match.end(), match);
    }
  }

  private void read(String id, int at, Map<Integer, Match> byEnd) {
    Place place = dialect.vocabulary().place(id);
    if (place == null) {
      literal(id, at, byEnd);
      return;
    }
    for (Form form : forms(place, at)) {
      Sink sink =
          (end, arguments, words) -> keep(byEnd, said(form.concept(), at, end, arguments, words));
      run(form.parts(), 0, at, null, 0, form.written(), sink);
    }
    if (place.item() != null) {
      list(place, place.item(), at, byEnd);
    }
    for (String included : place.includes()) {
      matches(included, at).forEach(match -> keep(byEnd, match));
    }
    if (place.setting()) {
      setting(at, byEnd);
    }
  }

  private List<Form> forms(Place place, int at) {
    Forms forms = dialect.forms(place);
    return explaining || at >= tokens.size() ? forms.all() : forms.at(tokens.get(at));
  }

  private void setting(int at, Map<Integer, Match> byEnd) {
    if (at < tokens.size() && tokens.get(at).kind() == TokenKind.SETTING) {
      Token token = tokens.get(at);
      keep(byEnd, new Match(at + 1, new Phrase.SettingRef(token.value(), token.range()), 0));
    }
  }

  private void literal(String id, int at, Map<Integer, Match> byEnd) {
    if (!Vocabulary.LITERALS.contains(id)) {
      throw new IllegalArgumentException("no such place: " + id);
    }
    Literals.Read read = Literals.read(id, source, tokens, at);
    if (read != null) {
      keep(byEnd, new Match(read.end(), read.value(), 0));
    } else if (explaining) {
      expect(at, "@" + id, true);
    }
    if (Literals.mayBeSetting(id)) {
      setting(at, byEnd);
    }
  }

  private Match said(Concept concept, int at, int end, @Nullable Read read, int words) {
    Map<String, Phrase> arguments = new LinkedHashMap<>();
    for (Argument argument : concept.arguments()) {
      Phrase phrase = Read.of(argument.name(), read);
      if (phrase != null) {
        arguments.put(argument.name(), phrase);
      }
    }
    Phrase phrase = new Phrase.Said(concept.place(), concept.id(), arguments, range(at, end));
    return new Match(end, phrase, words);
  }

  private SourceRange range(int from, int end) {
    return tokens.get(from).range().to(tokens.get(Math.max(from, end - 1)).range());
  }

  private void run(
      List<Part> form,
      int part,
      int at,
      @Nullable Read arguments,
      int words,
      boolean written,
      Sink sink) {
    if (part == form.size()) {
      sink.accept(at, arguments, words);
    } else if (form.get(part) instanceof Part.Hole hole) {
      for (Match match : matches(hole.place(), at)) {
        Read more = new Read(hole.argument(), match.phrase(), arguments);
        run(form, part + 1, match.end(), more, words + match.words(), written, sink);
      }
    } else if (form.get(part) instanceof Part.Choice choice) {
      for (List<Part> option : choice.options()) {
        List<Part> rest = new ArrayList<>(option);
        rest.addAll(form.subList(part + 1, form.size()));
        boolean first = option.isEmpty() || option == choice.options().get(0);
        run(rest, 0, at, arguments, words, written && first, sink);
      }
    } else if (fits(form.get(part), at)) {
      run(form, part + 1, at + 1, arguments, words + 1, written, sink);
    } else {
      expect(at, form, part, written);
    }
  }

  private boolean fits(Part part, int at) {
    if (at >= tokens.size()) {
      return false;
    }
    return part instanceof Part.Word word
        ? tokens.get(at).isWord(word.text())
        : part instanceof Part.Mark mark && tokens.get(at).isMark(mark.text());
  }

  /** The words and marks from a part on, up to the next argument or choice. */
  private static String upToHole(List<Part> form, int part) {
    StringBuilder text = new StringBuilder();
    for (Part each : form.subList(part, form.size())) {
      if (each instanceof Part.Word word) {
        boolean glued = text.length() == 0 || text.charAt(text.length() - 1) == '\'';
        text.append(glued ? "" : " ").append(word.shown());
      } else if (each instanceof Part.Mark mark) {
        text.append(text.length() > 0 && mark.text().equals("-") ? " " : "").append(mark.text());
      } else {
        break;
      }
    }
    return text.toString();
  }

  private void list(Place place, String item, int at, Map<Integer, Match> byEnd) {
    items(place, item, at, at, new ArrayList<>(), 0, byEnd);
  }

  /**
   * Takes the longest reading of each item that lets the list go on, so the work stays in
   * proportion.
   */
  private void items(
      Place place,
      String item,
      int start,
      int at,
      List<Phrase> before,
      int words,
      Map<Integer, Match> byEnd) {
    for (Match match : matches(item, at)) {
      List<Phrase> items = new ArrayList<>(before);
      items.add(match.phrase());
      int end = match.end();
      int sum = words + match.words();
      boolean seen = byEnd.containsKey(end);
      keep(byEnd, new Match(end, new Phrase.Listed(place.id(), items, range(start, end)), sum));
      if (seen) {
        continue;
      }
      for (List<Part> separator : dialect.separators(place)) {
        Sink next =
            (after, none, more) -> items(place, item, start, after, items, sum + more, byEnd);
        run(separator, 0, end, null, 0, true, next);
      }
    }
  }
}
