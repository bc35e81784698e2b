package org.fairnotice.dsl.vocabulary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Writes phrases in a language, as its dialect file says them first.
 *
 * <p>Shape: what is written reads back as the same phrase; names and settings stay as they are.
 *
 * <p>Errors: {@code IllegalArgumentException} if the phrase cannot be said in the place.
 */
public final class PhraseWriter {
  private final Dialect dialect;

  /** The last number written, which the next noun goes with. */
  private BigDecimal number = BigDecimal.TEN;

  private PhraseWriter(Dialect dialect) {
    this.dialect = dialect;
  }

  /** The text of a phrase in a place. */
  public static String write(Dialect dialect, String place, Phrase phrase) {
    PhraseWriter writer = new PhraseWriter(dialect);
    StringBuilder out = new StringBuilder();
    writer.write(place, phrase).forEach(word -> append(out, word));
    return out.toString();
  }

  private static void append(StringBuilder out, String word) {
    boolean first = out.length() == 0;
    boolean glued =
        word.equals(",")
            || word.equals(")")
            || (!first && "'(".indexOf(out.charAt(out.length() - 1)) >= 0);
    out.append(first || glued ? "" : " ").append(word);
  }

  private List<String> write(String place, Phrase phrase) {
    if (phrase instanceof Phrase.Said said) {
      return said(place, said);
    }
    if (phrase instanceof Phrase.Listed listed) {
      return listed(place, listed);
    }
    if (phrase instanceof Phrase.NumberValue value) {
      number = value.number();
    }
    return List.of(value(phrase));
  }

  private String value(Phrase phrase) {
    if (phrase instanceof Phrase.MoneyValue value) {
      return amount(value.money()) + " " + value.money().getCurrencyUnit().getCode();
    }
    if (phrase instanceof Phrase.NameValue value) {
      return quoted(value.name());
    }
    if (phrase instanceof Phrase.ShareValue value) {
      return value.percent().toPlainString() + dialect.numerals().percent();
    }
    return phrase instanceof Phrase.InstantValue value
        ? value.instant().toLocalDate() + " " + value.instant().toLocalTime()
        : phrase.dump();
  }

  /** The amount without decimals where they are all zero. */
  static String amount(Money money) {
    BigDecimal plain = money.getAmount().stripTrailingZeros();
    return plain.scale() <= 0 ? plain.toPlainString() : money.getAmount().toPlainString();
  }

  private String quoted(String name) {
    return switch (dialect.language()) {
      case "fr" -> "«\u00A0" + name + "\u00A0»";
      case "ru" -> "«" + name + "»";
      default -> "\"" + name.replace("\"", "\"\"") + "\"";
    };
  }

  private List<String> listed(String id, Phrase.Listed listed) {
    Place place = listPlace(id, listed.place());
    String item = place.item() == null ? id : place.item();
    List<List<Part>> separators = dialect.separators(place);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < listed.items().size(); i++) {
      if (i > 0) {
        words.addAll(parts(separators.get(0), Map.of()));
      }
      words.addAll(write(item, listed.items().get(i)));
    }
    return words;
  }

  private Place listPlace(String id, String fallback) {
    Place place = dialect.vocabulary().place(id);
    if (place != null && place.item() != null) {
      return place;
    }
    Place other = dialect.vocabulary().place(fallback);
    if (other == null) {
      throw new IllegalArgumentException("no list may stand here: " + id);
    }
    return other;
  }

  private List<String> said(String place, Phrase.Said said) {
    Concept concept = find(place, said.concept());
    if (concept == null) {
      throw new IllegalArgumentException("cannot be said here: " + said.concept() + " as " + place);
    }
    return parts(dialect.written(concept, number), said.arguments());
  }

  /** The concept of an id in a place or in one that it includes. */
  private @Nullable Concept find(String id, String concept) {
    Place place = dialect.vocabulary().place(id);
    if (place == null) {
      return null;
    }
    Concept found = dialect.vocabulary().concept(id, concept);
    List<String> others = new ArrayList<>(place.includes());
    if (place.item() != null) {
      others.add(place.item());
    }
    for (String other : others) {
      found = found == null ? find(other, concept) : found;
    }
    return found;
  }

  private List<String> parts(List<Part> form, Map<String, Phrase> arguments) {
    List<String> words = new ArrayList<>();
    for (Part part : form) {
      if (part instanceof Part.Word word) {
        words.add(word.shown());
      } else if (part instanceof Part.Mark mark) {
        words.add(mark.text());
      } else if (part instanceof Part.Hole hole) {
        Phrase argument = arguments.get(hole.argument());
        if (argument != null) {
          words.addAll(write(hole.place(), argument));
        }
      } else if (part instanceof Part.Choice choice) {
        words.addAll(parts(chosen(choice, arguments), arguments));
      }
    }
    return words;
  }

  /** The first option, or none where it speaks of an argument that is not there. */
  private static List<Part> chosen(Part.Choice choice, Map<String, Phrase> arguments) {
    for (List<Part> option : choice.options()) {
      if (option.stream().allMatch(part -> has(part, arguments))) {
        return option;
      }
    }
    return List.of();
  }

  private static boolean has(Part part, Map<String, Phrase> arguments) {
    return !(part instanceof Part.Hole hole) || arguments.containsKey(hole.argument());
  }
}
