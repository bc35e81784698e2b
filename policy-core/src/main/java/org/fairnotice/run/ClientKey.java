package org.fairnotice.run;

import java.util.Comparator;
import java.util.Objects;
import org.fairnotice.event.Event;

/** A client of a business; empty {@code client} stands for the business itself. */
record ClientKey(String business, String client) implements Comparable<ClientKey> {
  private static final Comparator<ClientKey> ORDER =
      Comparator.comparing(ClientKey::client).thenComparing(ClientKey::business);

  ClientKey {
    Objects.requireNonNull(business, "business");
    Objects.requireNonNull(client, "client");
  }

  static ClientKey of(Event event) {
    return new ClientKey(event.business(), event.client());
  }

  @Override
  public int compareTo(ClientKey other) {
    return ORDER.compare(this, other);
  }
}
