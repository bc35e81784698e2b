package org.fairnotice.record;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.fairnotice.decision.DecisionType;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a client from now on.
 *
 * <p>Shape: {@code demand} is what a booking then meets: a guarantee type, {@code REQUEST_NEEDED},
 * {@code BOOKING_REFUSED} (blocked) or {@code TALK_FIRST}; {@code share} or {@code amount} says how
 * much of a deposit. {@code rule} imposed it; for a person's own act it is their reason, and {@code
 * scope} what it covers, everything when null. It ends on {@code until} (that day included), after
 * {@code visitsLeft} completed visits, when everything is paid ({@code release} is then {@value
 * #PAID}), or when a person lifts it.
 *
 * <p>Units: {@code share} 0 to 1 of the price.
 */
public record Restriction(
    String decision,
    String rule,
    DecisionType demand,
    Instant since,
    @Nullable LocalDate until,
    @Nullable Integer visitsLeft,
    String release,
    @Nullable BigDecimal share,
    @Nullable Money amount,
    @Nullable String scope)
    implements Timeline.Item {
  /** What of a booking a restriction may be narrowed to. */
  public enum Reach {
    SERVICE("service"),
    CATEGORY("category"),
    LOCATION("location"),
    STAFF("staff"),
    CHANNEL("channel"),
    CHANNEL_OTHER_THAN("channel-other-than");

    private final String wireName;

    Reach(String wireName) {
      this.wireName = wireName;
    }

    /** The scope as rulings and records write it. */
    public String scope(String name) {
      return wireName + "/" + name;
    }

    private @Nullable String of(Booking booking) {
      return switch (this) {
        case SERVICE -> booking.service();
        case CATEGORY -> booking.category();
        case LOCATION -> booking.location();
        case STAFF -> booking.staff();
        case CHANNEL, CHANNEL_OTHER_THAN -> booking.channel();
      };
    }
  }

  /** Released when everything is paid. */
  public static final String PAID = "paid";

  /** Released when a person lifts it. */
  public static final String LIFTED = "lifted";

  /** Requires all but the optional parts. */
  public Restriction {
    Objects.requireNonNull(decision, "decision");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(demand, "demand");
    Objects.requireNonNull(since, "since");
    Objects.requireNonNull(release, "release");
  }

  /** By the day it ends; what visits or a person may end comes last. */
  @Override
  public Instant inLineAt() {
    return until == null || visitsLeft != null ? Instant.MAX : end(until);
  }

  static Instant end(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** Whether it still holds on a day. */
  public boolean holdsOn(LocalDate day) {
    return until == null || !day.isAfter(until);
  }

  /**
   * Whether it is about a booking, or, without one, about all there could be.
   *
   * <p>Shape: a scope in words of a person's own does not narrow it. A booking of no service is of
   * none of those named; one that came in nobody knows how did not come in person.
   */
  public boolean covers(@Nullable Booking booking) {
    for (Reach reach : Reach.values()) {
      String prefix = reach.scope("");
      if (scope != null && scope.startsWith(prefix)) {
        if (booking == null) {
          return false;
        }
        String fact = reach.of(booking);
        boolean same = scope.substring(prefix.length()).equals(fact);
        return fact == null
            ? reach == Reach.CHANNEL_OTHER_THAN
            : same != (reach == Reach.CHANNEL_OTHER_THAN);
      }
    }
    return true;
  }

  /** Whether it refuses bookings. */
  public boolean blocks() {
    return demand == DecisionType.BOOKING_REFUSED;
  }

  Restriction withVisitsLeft(int visits) {
    return new Restriction(
        decision, rule, demand, since, until, visits, release, share, amount, scope);
  }
}
