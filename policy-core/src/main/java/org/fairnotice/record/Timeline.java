package org.fairnotice.record;

import java.time.Instant;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePSet;

/**
 * Items by id, of which some also stand in a line by time, so that those since an instant are found
 * without a look at all before.
 *
 * <p>Shape: immutable; {@code line} is derived from the items: of bills, those of fees, by when
 * they were issued; of bookings, those of which something was kept, by when; of effects, strikes;
 * of restrictions, all, by when they end. Two are equal when they hold the same items.
 */
public final class Timeline<V extends Timeline.Item> extends AbstractMap<String, V> {
  private static final Timeline<?> EMPTY = new Timeline<>(Shelf.empty(), TreePSet.empty());

  private final Shelf<V> items;
  private final TreePSet<Place> line;

  /** What may stand in a line by time. */
  public interface Item {
    /** When it stands in the line, or null when it does not. */
    @Nullable Instant inLineAt();
  }

  private record Place(Instant at, String id) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int first = at.compareTo(other.at);
      return first == 0 ? id.compareTo(other.id) : first;
    }
  }

  private Timeline(Shelf<V> items, TreePSet<Place> line) {
    this.items = items;
    this.line = line;
  }

  /** No items. */
  // Invariant: it holds items of no type.
  @SuppressWarnings("unchecked")
  public static <V extends Item> Timeline<V> empty() {
    return (Timeline<V>) EMPTY;
  }

  /** These items. */
  public static <V extends Item> Timeline<V> of(Map<String, V> items) {
    TreePSet<Place> line = TreePSet.empty();
    for (Map.Entry<String, V> item : items.entrySet()) {
      Instant at = item.getValue().inLineAt();
      line = at == null ? line : line.plus(new Place(at, item.getKey()));
    }
    return new Timeline<>(Shelf.of(items), line);
  }

  @Nullable V latest() {
    return items.latest();
  }

  Timeline<V> plus(String id, V item) {
    V known = items.get(id);
    Instant before = known == null ? null : known.inLineAt();
    Instant now = item.inLineAt();
    TreePSet<Place> places = line;
    if (!Objects.equals(before, now)) {
      places = before == null ? places : places.minus(new Place(before, id));
      places = now == null ? places : places.plus(new Place(now, id));
    }
    return new Timeline<>(items.plus(id, item), places);
  }

  Timeline<V> minus(String id) {
    V known = items.get(id);
    if (known == null) {
      return this;
    }
    Instant at = known.inLineAt();
    return new Timeline<>(items.minus(id), at == null ? line : line.minus(new Place(at, id)));
  }

  /** Those in the line after an instant, earliest first. */
  public List<V> inLineAfter(Instant at) {
    return at.equals(Instant.MAX) ? List.of() : inLineFrom(at.plusNanos(1));
  }

  /** Those in the line at an instant or after it, earliest first. */
  public List<V> inLineFrom(Instant at) {
    if (line.isEmpty()) {
      return List.of();
    }
    List<V> found = new ArrayList<>();
    for (Place place : line.tailSet(new Place(at, ""), true)) {
      found.add(Objects.requireNonNull(items.get(place.id()), place.id()));
    }
    return found;
  }

  /** The id of the last in the line, among equals that which comes last; null if there is none. */
  public @Nullable String lastInLine() {
    return line.isEmpty() ? null : line.last().id();
  }

  @Override
  public @Nullable V get(@Nullable Object id) {
    return items.get(id);
  }

  @Override
  public boolean containsKey(@Nullable Object id) {
    return items.containsKey(id);
  }

  @Override
  public int size() {
    return items.size();
  }

  @Override
  public Set<Map.Entry<String, V>> entrySet() {
    return items.entrySet();
  }
}
