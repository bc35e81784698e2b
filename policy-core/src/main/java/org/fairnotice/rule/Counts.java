package org.fairnotice.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import org.fairnotice.record.Booking;
import org.fairnotice.record.History;
import org.fairnotice.record.Instants;
import org.fairnotice.time.Window;
import org.fairnotice.value.Value;
import org.jspecify.annotations.Nullable;

/** How often things happened, as conditions and their exports count them. */
public final class Counts {
  private Counts() {}

  /**
   * Under what the history keeps a scope in a case; null where the case has no booking or the
   * booking no service.
   */
  public static @Nullable String key(CountScope scope, Case facts) {
    Booking booking = facts.booking();
    if (booking == null) {
      return null;
    }
    if (scope == CountScope.BOOKING) {
      return History.ofBooking(booking.id());
    }
    return booking.service() == null ? null : History.ofService(booking.service());
  }

  /** How many of a thing there are in a window, the present event included. */
  public static int in(Case facts, String thing, @Nullable String key, Window window) {
    Instants entries = facts.record().history().of(thing, key);
    return entries.size() == 0
        ? 0
        : entries.count(window.startBefore(facts.now(), facts.place()), facts.now());
  }

  /** When the first of those in a window leaves it, or {@code Instant.MAX}. */
  static Instant leaves(Case facts, String thing, @Nullable String key, Window window) {
    Instants entries = facts.record().history().of(thing, key);
    int first = entries.rank(window.startBefore(facts.now(), facts.place()));
    return first >= entries.size() ? Instant.MAX : window.leaves(entries.get(first), facts.place());
  }

  /** How many of a thing there are, or null where nobody can tell. */
  static @Nullable Integer of(Case facts, String thing, @Nullable String key, Within within) {
    if (within.kind() == Within.Kind.IN_A_ROW) {
      return facts.record().history().row(thing, key);
    }
    Window window = within.in(facts);
    return window == null ? null : in(facts, thing, key, window);
  }

  /** When a count may change by the passing of time alone. */
  static Instant changes(Case facts, String thing, @Nullable CountScope scope, Within within) {
    String key = scope == null ? null : key(scope, facts);
    Window window = within.in(facts);
    return window == null || (scope != null && key == null)
        ? Instant.MAX
        : leaves(facts, thing, key, window);
  }

  /**
   * One number as a share of another, to so many places that no share of a count is hit by chance.
   */
  public static Value share(int part, int whole) {
    return new Value.Share(
        BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL64));
  }

  static String label(String thing, @Nullable CountScope scope, Within within) {
    return thing + (scope == null ? "" : " " + scope.words()) + " " + within.words();
  }
}
