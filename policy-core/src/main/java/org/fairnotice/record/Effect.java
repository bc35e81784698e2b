package org.fairnotice.record;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a decision left in the record beside restrictions and rewards, kept so that a person can
 * take it back.
 */
public sealed interface Effect extends Timeline.Item {
  /** Strikes stand in the line. */
  @Override
  default @Nullable Instant inLineAt() {
    return this instanceof Strike strike ? strike.at() : null;
  }

  /** A strike counted at an instant, for a booking, and its service then, when it names one. */
  record Strike(Instant at, @Nullable String booking, @Nullable String service) implements Effect {
    /** Requires the instant. */
    public Strike {
      Objects.requireNonNull(at, "at");
    }
  }

  /** A warning counted at an instant. */
  record Warning(Instant at) implements Effect {
    /** Requires the instant. */
    public Warning {
      Objects.requireNonNull(at, "at");
    }
  }

  /** A fee, asked for by a bill: under the decision's id until the host's own bill confirms it. */
  record Fee(String bill) implements Effect {
    /** Requires the bill. */
    public Fee {
      Objects.requireNonNull(bill, "bill");
    }
  }

  /** A pass credit of a booking returned or burnt, by shares of it. */
  record Pass(String booking, BigDecimal returned, BigDecimal burnt) implements Effect {
    /** Requires all parts. */
    public Pass {
      Objects.requireNonNull(booking, "booking");
      Objects.requireNonNull(returned, "returned");
      Objects.requireNonNull(burnt, "burnt");
    }
  }

  /** A pass extended for a booking; the host keeps the pass. */
  record PassExtension(String booking) implements Effect {
    /** Requires the booking. */
    public PassExtension {
      Objects.requireNonNull(booking, "booking");
    }
  }

  /** Points or credit taken back at an instant. */
  record Claim(Instant at) implements Effect {
    /** Requires the instant. */
    public Claim {
      Objects.requireNonNull(at, "at");
    }
  }

  /** Interest or a fee for a step, added to what a bill asks for. */
  record Charge(String bill, BillPart part, Money amount) implements Effect {
    /** Requires all parts. */
    public Charge {
      Objects.requireNonNull(bill, "bill");
      Objects.requireNonNull(part, "part");
      Objects.requireNonNull(amount, "amount");
    }
  }

  /** A tag put on the client. */
  record Mark(String tag) implements Effect {
    /** Requires the tag. */
    public Mark {
      Objects.requireNonNull(tag, "tag");
    }
  }
}
