package org.fairnotice.record;

import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * Items by id, in the order of the ids, those put last at hand: what happens to a client is about
 * few of their items, and must not cost more the more there are behind them.
 *
 * <p>Shape: immutable; {@code atHand} holds ids and items in turn, the last put first, and goes
 * before what is {@code stored} under the same id. Two shelves are equal when they hold the same,
 * wherever it lies.
 */
public final class Shelf<V> extends AbstractMap<String, V> {
  private static final int MOST = 16;
  private static final Shelf<?> EMPTY = new Shelf<>(TreePMap.empty(), new Object[0], 0);

  private final TreePMap<String, V> stored;
  private final Object[] atHand;
  private final int size;

  private Shelf(TreePMap<String, V> stored, Object[] atHand, int size) {
    this.stored = stored;
    this.atHand = atHand;
    this.size = size;
  }

  /** A shelf with nothing on it. */
  // Invariant: an empty shelf holds items of no type.
  @SuppressWarnings("unchecked")
  public static <V> Shelf<V> empty() {
    return (Shelf<V>) EMPTY;
  }

  /** A shelf with these items. */
  public static <V> Shelf<V> of(Map<String, V> items) {
    return items.isEmpty()
        ? empty()
        : new Shelf<>(TreePMap.from(items), new Object[0], items.size());
  }

  /** The item put last, or null when there is none. */
  @Nullable V latest() {
    if (atHand.length > 0) {
      return itemAt(0);
    }
    return stored.isEmpty() ? null : stored.lastEntry().getValue();
  }

  /** The shelf with an item put in, in place of the one of the same id. */
  public Shelf<V> plus(String id, V item) {
    int place = place(id);
    if (place >= 0) {
      return new Shelf<>(stored, front(place, id, item), size);
    }
    int more = stored.containsKey(id) ? size : size + 1;
    if (atHand.length < MOST) {
      return new Shelf<>(stored, front(atHand.length, id, item), more);
    }
    TreePMap<String, V> kept = stored.plus((String) atHand[MOST - 2], itemAt(MOST - 2));
    return new Shelf<>(kept, front(MOST - 2, id, item), more);
  }

  /** The items at hand with one in front, and without what lies at a place. */
  private Object[] front(int place, String id, V item) {
    Object[] items = new Object[Math.max(atHand.length, place + 2)];
    items[0] = id;
    items[1] = item;
    System.arraycopy(atHand, 0, items, 2, place);
    if (place + 2 < items.length) {
      System.arraycopy(atHand, place + 2, items, place + 2, items.length - place - 2);
    }
    return items;
  }

  /** The shelf without the item of an id. */
  public Shelf<V> minus(String id) {
    int place = place(id);
    if (place < 0 && !stored.containsKey(id)) {
      return this;
    }
    Object[] rest = atHand;
    if (place >= 0) {
      rest = Arrays.copyOf(atHand, atHand.length - 2);
      System.arraycopy(atHand, place + 2, rest, place, rest.length - place);
    }
    return size == 1 ? empty() : new Shelf<>(stored.minus(id), rest, size - 1);
  }

  private int place(@Nullable Object id) {
    for (int i = 0; i < atHand.length; i += 2) {
      if (atHand[i].equals(id)) {
        return i;
      }
    }
    return -1;
  }

  // Invariant: only items are put there.
  @SuppressWarnings("unchecked")
  private V itemAt(int place) {
    return (V) atHand[place + 1];
  }

  @Override
  public @Nullable V get(@Nullable Object id) {
    int place = place(id);
    return place < 0 ? stored.get(id) : itemAt(place);
  }

  @Override
  public boolean containsKey(@Nullable Object id) {
    return place(id) >= 0 || stored.containsKey(id);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Set<Map.Entry<String, V>> entrySet() {
    TreePMap<String, V> all = stored;
    for (int i = 0; i < atHand.length; i += 2) {
      all = all.plus((String) atHand[i], itemAt(i));
    }
    return all.entrySet();
  }
}
