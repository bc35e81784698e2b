package org.fairnotice.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairnotice.dsl.vocabulary.PolicyReader;
import org.fairnotice.dsl.vocabulary.TreeText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same policy in three languages says the same, line for line. */
class ThreeTonguesTest {
  private static final Pattern OWN_WORDS = Pattern.compile("\"[^\"]*\"|\\{[^}]*\\}|  # .*");

  @ParameterizedTest
  @CsvSource({"salon, fr", "salon, ru"})
  void a_translated_policy_has_the_same_concepts(String name, String language) {
    String english = concepts(name + ".en.policy");

    String translated = concepts(name + "." + language + ".policy");

    assertThat(translated).isEqualTo(english);
  }

  private static String concepts(String file) {
    Path path = CorpusTest.CORPUS.resolve("good").resolve(file);
    String tree = TreeText.of(PolicyReader.read(CorpusTest.source(path)).tree());
    assertThat(tree).doesNotContain("?");
    Map<String, String> numbers = new LinkedHashMap<>();
    Matcher own = OWN_WORDS.matcher(tree);
    return own.replaceAll(
        found ->
            found.group().startsWith("  #")
                ? ""
                : numbers.computeIfAbsent(found.group(), any -> "@" + numbers.size()));
  }
}
