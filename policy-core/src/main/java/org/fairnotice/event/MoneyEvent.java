package org.fairnotice.event;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Money and guarantees that come in, fail, go back or lapse. */
public sealed interface MoneyEvent extends Event
    permits MoneyEvent.GuaranteeGiven,
        MoneyEvent.GuaranteeExpired,
        MoneyEvent.RefundMade,
        PaymentEvent {
  /**
   * A card or a hold now secures a booking, or whatever the client books.
   *
   * <p>Shape: without a {@code booking} the guarantee is the client's.
   *
   * <p>Units: {@code until} is the instant it lapses, exclusive.
   */
  record GuaranteeGiven(
      Stamp stamp,
      @Nullable String booking,
      GuaranteeKind kind,
      @Nullable Money amount,
      @Nullable Instant until)
      implements MoneyEvent {
    public GuaranteeGiven {
      Require.client(stamp);
      Require.textIfAny("booking", booking);
      requireNonNull(kind, "kind");
      Require.notNegativeIfAny("amount", amount);
    }

    @Override
    public EventType type() {
      return EventType.GUARANTEE_GIVEN;
    }

    @Override
    public GuaranteeGiven withStamp(Stamp stamp) {
      return new GuaranteeGiven(stamp, booking, kind, amount, until);
    }
  }

  /**
   * A card or a hold no longer secures anything.
   *
   * <p>Shape: as {@link GuaranteeGiven}.
   */
  record GuaranteeExpired(
      Stamp stamp,
      @Nullable String booking,
      GuaranteeKind kind,
      @Nullable Money amount,
      @Nullable Instant until)
      implements MoneyEvent {
    public GuaranteeExpired {
      Require.client(stamp);
      Require.textIfAny("booking", booking);
      requireNonNull(kind, "kind");
      Require.notNegativeIfAny("amount", amount);
    }

    @Override
    public EventType type() {
      return EventType.GUARANTEE_EXPIRED;
    }

    @Override
    public GuaranteeExpired withStamp(Stamp stamp) {
      return new GuaranteeExpired(stamp, booking, kind, amount, until);
    }
  }

  /**
   * The business paid money back.
   *
   * <p>Shape: names exactly one of {@code booking} and {@code bill}.
   */
  record RefundMade(
      Stamp stamp, @Positive Money amount, @Nullable String booking, @Nullable String bill)
      implements MoneyEvent {
    public RefundMade {
      Require.client(stamp);
      Require.positive("amount", amount);
      Require.textIfAny("booking", booking);
      Require.textIfAny("bill", bill);
      Require.exactlyOne("booking, bill", booking, bill);
    }

    @Override
    public EventType type() {
      return EventType.REFUND_MADE;
    }

    @Override
    public RefundMade withStamp(Stamp stamp) {
      return new RefundMade(stamp, amount, booking, bill);
    }
  }
}
