package org.fairnotice.dsl.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.fairnotice.dsl.source.SourceText;
import org.fairnotice.dsl.vocabulary.PolicyReader;
import org.fairnotice.rule.Policy;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompilerTest {
  private static final Path GOOD = Path.of("src/test/resources/corpus/good");

  @TestFactory
  Stream<DynamicTest> every_good_file_compiles_but_for_what_this_edition_cannot_decide_by()
      throws IOException {
    return Files.list(GOOD)
        .filter(file -> file.toString().endsWith(".policy"))
        .sorted()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () -> {
                      Compilation compilation = compile(file);

                      assertThat(compilation.policy() == null)
                          .isEqualTo(!compilation.diagnostics().isEmpty());
                      assertThat(compilation.diagnostics())
                          .allMatch(each -> each.code().equals(Compiler.NOT_SAYABLE));
                    }));
  }

  @Test
  void one_policy_in_three_languages_has_the_same_rules() throws IOException {
    Policy english = policy("salon.en.policy");
    Policy french = policy("salon.fr.policy");
    Policy russian = policy("salon.ru.policy");

    assertThat(french.rules()).hasSameSizeAs(english.rules());
    for (int i = 0; i < english.rules().size(); i++) {
      assertThat(french.rules().get(i).outcomes().size())
          .isEqualTo(english.rules().get(i).outcomes().size());
      assertThat(russian.rules().get(i).topics()).isEqualTo(english.rules().get(i).topics());
    }
  }

  @Test
  void layout_comments_and_places_do_not_touch_the_hashes() throws IOException {
    String text = Files.readString(GOOD.resolve("salon.en.policy"));
    Policy plain = compile("a.policy", text);
    Policy commented =
        compile("b.policy", text.replace("rule \"Missed\"", "\n# about misses\nrule \"Missed\""));

    assertThat(commented.versionHash()).isEqualTo(plain.versionHash());
    assertThat(commented.templateHash()).isEqualTo(plain.templateHash());
  }

  @Test
  void a_changed_setting_is_another_version_of_the_same_template() throws IOException {
    String text = Files.readString(GOOD.resolve("salon.en.policy"));
    Policy before = compile("a.policy", text);
    Policy after = compile("a.policy", text.replace("deposit share: 35%", "deposit share: 50%"));

    assertThat(after.versionHash()).isNotEqualTo(before.versionHash());
    assertThat(after.templateHash()).isEqualTo(before.templateHash());
  }

  @Test
  void a_changed_condition_is_another_template() throws IOException {
    String text = Files.readString(GOOD.resolve("salon.en.policy"));
    Policy before = compile("a.policy", text);
    Policy after = compile("a.policy", text.replace("at least 2 no-shows", "more than 2 no-shows"));

    assertThat(after.templateHash()).isNotEqualTo(before.templateHash());
  }

  @ParameterizedTest
  @CsvSource({
    "en, 36 hours, 3 days, '35%', 'illness, bereavement and emergency'",
    "fr, 36 heures, 3 jours, '35 %', 'maladie, deuil et urgence'",
    "ru, 36 часов, 3 дня, '35 %', 'болезнь, утрата близкого и чрезвычайный случай'"
  })
  void values_are_said_in_the_language_of_the_file(
      String language, String hours, String days, String share, String list) {
    FileWording wording = FileWording.of(language);

    assertThat(wording.say(org.fairnotice.value.Value.span(org.fairnotice.time.Span.hours(36))))
        .isEqualTo(hours);
    assertThat(wording.say(org.fairnotice.value.Value.span(org.fairnotice.time.Span.days(3))))
        .isEqualTo(days);
    assertThat(wording.say(org.fairnotice.value.Value.percent("35"))).isEqualTo(share);
    assertThat(wording.say(org.fairnotice.value.Value.words("illness", "bereavement", "emergency")))
        .isEqualTo(list);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | currency EUR | in force from 2027-01-01 until 2028-01-01, for earlier bookings the"
            + " version that is better for the client | time zone Europe/Paris | collection |"
            + " running cases: change at the next step | running cases: keep their version |"
            + " step \"A\" on day 3: phone",
        "fr | monnaie EUR | en vigueur à partir du 2027-01-01 jusqu'au 2028-01-01, pour les"
            + " réservations antérieures la version la plus favorable au client | fuseau"
            + " Europe/Paris | relances | dossiers en cours: changent à la prochaine étape |"
            + " dossiers en cours: gardent leur version | étape \"A\" au jour 3: téléphoner",
        "ru | валюта EUR | действует с 2027-01-01 до 2028-01-01, для прежних записей та версия,"
            + " что выгоднее клиенту | часовой пояс Europe/Paris | взыскание | начатые дела: по"
            + " новой версии со следующего шага | начатые дела: по своей версии | шаг \"A\" в"
            + " день 3: позвонить"
      })
  void a_version_says_what_becomes_of_earlier_bookings_and_running_cases(
      String language,
      String currency,
      String inForce,
      String zone,
      String collection,
      String change,
      String keep,
      String step) {
    String policy =
        switch (language) {
          case "fr" -> "langue fr 1\npolitique \"P\"\n";
          case "ru" -> "язык ru 1\nправила \"P\"\n";
          default -> "language en 1\npolicy \"P\"\n";
        };
    String head = policy + currency + "\n" + zone + "\n";
    String block = "\n" + collection + " \"Bills\"\n  ";

    Policy changing = compile("new", head + inForce + "\n" + block + change + "\n  " + step + "\n");
    Policy keeping = compile("new", head + block + keep + "\n  " + step + "\n");

    assertThat(changing.betterForEarlier()).isTrue();
    assertThat(changing.ladders().get(0).takesOver()).isTrue();
    assertThat(keeping.betterForEarlier()).isFalse();
    assertThat(keeping.ladders().get(0).takesOver()).isFalse();
  }

  private static Policy policy(String file) throws IOException {
    Compilation compilation = compile(GOOD.resolve(file));
    assertThat(compilation.diagnostics()).isEmpty();
    return compilation.policy();
  }

  private static Policy compile(String name, String text) {
    return Compiler.compile(PolicyReader.read(new SourceText(name, text))).policy();
  }

  private static Compilation compile(Path file) throws IOException {
    return Compiler.compile(
        PolicyReader.read(new SourceText(file.getFileName().toString(), Files.readString(file))));
  }
}
