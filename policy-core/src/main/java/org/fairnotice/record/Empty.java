package org.fairnotice.record;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/** What many records hold, once for all of them: no items, no money. */
final class Empty {
  private static final TreePMap<String, Object> MAP = TreePMap.empty();
  private static final TreePSet<String> SET = TreePSet.empty();
  private static final Map<CurrencyUnit, Money> ZEROS = new ConcurrentHashMap<>();

  private Empty() {}

  // Invariant: nobody can put anything into it, and all are in the natural order of their keys.
  @SuppressWarnings("unchecked")
  static <K extends Comparable<? super K>, V> TreePMap<K, V> map() {
    return (TreePMap<K, V>) (TreePMap<?, ?>) MAP;
  }

  // Invariant: as for the map.
  @SuppressWarnings("unchecked")
  static <E extends Comparable<? super E>> TreePSet<E> set() {
    return (TreePSet<E>) (TreePSet<?>) SET;
  }

  static Money money(CurrencyUnit currency) {
    return ZEROS.computeIfAbsent(currency, Money::zero);
  }
}
