package org.fairnotice.rule;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The versions of one business's policy.
 *
 * <p>Shape: at most one is in force at any instant; there may be gaps before, between and after
 * them.
 *
 * <p>Errors: {@code IllegalArgumentException} when none is given or two overlap.
 */
public final class Policies {
  private final List<Policy> versions;
  private final Map<String, Policy> byHash = new LinkedHashMap<>();
  private final Map<String, Policy> pinned = new ConcurrentHashMap<>();

  private Policies(List<Policy> versions) {
    this.versions = List.copyOf(versions);
    if (versions.isEmpty()) {
      throw new IllegalArgumentException("versions must not be empty");
    }
    for (Policy policy : this.versions) {
      for (Policy other : this.versions) {
        if (policy != other && overlap(policy, other)) {
          throw new IllegalArgumentException(
              "versions overlap: \""
                  + policy.name()
                  + "\" from "
                  + policy.inForceFrom()
                  + " and \""
                  + other.name()
                  + "\" from "
                  + other.inForceFrom()
                  + "; one must end where the other begins");
        }
      }
      byHash.put(policy.versionHash(), policy);
    }
  }

  /** The versions given. */
  public static Policies of(Policy... versions) {
    return new Policies(List.of(versions));
  }

  /** The versions given. */
  public static Policies of(List<Policy> versions) {
    return new Policies(versions);
  }

  /** All versions. */
  public List<Policy> versions() {
    return versions;
  }

  /** The version in force at an instant, if there is one. */
  public @Nullable Policy inForceAt(Instant at) {
    for (int i = 0; i < versions.size(); i++) {
      if (versions.get(i).inForceAt(at)) {
        return versions.get(i);
      }
    }
    return null;
  }

  /** The version of a hash, if it is among these. */
  public @Nullable Policy version(String hash) {
    return byHash.get(hash);
  }

  /**
   * The version of a hash as it applies at an instant, if it is among these: with the dated
   * settings of the version in force then, since what law changes is never pinned.
   *
   * <p>Shape: the same value for the same version and instant, so that callers may compare.
   */
  public @Nullable Policy pinned(String hash, Instant at) {
    Policy own = byHash.get(hash);
    Policy inForce = inForceAt(at);
    if (own == null || inForce == null || own == inForce) {
      return own;
    }
    return pinned.computeIfAbsent(
        hash + " " + inForce.versionHash(), any -> own.withDatesOf(inForce));
  }

  private static boolean overlap(Policy a, Policy b) {
    boolean aEndsBefore = a.inForceUntil() != null && !a.inForceUntil().isAfter(b.inForceFrom());
    boolean bEndsBefore = b.inForceUntil() != null && !b.inForceUntil().isAfter(a.inForceFrom());
    return !aEndsBefore && !bEndsBefore;
  }
}
