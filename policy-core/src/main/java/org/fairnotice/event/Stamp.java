package org.fairnotice.event;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What every event has besides its own fields.
 *
 * <p>Shape: {@code id} is unique within {@code business}. {@code client} is empty for an event of
 * the business that concerns no client in particular, see {@link #ofBusiness}. {@code attributes}
 * are the caller's own, each a {@code String}, a {@code BigDecimal} or a {@code Boolean}, in the
 * order of their names.
 *
 * <p>Units: {@code at} is when it happened, {@code knownAt} when the caller learned of it; numbers
 * in {@code attributes} have no trailing zeros.
 *
 * <p>Errors: {@link InvalidEventException} if {@code knownAt} is before {@code at}, a text is blank
 * or an attribute is of another kind.
 */
public record Stamp(
    String id,
    Instant at,
    String client,
    Instant knownAt,
    String business,
    @Nullable String channel,
    @Nullable String initiatedBy,
    Map<String, Object> attributes) {

  /** The business of events that name none. */
  public static final String DEFAULT_BUSINESS = "default";

  public Stamp {
    Require.text("id", id);
    requireNonNull(at, "at");
    if (!client.isEmpty()) {
      Require.text("client", client);
    }
    if (knownAt.isBefore(at)) {
      throw new InvalidEventException(
          "knownAt", "must not be before at " + at + ", was " + knownAt);
    }
    Require.text("business", business);
    Require.textIfAny("channel", channel);
    Require.textIfAny("initiatedBy", initiatedBy);
    attributes = checkedAttributes(attributes);
  }

  /** A stamp of the default business, known at once. */
  public static Stamp of(String id, Instant at, String client) {
    Require.text("client", client);
    return new Stamp(id, at, client, at, DEFAULT_BUSINESS, null, null, Map.of());
  }

  /** A stamp without a client, for events of the business. */
  public static Stamp ofBusiness(String id, Instant at) {
    return new Stamp(id, at, "", at, DEFAULT_BUSINESS, null, null, Map.of());
  }

  /** Whether there is no client. */
  public boolean aboutBusiness() {
    return client.isEmpty();
  }

  /** This stamp with another id. */
  public Stamp withId(String id) {
    return new Stamp(id, at, client, knownAt, business, channel, initiatedBy, attributes);
  }

  /** This stamp at another time, known at once. */
  public Stamp withAt(Instant at) {
    return new Stamp(id, at, client, at, business, channel, initiatedBy, attributes);
  }

  /** This stamp with another client. */
  public Stamp withClient(String client) {
    return new Stamp(id, at, client, knownAt, business, channel, initiatedBy, attributes);
  }

  /** This stamp, learned of at another time. */
  public Stamp withKnownAt(Instant knownAt) {
    return new Stamp(id, at, client, knownAt, business, channel, initiatedBy, attributes);
  }

  /** This stamp with another business. */
  public Stamp withBusiness(String business) {
    return new Stamp(id, at, client, knownAt, business, channel, initiatedBy, attributes);
  }

  /** This stamp with another channel, or none. */
  public Stamp withChannel(@Nullable String channel) {
    return new Stamp(id, at, client, knownAt, business, channel, initiatedBy, attributes);
  }

  /** This stamp with another initiator, or none. */
  public Stamp withInitiatedBy(@Nullable String initiatedBy) {
    return new Stamp(id, at, client, knownAt, business, channel, initiatedBy, attributes);
  }

  /** This stamp with these attributes instead of its own. */
  public Stamp withAttributes(Map<String, ?> attributes) {
    return new Stamp(
        id, at, client, knownAt, business, channel, initiatedBy, Map.copyOf(attributes));
  }

  private static Map<String, Object> checkedAttributes(Map<String, Object> given) {
    if (given.isEmpty()) {
      return Map.of();
    }
    Map<String, Object> sorted = new TreeMap<>();
    given.forEach((name, value) -> sorted.put(name, checkedAttribute(name, value)));
    return Collections.unmodifiableMap(sorted);
  }

  private static Object checkedAttribute(String name, Object value) {
    Require.text("attributes", name);
    if (value instanceof BigDecimal number) {
      return Figures.plain("attributes." + name, number);
    }
    if (value instanceof Boolean || (value instanceof String text && WellFormed.is(text))) {
      return value;
    }
    throw new InvalidEventException(
        "attributes." + name,
        "must be a String without U+0000 or half a surrogate pair, a BigDecimal or a Boolean, was "
            + value.getClass().getSimpleName());
  }
}
