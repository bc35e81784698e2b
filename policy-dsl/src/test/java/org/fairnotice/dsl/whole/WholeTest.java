package org.fairnotice.dsl.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fairnotice.dsl.PolicyLanguage;
import org.fairnotice.dsl.PolicyLanguage.Loaded;
import org.fairnotice.dsl.report.Diagnostic;
import org.fairnotice.dsl.report.Severity;
import org.fairnotice.dsl.source.SourceText;
import org.fairnotice.rule.Policy;
import org.fairnotice.rule.Rule;
import org.junit.jupiter.api.Test;

class WholeTest {
  private static final String BASE =
      """
      language en 1
      policy "House rules"
      currency EUR, rounded half up
      time zone Europe/Paris

      settings
        late notice: 24 hours (12 hours to 5 days)
        fee: 20%

      define "Late"
        when  the client cancels
        if    the notice is less than {late notice}

      rule "Excused"
        when     the client cancels
        if       the reason is illness
        then     charge nothing and do not count it
        because  "You were ill."
      rule "Late fee"
        when     "Late"
        then     charge {fee} of the price
        because  "You cancelled less than {late notice} before; the price was {the price}."
      rule "Strike"
        when  "Late"
        then  add a strike

      limit "Never more than the price"
        then  never charge more than 100% of the price

      collection "Unpaid bill"
        days: calendar days from the due date
        pause: while disputed
        step "Reminder" on day 4: phone
        step "Second" on day 9: phone
        step "End" on day 90: write off

      example "Not the child's"
        2026-12-01 10:00 a client books "Cut" for 100 EUR, from 2026-12-10 14:00
      """;

  private static final String SHOP =
      """
      language en 1
      policy "Shop"
      extends "House rules"
      without "Excused", "Second"

      settings
        late notice: 36 hours
        night: 10 EUR

      rule "Late fee"
        when     "Late"
        then     charge {fee} of the price plus {night}
        because  "You cancelled late."
      rule "Regulars", before "Late fee"
        when     "Late"
        if       the client has tag "regular"
        then     charge nothing and do not count it
      rule "Warn", after "Strike"
        when  "Late"
        then  warn the client
      rule "Say so", after "Strike"
        when  "Late"
        then  send a message "Late."

      collection "Unpaid bill"
        pause: while promised
        step "Letter" on day 20: send a registered letter
        step "Reminder" on day 6: phone
      """;

  private static final String BY_HAND =
      """
      language en 1
      policy "Shop"
      currency EUR
      time zone Europe/Paris
      settings
        late notice: 36 hours
        fee: 20%
        night: 10 EUR
      define "Late"
        when  the client cancels
        if    the notice is less than {late notice}
      rule "Regulars"
        when     "Late"
        if       the client has tag "regular"
        then     charge nothing and do not count it
      rule "Late fee"
        when     "Late"
        then     charge {fee} of the price plus {night}
        because  "You cancelled late."
      rule "Strike"
        when  "Late"
        then  add a strike
      rule "Warn"
        when  "Late"
        then  warn the client
      rule "Say so"
        when  "Late"
        then  send a message "Late."
      limit "Never more than the price"
        then  never charge more than 100% of the price
      collection "Unpaid bill"
        days: calendar days from the due date
        pause: while promised
        step "Reminder" on day 6: phone
        step "Letter" on day 20: send a registered letter
        step "End" on day 90: write off
      """;

  private static final Sources HOUSE = Sources.of(new SourceText("house.policy", BASE));

  @Test
  void a_policy_that_goes_on_from_another_is_the_one_written_by_hand() {
    Policy shop = PolicyLanguage.load("shop.policy", SHOP, HOUSE).policyOrThrow();
    Policy byHand = PolicyLanguage.load("hand.policy", BY_HAND).policyOrThrow();

    assertThat(shop.versionHash()).isEqualTo(byHand.versionHash());
    assertThat(shop.templateHash()).isEqualTo(byHand.templateHash());
    assertThat(shop.rules())
        .extracting(Rule::name)
        .containsExactly("Regulars", "Late fee", "Strike", "Warn", "Say so");
  }

  @Test
  void every_rule_and_step_knows_the_file_it_stands_in() {
    Policy shop = PolicyLanguage.load("shop.policy", SHOP, HOUSE).policyOrThrow();

    assertThat(shop.originOf("Strike")).hasToString("house.policy:23:1");
    assertThat(shop.originOf("Late fee")).hasToString("shop.policy:10:1");
    assertThat(shop.originOf("End")).hasToString("house.policy:35:3");
    assertThat(shop.originOf("Letter")).hasToString("shop.policy:27:3");
  }

  @Test
  void examples_stay_with_their_file() {
    assertThat(PolicyLanguage.load("shop.policy", SHOP, HOUSE).scenarios()).isEmpty();
  }

