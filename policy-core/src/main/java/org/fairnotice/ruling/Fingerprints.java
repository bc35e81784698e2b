package org.fairnotice.ruling;

import java.util.Objects;

/** What besides policy and events a ruling depends on: engine, vocabulary, holidays, time zones. */
public record Fingerprints(String engine, String vocabulary, String calendars, String tzdb) {
  /** Requires all parts. */
  public Fingerprints {
    Objects.requireNonNull(engine, "engine");
    Objects.requireNonNull(vocabulary, "vocabulary");
    Objects.requireNonNull(calendars, "calendars");
    Objects.requireNonNull(tzdb, "tzdb");
  }
}
