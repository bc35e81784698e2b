package org.fairnotice.dsl.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fairnotice.dsl.PolicyLanguage;
import org.fairnotice.rule.Canonical;
import org.fairnotice.rule.Policy;
import org.junit.jupiter.api.Test;

/** What a policy file says and what a developer writes with the builder are the same rules. */
class SameRulesTest {
  private static final Path FILE = Path.of("src/test/resources/corpus/good/salon.en.policy");

  /** The form of the core's own salon, which its tests write with the builder. */
  private static final Path BUILT =
      Path.of("../policy-core/src/test/resources/rule/salon.canonical");

  @Test
  void the_salon_file_and_the_salon_in_java_are_one_version() throws IOException {
    Policy policy = PolicyLanguage.load(FILE.toString(), Files.readString(FILE)).policyOrThrow();

    assertThat(Canonical.form(policy) + "\n").isEqualTo(Files.readString(BUILT));
  }
}
