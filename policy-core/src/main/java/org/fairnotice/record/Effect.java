package org.fairnotice.record;

import java.time.Instant;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a decision left in the record beside restrictions and rewards, kept so that a person can
 * take it back.
 */
public sealed interface Effect {
  /** A strike counted at an instant, for a booking when it names one. */
  record Strike(Instant at, @Nullable String booking) implements Effect {
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

  /** Interest or a fee for a step, added to what a bill asks for. */
  record Charge(String bill, Money amount) implements Effect {
    /** Requires both parts. */
    public Charge {
      Objects.requireNonNull(bill, "bill");
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
