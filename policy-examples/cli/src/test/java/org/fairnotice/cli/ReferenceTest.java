package org.fairnotice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pages on the language against the words it has. */
class ReferenceTest {
  private static final String SAID =
      flat(page("docs/language/reference.md") + page("docs/language/examples.md"));
  private static final Pattern BETWEEN = Pattern.compile("\\{[^}]*}|<[^>]*>|[\\[\\]]");

  @Test
  void every_phrase_is_told_of() {
    List<String> untold = new ArrayList<>();
    String dialect = "policy-dsl/src/main/resources/org/fairnotice/dsl/vocabulary/en.dialect";
    for (String line : page(dialect).lines().toList()) {
      int sign = line.indexOf(" = ");
      if (sign > 0 && !line.startsWith("#") && !told(line.substring(sign + 3))) {
        untold.add(line);
      }
    }

    assertThat(untold).isEmpty();
  }

  /** One wording of a phrase is enough; what varies in it may stand in between. */
  private static boolean told(String phrase) {
    return Arrays.stream(phrase.split(" [|/] "))
        .map(BETWEEN::split)
        .anyMatch(fixed -> Arrays.stream(fixed).map(ReferenceTest::words).allMatch(SAID::contains));
  }

  private static String words(String fixed) {
    return fixed.replaceAll("^[ ,:()]+|[ ,:()]+$", "");
  }

  private static String flat(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private static String page(String file) {
    return Documents.text(Documents.ROOT.resolve(file));
  }
}
