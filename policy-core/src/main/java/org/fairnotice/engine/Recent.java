package org.fairnotice.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** A map that keeps so many entries, those asked for last. */
final class Recent<K, V> extends LinkedHashMap<K, V> {
  private static final long serialVersionUID = 1L;
  private static final float USUAL_LOAD = 0.75f;

  private final int most;
  private final transient Consumer<V> dropped;

  private Recent(int most, Consumer<V> dropped) {
    super(16, USUAL_LOAD, true);
    this.most = most;
    this.dropped = dropped;
  }

  /** An empty map; what has to make room is told. */
  static <K, V> Recent<K, V> atMost(int most, Consumer<V> dropped) {
    if (most < 1) {
      throw new IllegalArgumentException("most must be at least 1: " + most);
    }
    return new Recent<>(most, dropped);
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    if (size() <= most) {
      return false;
    }
    dropped.accept(eldest.getValue());
    return true;
  }
}
