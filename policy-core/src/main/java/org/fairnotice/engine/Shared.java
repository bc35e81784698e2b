package org.fairnotice.engine;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Values that threads share: so many at most, those asked for last; the rest are made again. */
final class Shared<K, V> {
  private final Map<K, V> known;

  Shared(int most) {
    known = Recent.atMost(most, dropped -> {});
  }

  /** Two threads that ask for a value at once may both make it; one is kept. */
  V of(K key, Supplier<V> maker) {
    V value = known(key);
    if (value != null) {
      return value;
    }
    V made = maker.get();
    synchronized (known) {
      V first = known.putIfAbsent(key, made);
      return first == null ? made : first;
    }
  }

  private @Nullable V known(K key) {
    synchronized (known) {
      return known.get(key);
    }
  }
}
