package org.fairnotice.drl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fairnotice.SalonPolicy;
import org.fairnotice.random.RandomPolicies;
import org.fairnotice.rule.Policy;
import org.junit.jupiter.api.Test;

class DrlExportTest {
  private static final Path SALON = Path.of("src/test/resources/drl/salon.drl");

  @Test
  void the_salon_reads_as_it_was_reviewed() throws IOException {
    String drl = DrlExport.write(SalonPolicy.policy());

    if (System.getProperty("corpus.update") != null) {
      Files.writeString(SALON, drl);
    }

    assertThat(drl).isEqualTo(Files.readString(SALON, StandardCharsets.UTF_8));
  }

  @Test
  void the_salon_compiles() {
    assertThatCode(() -> DrlNetwork.of(SalonPolicy.policy())).doesNotThrowAnyException();
  }

  @Test
  void the_same_policy_is_written_the_same() {
    assertThat(DrlExport.write(RandomPolicies.of(11)))
        .isEqualTo(DrlExport.write(RandomPolicies.of(11)));
  }

  @Test
  void definitions_that_would_grow_without_end_are_asked_by_name() {
    Policy policy = OddPolicies.doubling(40);

    String drl = DrlExport.write(policy);

    assertThat(drl.length()).isLessThan(200_000);
    assertThat(drl).contains("$facts.defined(\"d");
    assertThatCode(() -> new DrlNetwork(drl)).doesNotThrowAnyException();
  }

  @Test
  void names_and_texts_of_any_characters_come_back_as_they_were() {
    List<String> odd =
        List.of(
            "a \"quoted\" 'name'",
            "back\\slash \\u0041 \\n",
            "Не пришёл, 予約, \uD83D\uDC87",
            "// no comment /* at all */ # here; { brace } $end @x",
            "line\nbreak\ttab\r\u0001\u007f",
            "end\nrule \"x\" when then end");

    for (String name : odd) {
      OddPolicies.assertRoundTrip(name);
    }
  }

  @Test
  void the_text_is_plain_ascii() {
    String drl = DrlExport.write(OddPolicies.named("Не пришёл"));

    assertThat(drl).isASCII();
  }
}
