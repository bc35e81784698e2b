package org.fairnotice.rule;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.ZoneId;
import org.fairnotice.value.Comparison;
import org.fairnotice.value.Value;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class NamesTest {
  private static Policy.Builder policy() {
    return Policy.builder("salon", CurrencyUnit.EUR, ZoneId.of("UTC"));
  }

  private static SettingValue tableBoundBy(String setting) {
    return new SettingValue.ByMeasure(
        Table.<Value>by("price", Value.money("EUR 1"))
            .row(Comparison.AT_LEAST, Operand.setting(setting), Value.money("EUR 2"))
            .table());
  }

  @Test
  void a_setting_in_the_table_of_another_must_exist() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> policy().setting("fee", tableBoundBy("limit")).build())
        .withMessageContaining("{limit}");
  }

  @Test
  void a_setting_may_not_need_itself() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> policy().setting("fee", tableBoundBy("fee")).build())
        .withMessageContaining("{fee}");
  }

  @Test
  void a_setting_may_not_need_itself_by_way_of_a_definition() {
    SettingValue fee =
        new SettingValue.ByMeasure(
            new Table<>(
                java.util.List.of(new Table.Row<>(Condition.named("dear"), Value.money("EUR 2"))),
                Value.money("EUR 1")));
    Condition dear = Condition.measure("price", Comparison.MORE_THAN, Operand.setting("fee"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> policy().setting("fee", fee).define("dear", dear).build())
        .withMessageContaining("needs itself");
  }

  @Test
  void a_definition_may_not_need_itself() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> policy().define("late", Condition.not(Condition.named("late"))).build())
        .withMessageContaining("\"late\"");
  }
}
