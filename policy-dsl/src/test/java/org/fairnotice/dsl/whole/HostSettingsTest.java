package org.fairnotice.dsl.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.fairnotice.dsl.PolicyLanguage;
import org.fairnotice.dsl.PolicyLanguage.Loaded;
import org.fairnotice.dsl.report.Diagnostic;
import org.fairnotice.dsl.source.SourceText;
import org.fairnotice.rule.Policy;
import org.fairnotice.time.Span;
import org.fairnotice.value.Value;
import org.junit.jupiter.api.Test;

class HostSettingsTest {
  private static final String FILE =
      """
      language en 1
      policy "Shop"
      currency EUR
      time zone Europe/Paris
      settings
        late notice: a span from the host (1 hour to 48 hours), else 24 hours
        fee: a share from the host (0% to 50%)
        least: an amount from the host, else 5 EUR
        strikes: a number from the host, else 3
      rule "Late"
        when     the client cancels
        if       the notice is less than {late notice}
        and      fewer than {strikes} strikes ever
        then     charge {fee} of the price, at least {least}
        because  "Late: {late notice}."
      """;

  @Test
  void what_the_host_gives_is_as_if_it_stood_in_the_file() {
    HostSettings host =
        HostSettings.none()
            .with("fee", new Value.Share(new BigDecimal("0.3")))
            .with("late notice", new Value.Length(Span.hours(36)))
            .with("strikes", "4");
    String byHand =
        FILE.replace("a span from the host (1 hour to 48 hours), else 24 hours", "36 hours")
            .replace("a share from the host (0% to 50%)", "30%")
            .replace("an amount from the host, else 5 EUR", "5 EUR")
            .replace("a number from the host, else 3", "4");

    Policy policy = PolicyLanguage.load("shop", FILE, host).policyOrThrow();

    assertThat(policy.versionHash())
        .isEqualTo(PolicyLanguage.load("hand", byHand).policyOrThrow().versionHash());
  }

  @Test
  void other_values_are_another_version_of_the_same_template() {
    Policy one = shop("30%").policyOrThrow();
    Policy other = shop("40%").policyOrThrow();

    assertThat(one.versionHash()).isNotEqualTo(other.versionHash());
    assertThat(one.templateHash()).isEqualTo(other.templateHash());
  }

  @Test
  void what_is_missing_unfitting_or_out_of_range_is_told() {
    assertThat(codes(PolicyLanguage.load("shop", FILE))).containsExactly("check.host-missing");
    assertThat(codes(shop("3 days"))).containsExactly("check.host-value");
    assertThat(codes(shop("a lot"))).containsExactly("check.host-value");
    assertThat(codes(shop("51%"))).containsExactly("check.host-range");
    assertThat(shop("51%").render()).contains("shop:7:8").contains("`51%`").contains("(0% to 50%)");
  }

  @Test
  void a_file_that_goes_on_from_another_may_answer_for_the_host() {
    String shop = "language en 1\npolicy \"A\"\nextends \"Shop\"\nsettings\n  fee: 25%\n";
    Loaded loaded = PolicyLanguage.load("a", shop, Sources.of(new SourceText("shop", FILE)));

    assertThat(codes(loaded)).isEmpty();
  }

  @Test
  void the_host_is_asked_in_every_language() {
    String french =
        "langue fr 1\npolitique \"A\"\nmonnaie EUR\nfuseau Europe/Paris\nréglages\n"
            + "  n: un nombre fourni par le logiciel (1 à 9), sinon 3\n";
    String russian =
        "язык ru 1\nправила \"А\"\nвалюта EUR\nчасовой пояс Europe/Paris\nнастройки\n"
            + "  n: число от программы (от 1 до 9), иначе 3\n";

    assertThat(codes(PolicyLanguage.load("f", french, HostSettings.none().with("n", "10"))))
        .containsExactly("check.host-range");
    assertThat(codes(PolicyLanguage.load("r", russian, HostSettings.none().with("n", "10"))))
        .containsExactly("check.host-range");
  }

  private static Loaded shop(String fee) {
    return PolicyLanguage.load("shop", FILE, HostSettings.none().with("fee", fee));
  }

  private static List<String> codes(Loaded loaded) {
    return loaded.report().diagnostics().stream().map(Diagnostic::code).toList();
  }
}
