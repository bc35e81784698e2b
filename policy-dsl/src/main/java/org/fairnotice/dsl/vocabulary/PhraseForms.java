package org.fairnotice.dsl.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairnotice.dsl.syntax.Words;

/**
 * The forms of one phrase in one language, as written in a dialect file.
 *
 * <p>Shape: {@code a / b | c}: forms of number after a stroke, other ways to say it after a bar,
 * the first form being the one that is written; {@code [..]} may be left out, {@code <a|b>} is one
 * of several, {@code {x}} or {@code {x:place}} is an argument.
 *
 * <p>Errors: {@code IllegalArgumentException} if brackets do not match or an argument is not one of
 * the concept's.
 */
final class PhraseForms {
  private static final Pattern PIECE =
      Pattern.compile("\\{[^}]*\\}|[\\[\\]<>|/(),-]|\\p{L}[\\p{L}\\p{M}\\p{N}_+-]*['’]?|\\S");

  private final String text;
  private final Map<String, String> places;
  private final List<String> pieces = new ArrayList<>();
  private int at;

  private PhraseForms(String text, Map<String, String> places) {
    this.text = text;
    this.places = places;
    for (Matcher piece = PIECE.matcher(text); piece.find(); ) {
      pieces.add(piece.group());
    }
  }

  /** How many of the first forms are forms of number: 1 where the phrase does not depend on one. */
  static int numberForms(String text) {
    int end = text.indexOf(" | ");
    int forms = 1;
    for (int at = text.indexOf(" / ");
        at >= 0 && (end < 0 || at < end);
        at = text.indexOf(" / ", at + 3)) {
      forms++;
    }
    return forms;
  }

  /** The forms of a phrase whose arguments stand in the given places. */
  static List<List<Part>> read(String text, Map<String, String> places) {
    PhraseForms forms = new PhraseForms(text, places);
    List<List<Part>> all = forms.alternatives("");
    if (forms.at < forms.pieces.size()) {
      throw new IllegalArgumentException("brackets do not match: " + text);
    }
    return all;
  }

  private List<List<Part>> alternatives(String close) {
    List<List<Part>> all = new ArrayList<>();
    List<Part> run = new ArrayList<>();
    while (at < pieces.size() && !pieces.get(at).equals(close)) {
      String piece = pieces.get(at++);
      if (piece.equals("|") || piece.equals("/")) {
        all.add(List.copyOf(run));
        run = new ArrayList<>();
      } else {
        run.add(part(piece));
      }
    }
    all.add(List.copyOf(run));
    return all;
  }

  private Part part(String piece) {
    return switch (piece) {
      case "[" -> choice("]", true);
      case "<" -> choice(">", false);
      case ",", "(", ")", "-" -> new Part.Mark(piece);
      default -> piece.startsWith("{") ? hole(piece) : word(piece);
    };
  }

  private Part choice(String close, boolean optional) {
    List<List<Part>> options = new ArrayList<>(alternatives(close));
    if (at++ >= pieces.size()) {
      throw new IllegalArgumentException("brackets do not match: " + text);
    }
    if (optional) {
      options.add(List.of());
    }
    return new Part.Choice(options);
  }

  private Part hole(String piece) {
    String inside = piece.substring(1, piece.length() - 1);
    int colon = inside.indexOf(':');
    String argument = colon < 0 ? inside : inside.substring(0, colon);
    String place = places.get(argument);
    if (place == null) {
      throw new IllegalArgumentException("no argument " + argument + " in: " + text);
    }
    return new Part.Hole(argument, colon < 0 ? place : inside.substring(colon + 1));
  }

  private Part word(String piece) {
    List<String> words = Words.of(piece);
    if (words.size() != 1 || !Character.isLetter(piece.codePointAt(0))) {
      throw new IllegalArgumentException("not a word: " + piece + " in: " + text);
    }
    return new Part.Word(words.get(0), piece);
  }
}
