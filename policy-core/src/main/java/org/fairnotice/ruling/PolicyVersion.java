package org.fairnotice.ruling;

import java.util.Objects;

/**
 * The policy a ruling followed: its name, the version that decided (the booking's, where one is
 * pinned) and the one in force.
 */
public record PolicyVersion(String name, String version, String inForce) {
  /** Requires all parts. */
  public PolicyVersion {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(inForce, "inForce");
  }
}