  @Test
  void the_tongues_may_differ_and_texts_still_find_their_facts() {
    String shop =
        """
        langue fr 1
        politique "Boutique"
        complète "house.policy"
        retire "Excused"
        réglages
          late notice: 36 heures
        règle "Sursis", avant "Late fee"
          quand     "Late"
          si        le client a l'étiquette "vip"
          alors     ne rien facturer et ne pas le compter
        """;
    Loaded loaded = PolicyLanguage.load("boutique.policy", shop, HOUSE);

    assertThat(codes(loaded)).isEmpty();
    assertThat(loaded.policyOrThrow().rule("Late fee").because().names())
        .containsExactly("late notice", "price");
    assertThat(loaded.policyOrThrow().rules().get(0).name()).isEqualTo("Sursis");
  }

  @Test
  void a_russian_file_goes_on_in_its_words() {
    String shop =
        """
        язык ru 1
        правила "Лавка"
        дополняет "House rules"
        без "Strike"
        правило "Свои", после "Excused"
          когда   "Late"
          если    у клиента метка "свой"
          то      ничего не взыскивать
        """;
    Loaded loaded = PolicyLanguage.load("lavka.policy", shop, HOUSE);

    assertThat(codes(loaded)).isEmpty();
    assertThat(loaded.policyOrThrow().rules())
        .extracting(Rule::name)
        .containsExactly("Excused", "Свои", "Late fee");
  }

  @Test
  void files_go_on_from_one_another() {
    String night =
        """
        language en 1
        policy "Night shop"
        extends "Shop"
        in force from 2027-01-01
        settings
          night: 30 EUR
        """;
    Sources sources = HOUSE.or(Sources.of(new SourceText("shop.policy", SHOP)));
    Loaded loaded = PolicyLanguage.load("night.policy", night, sources);

    assertThat(codes(loaded)).isEmpty();
    assertThat(loaded.policyOrThrow().rules()).hasSize(5);
    assertThat(loaded.policyOrThrow().originOf("Warn")).hasToString("shop.policy:18:1");
    assertThat(loaded.reading().tree().source().names())
        .containsExactly("night.policy", "shop.policy", "house.policy");
  }

  @Test
  void a_value_stays_in_the_range_of_the_file_gone_on_from() {
    Loaded loaded = child("settings\n  late notice: 9 days\n");

    assertThat(codes(loaded)).containsExactly("check.out-of-range");
    assertThat(loaded.render()).contains("child.policy:5:16").contains("house.policy:7:");
  }

  @Test
  void mistakes_are_shown_in_the_file_they_stand_in() {
    String broken = BASE.replace("charge {fee} of", "chrge {fee} of");
    Loaded loaded =
        PolicyLanguage.load(
            "shop.policy", SHOP, Sources.of(new SourceText("house.policy", broken)));

    assertThat(codes(loaded)).containsExactly("read.unknown-phrase");
    assertThat(loaded.render()).contains("house.policy:21:12").contains("then     chrge {fee} of");
  }

  @Test
  void what_is_left_out_or_a_neighbour_must_be_there() {
    assertThat(codes(child("without \"Excusd\"\n"))).containsExactly("check.not-in-base");
    assertThat(
            codes(child("rule \"R\", after \"Late\"\n  when \"Late\"\n  then warn the client\n")))
        .containsExactly("check.not-in-base");
    assertThat(codes(child("without \"Late\"\n"))).contains("check.unknown-definition");
  }

  @Test
  void a_file_gone_on_from_must_be_there_and_end() {
    Loaded missing = PolicyLanguage.load("child.policy", headed(""));
    Loaded circle =
        PolicyLanguage.load(
            "child.policy",
            headed(""),
            Sources.of(
                new SourceText("child.policy", headed("")),
                new SourceText(
                    "house.policy", BASE.replace("currency", "extends \"C\"\ncurrency"))));

    assertThat(codes(missing)).containsExactly("check.base-not-found");
    assertThat(codes(circle)).containsExactly("check.base-circle");
    assertThat(circle.render()).contains("house.policy:3:9");
  }

  @Test
  void only_a_file_that_goes_on_from_another_leaves_out_and_puts_before() {
    String alone = BASE.replace("\"Excused\"", "\"Excused\", before \"Strike\"");

    assertThat(codes(PolicyLanguage.load("alone.policy", alone)))
        .containsExactly("check.nothing-to-go-on-from");
  }

  @Test
  void the_order_of_headers_counts_in_each_file() {
    assertThat(
            codes(
                PolicyLanguage.load(
                    "c", "language en 1\nextends \"House rules\"\npolicy \"C\"\n", HOUSE)))
        .containsExactly("check.header-order");
  }

  private static Loaded child(String rest) {
    return PolicyLanguage.load("child.policy", headed(rest), HOUSE);
  }

  private static String headed(String rest) {
    return "language en 1\npolicy \"C\"\nextends \"House rules\"\n" + rest;
  }

  private static List<String> codes(Loaded loaded) {
    return loaded.report().diagnostics().stream()
        .filter(each -> each.severity() != Severity.HINT)
        .map(Diagnostic::code)
        .toList();
  }
}
