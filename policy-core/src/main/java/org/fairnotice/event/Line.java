package org.fairnotice.event;

import org.joda.money.Money;

/** One service of a booking, with its price. */
public record Line(String service, Money price) {
  public Line {
    Require.text("service", service);
    Require.notNegative("price", price);
  }
}
