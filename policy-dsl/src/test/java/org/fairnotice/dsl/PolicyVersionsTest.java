package org.fairnotice.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.fairnotice.dsl.PolicyLanguage.Loaded;
import org.fairnotice.dsl.source.SourceText;
import org.fairnotice.dsl.whole.Sources;
import org.junit.jupiter.api.Test;

class PolicyVersionsTest {
  private static final SourceText BASE =
      new SourceText(
          "base.policy",
          "language en 1\npolicy \"Base\"\ncurrency EUR\ntime zone Europe/Paris\n"
              + "rule \"R\"\n  when the client cancels\n  then warn the client\n");

  @Test
  void versions_follow_one_another_and_a_base_is_none() {
    PolicyVersions versions = versions("from 2027-01-01", "from 2026-01-01 until 2027-01-01");

    assertThat(versions.render()).isEmpty();
    assertThat(versions.policiesOrThrow().versions()).hasSize(2);
    assertThat(versions.policiesOrThrow().inForceAt(Instant.parse("2026-12-31T23:00:00Z")))
        .isSameAs(versions.files().get(1).policy());
  }

  @Test
  void a_day_of_two_versions_is_told_with_both_files() {
    PolicyVersions versions = versions("from 2026-01-01 until 2027-02-01", "from 2027-01-01");

    assertThat(versions.hasErrors()).isTrue();
    assertThat(versions.render())
        .contains("check.versions-overlap", "v1.policy", "v2.policy:4:1", "2027-01-01");
    assertThatThrownBy(versions::policiesOrThrow).isInstanceOf(PolicyException.class);
  }

  @Test
  void a_day_of_no_version_is_told_with_both_files() {
    PolicyVersions versions = versions("from 2026-01-01 until 2027-01-01", "from 2027-02-01");

    assertThat(versions.render())
        .contains("check.versions-gap", "v1.policy", "v2.policy:4:1", "2027-01-01", "2027-02-01");
  }

  @Test
  void versions_bear_one_name() {
    Loaded one = load("a.policy", "A", "from 2026-01-01 until 2027-01-01");
    Loaded other = load("b.policy", "B", "from 2027-01-01");

    assertThat(PolicyVersions.of(List.of(one, other)).render())
        .contains("check.versions-names", "a.policy", "b.policy:2:1");
  }

  private static PolicyVersions versions(String first, String second) {
    return PolicyVersions.of(
        Stream.of(
                PolicyLanguage.load("base.policy", BASE.text()),
                load("v1.policy", "Salon", first),
                load("v2.policy", "Salon", second))
            .toList());
  }

  private static Loaded load(String file, String name, String inForce) {
    String text =
        "language en 1\npolicy \"" + name + "\"\nextends \"base\"\nin force " + inForce + "\n";
    return PolicyLanguage.load(file, text, Sources.of(BASE));
  }
}
