package org.fairnotice.rule;

import java.util.Objects;
import org.fairnotice.record.Restriction;

/** For which bookings a demand or a block holds. */
public record Reach(Restriction.Reach kind, String name) {
  /** Requires both parts. */
  public Reach {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(name, "name");
  }

  /** Those of a service. */
  public static Reach service(String name) {
    return new Reach(Restriction.Reach.SERVICE, name);
  }

  /** All but those of clients who come in by themselves. */
  public static Reach allButWalkIns() {
    return new Reach(Restriction.Reach.CHANNEL_OTHER_THAN, "in-person");
  }

  /** The scope in rulings. */
  public String scope() {
    return kind.scope(name);
  }
}
