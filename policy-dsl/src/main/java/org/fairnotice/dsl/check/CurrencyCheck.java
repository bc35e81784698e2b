package org.fairnotice.dsl.check;

import java.util.ArrayList;
import java.util.List;
import org.fairnotice.dsl.report.Diagnostic;
import org.fairnotice.dsl.report.Suggestion;
import org.fairnotice.dsl.source.SourceRange;
import org.fairnotice.dsl.vocabulary.Phrase;
import org.joda.money.CurrencyUnit;

/**
 * Amounts in another currency than the policy's.
 *
 * <p>Shape: where all of several amounts agree on another currency, the header is the mistake and
 * is reported once.
 */
final class CurrencyCheck implements Check {
  @Override
  public void look(PolicyIndex policy, List<Diagnostic> found) {
    Phrase.CurrencyValue currency = policy.currency();
    if (currency == null) {
      return;
    }
    List<Phrase.MoneyValue> amounts = new ArrayList<>();
    policy
        .phrases()
        .forEach(phrase -> amounts.addAll(Phrases.within(phrase, Phrase.MoneyValue.class)));
    List<Phrase.MoneyValue> others =
        amounts.stream()
            .filter(each -> !each.money().getCurrencyUnit().equals(currency.currency()))
            .toList();
    long kinds = others.stream().map(each -> each.money().getCurrencyUnit()).distinct().count();
    if (others.size() > 1 && others.size() == amounts.size() && kinds == 1) {
      found.add(header(policy, currency, others.get(0)));
    } else {
      others.forEach(each -> found.add(amount(policy, currency, each)));
    }
  }

  private static Diagnostic header(
      PolicyIndex policy, Phrase.CurrencyValue currency, Phrase.MoneyValue first) {
    CurrencyUnit used = first.money().getCurrencyUnit();
    return Diagnostic.error(
            "check.header-currency", currency.range(), policy.text(currency), used.getCode())
        .withSuggestions(List.of(new Suggestion(used.getCode(), currency.range())))
        .withRelated("related.first-amount", first.range());
  }

  private static Diagnostic amount(
      PolicyIndex policy, Phrase.CurrencyValue currency, Phrase.MoneyValue amount) {
    String code = currency.currency().getCode();
    String own = amount.money().getCurrencyUnit().getCode();
    SourceRange range = amount.range();
    SourceRange word = new SourceRange(range.end() - own.length(), range.end());
    return Diagnostic.error("check.other-currency", range, policy.text(amount), code)
        .withHint("hint.other-currency")
        .withExpected(List.of(code))
        .withSuggestions(List.of(new Suggestion(code, word)))
        .withRelated("related.currency", currency.range());
  }
}
