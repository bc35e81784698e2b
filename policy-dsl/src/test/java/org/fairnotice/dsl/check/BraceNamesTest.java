package org.fairnotice.dsl.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.fairnotice.dsl.compile.FileWording;
import org.fairnotice.rule.Wording;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BraceNamesTest {
  @ParameterizedTest
  @CsvSource({
    "en, notice, notice",
    "en, Party size, party-size",
    "en, open amount, bill-open",
    "en, days-overdue, days-overdue",
    "fr, préavis, notice",
    "ru, цена, price"
  })
  void a_fact_is_named_in_the_words_of_the_file(String language, String name, String term) {
    Wording wording = FileWording.of(language);

    assertThat(BraceNames.term(language, name)).isEqualTo(term);
    assertThat(wording.term(name)).isEqualTo(term);
  }

  @ParameterizedTest
  @CsvSource({"en, preavis", "fr, deposit"})
  void another_word_names_no_fact(String language, String name) {
    assertThat(BraceNames.term(language, name)).isNull();
  }
}
