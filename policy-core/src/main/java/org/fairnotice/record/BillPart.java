package org.fairnotice.record;

import java.util.List;
import java.util.Locale;

/** What a bill is made of, and a payment goes to one after the other. */
public enum BillPart {
  /** What collecting cost: court, agency. */
  COSTS,
  /** Interest on what is late. */
  INTEREST,
  /** Fees for steps. */
  FEES,
  /** What was billed. */
  PRINCIPAL;

  /** The order where the business declares none: what was billed comes last. */
  public static final List<BillPart> USUAL = List.of(COSTS, INTEREST, FEES, PRINCIPAL);

  /** The name in policies and saved records. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
