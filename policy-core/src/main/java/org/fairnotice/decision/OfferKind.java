package org.fairnotice.decision;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a business offers a client.
 *
 * <p>Source: docs/language/decisions.md, "Message".
 */
public enum OfferKind {
  /** Another time for the booking. */
  ANOTHER_TIME,
  /** To pay in parts. */
  PLAN,
  /** To pay later. */
  DEFERRAL,
  /** To pay less. */
  DISCOUNT,
  /** Another way to pay. */
  OTHER_WAY,
  /** A card as a guarantee, instead of money. */
  CARD;

  private static final Map<String, OfferKind> BY_WIRE_NAME =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(OfferKind::wireName, Function.identity()));

  private final String wireName = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** The kind of a wire name, or null when there is none. */
  public static @Nullable OfferKind of(String wireName) {
    return BY_WIRE_NAME.get(wireName);
  }

  /** The name in rulings and policies. */
  public String wireName() {
    return wireName;
  }
}
