package org.fairnotice.record;

import java.time.Instant;
import java.util.Objects;
import org.fairnotice.event.GuaranteeKind;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A card or a hold that secures a booking, or whatever a client books.
 *
 * <p>Units: {@code until} is the instant it lapses, exclusive; without it, when the host says so;
 * without {@code amount} it covers any.
 */
public record Guarantee(GuaranteeKind kind, @Nullable Money amount, @Nullable Instant until) {
  /** Requires the kind. */
  public Guarantee {
    Objects.requireNonNull(kind, "kind");
  }

  /** Whether it meets a demand at an instant: a card is met by a card or a hold. */
  boolean meets(Demand demand, Instant at) {
    if (until != null && !at.isBefore(until)) {
      return false;
    }
    return switch (demand.type()) {
      case CARD_REQUIRED -> kind == GuaranteeKind.HOLD || kind == GuaranteeKind.CARD;
      case HOLD_REQUIRED -> kind == GuaranteeKind.HOLD && covers(demand.amount());
      default -> false;
    };
  }

  private boolean covers(@Nullable Money demanded) {
    return amount == null
        || demanded == null
        || (amount.isSameCurrency(demanded) && !amount.isLessThan(demanded));
  }
}
