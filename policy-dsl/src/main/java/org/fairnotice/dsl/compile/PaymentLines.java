package org.fairnotice.dsl.compile;

import static org.fairnotice.dsl.compile.Values.argument;
import static org.fairnotice.dsl.compile.Values.concept;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fairnotice.dsl.vocabulary.Phrase;
import org.fairnotice.record.BillPart;
import org.fairnotice.rule.PaymentTerms;
import org.fairnotice.rule.PlanTerms;
import org.fairnotice.time.Span;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What the lines of a collection say of payments and plans. */
final class PaymentLines {
  private final List<BillPart> order = new ArrayList<>();
  private @Nullable Span lapse;
  private @Nullable PlanTerms plan;
  private boolean any;

  void payments(Phrase.Said line) {
    any = true;
    for (Phrase item : Values.items(argument(line, "details"))) {
      Phrase.Said detail = concept(item);
      if (detail.is("announced-for")) {
        lapse = Values.span(argument(detail, "span"));
      } else {
        order.add(BillPart.valueOf(detail.concept().toUpperCase(Locale.ROOT)));
      }
    }
  }

  void plan(Phrase.Said line) {
    any = true;
    Span confirmed = null;
    Span grace = null;
    Money tolerance = null;
    boolean wholeSum = false;
    for (Phrase item : Values.items(argument(line, "details"))) {
      Phrase.Said detail = concept(item);
      switch (detail.concept()) {
        case "confirmed-within" -> confirmed = Values.span(argument(detail, "span"));
        case "grace" -> grace = Values.span(argument(detail, "span"));
        case "tolerance" -> tolerance = money(argument(detail, "amount"));
        default -> wholeSum = true;
      }
    }
    plan = new PlanTerms(confirmed, grace, tolerance, wholeSum);
  }

  private static Money money(Phrase phrase) {
    if (phrase instanceof Phrase.MoneyValue money) {
      return money.money();
    }
    throw new NotSayable(phrase.range());
  }

  /** What both lines come to, or null where neither is there. */
  @Nullable PaymentTerms terms(Phrase.Said head) {
    if (!any) {
      return null;
    }
    if (!order.isEmpty() && (order.size() != 4 || !order.containsAll(BillPart.USUAL))) {
      throw new NotSayable(head.range());
    }
    return new PaymentTerms(order, lapse, plan);
  }
}
