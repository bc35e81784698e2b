package org.fairnotice.cli.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.fairnotice.cli.generate.Extent.Order;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtentTest {
  private static final LocalDate DAY = LocalDate.parse("2026-01-01");
  private static final Shop SHOP = Shop.parse("salon:Europe/Paris:EUR");

  @Test
  void a_business_is_read_from_its_name_zone_and_currency() {
    assertThat(SHOP)
        .isEqualTo(new Shop("salon", ZoneId.of("Europe/Paris"), CurrencyUnit.of("EUR")));
  }

  @ParameterizedTest
  @CsvSource({
    "salon, is not a business",
    "salon:Europe/Paris, is not a business",
    ":Europe/Paris:EUR, is not a business",
    "salon:Europe/Nowhere:EUR, `Europe/Nowhere` is not a time zone",
    "salon:Europe/Paris:XYZ, `XYZ` is not a currency",
  })
  void any_other_text_is_none(String text, String why) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Shop.parse(text))
        .withMessageContaining(why);
  }

  @Test
  void there_is_a_client_a_business_and_a_day_at_least() {
    List<Shop> shops = List.of(SHOP);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Extent(1, 0, DAY, DAY.plusDays(1), shops, Order.HAPPENED))
        .withMessageContaining("clients");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Extent(1, 1, DAY, DAY, shops, Order.HAPPENED))
        .withMessageContaining("until");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Extent(1, 1, DAY, DAY.plusDays(1), List.of(), Order.HAPPENED))
        .withMessageContaining("shops");
  }
}
