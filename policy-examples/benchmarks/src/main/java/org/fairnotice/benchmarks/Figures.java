package org.fairnotice.benchmarks;

import java.util.LinkedHashMap;
import java.util.Map;

/** What was measured, by name. */
public final class Figures {
  private final Map<String, Double> byName = new LinkedHashMap<>();

  /** Adds one. */
  public void put(String name, double value) {
    byName.put(name, value);
  }

  /** Adds all of others. */
  public void putAll(Figures others) {
    byName.putAll(others.byName);
  }

  /** Whether there is one of a name. */
  public boolean has(String name) {
    return byName.containsKey(name);
  }

  /**
   * The one of a name.
   *
   * <p>Errors: {@code IllegalArgumentException} if it was not measured.
   */
  public double get(String name) {
    Double value = byName.get(name);
    if (value == null) {
      throw new IllegalArgumentException("`" + name + "` was not measured, but " + byName.keySet());
    }
    return value;
  }

  /** How many times as much one is as another. */
  public double ratio(String one, String other) {
    return get(one) / get(other);
  }

  /** All of them, in the order they came. */
  public Map<String, Double> all() {
    return Map.copyOf(byName);
  }

  /** One a line. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    byName.forEach((name, value) -> text.append(name).append('=').append(value).append('\n'));
    return text.toString();
  }

  /** Adds those of lines such as {@link #toString} writes; other lines are passed over. */
  public void read(String lines) {
    lines
        .lines()
        .map(line -> line.split("=", 2))
        .filter(parts -> parts.length == 2 && parts[1].matches("[-+0-9.E]+"))
        .forEach(parts -> put(parts[0], Double.parseDouble(parts[1])));
  }
}
