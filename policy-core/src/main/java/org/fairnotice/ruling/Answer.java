package org.fairnotice.ruling;

import java.util.Objects;
import org.fairnotice.record.ClientRecord;

/**
 * A ruling and the record it leads to; the record is the one before when the event was rejected.
 */
public record Answer(Ruling ruling, ClientRecord record) {
  /** Requires both parts. */
  public Answer {
    Objects.requireNonNull(ruling, "ruling");
    Objects.requireNonNull(record, "record");
  }
}
