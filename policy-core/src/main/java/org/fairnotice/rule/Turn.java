package org.fairnotice.rule;

import java.util.Locale;

/** What comes about by time, or in the end, of something agreed; no event says it. */
public enum Turn {
  /** The day by which a client promised to pay is over, and they did. */
  PROMISE_KEPT,
  /** The day by which a client promised to pay is over, and they did not. */
  PROMISE_BROKEN,
  /** Money that was announced did not come in time. */
  ANNOUNCED_MONEY_MISSING,
  /** An instalment was not there when it fell due. */
  INSTALMENT_MISSED,
  /** A plan was not confirmed in time. */
  PLAN_UNCONFIRMED,
  /** A plan was broken. */
  PLAN_BROKEN,
  /** A plan was paid to the end. */
  PLAN_KEPT,
  /** The last day to take an offer up is over, and nobody answered it. */
  OFFER_OVER;

  private final String wireName = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** The name in policies and exported rules. */
  public String wireName() {
    return wireName;
  }
}
