package org.fairnotice.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * A sentence for a client or a person, with names in braces that are filled in when it is said.
 *
 * <p>Shape: <code>{name}</code> is a setting or term of the policy; <code>{{</code> and <code>}}
 * </code> stand for the braces themselves.
 *
 * <p>Errors: {@code IllegalArgumentException} for a brace that is not closed or holds nothing.
 */
public record ClientText(String raw) {
  /** Checks the braces. */
  public ClientText {
    Objects.requireNonNull(raw, "raw");
    parse(raw, name -> "", new ArrayList<>());
  }

  /** The names in braces, in the order they stand, each once. */
  public List<String> names() {
    if (raw.indexOf('{') < 0) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    parse(raw, name -> "", names);
    return names.stream().distinct().toList();
  }

  /** The sentence with every name replaced. */
  public String fill(Function<String, String> values) {
    return parse(raw, values, new ArrayList<>());
  }

  private static String parse(String raw, Function<String, String> values, List<String> names) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      boolean doubled = i + 1 < raw.length() && raw.charAt(i + 1) == c;
      if ((c == '{' || c == '}') && doubled) {
        text.append(c);
        i++;
      } else if (c == '{') {
        int end = raw.indexOf('}', i);
        if (end < 0 || raw.substring(i + 1, end).isBlank()) {
          throw new IllegalArgumentException(
              "raw has a brace that is not closed or holds no name: " + raw);
        }
        String name = raw.substring(i + 1, end).strip();
        names.add(name);
        text.append(values.apply(name));
        i = end;
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }
}
