package org.fairnotice.json;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.fairnotice.record.Reward;
import org.fairnotice.record.Rewards;
import org.fairnotice.record.Shelf;
import org.fairnotice.record.Timeline;
import org.fairnotice.time.Calendar;
import org.fairnotice.time.Calendars;
import org.fairnotice.time.Span;
import org.fairnotice.time.Unit;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/** Seeded values of any type a record is made of, odd ones too; each case of a sealed type. */
final class AnyValue {
  private static final List<String> TEXTS =
      List.of("", " ", "b-1", "a.b[0]", "\"quoted\"", "日本 \\ \n", "null", "form", "no-show");

  private final Random random;
  private final List<Class<?>> within = new ArrayList<>();
  private final Map<Class<?>, Function<Random, Object>> leaves =
      Map.ofEntries(
          leaf(
              String.class,
              r -> TEXTS.get(r.nextInt(TEXTS.size())) + (r.nextInt(3) == 0 ? "" : r.nextInt(50))),
          leaf(Instant.class, AnyValue::instant),
          leaf(
              LocalDate.class,
              r -> r.nextInt(5) == 0 ? LocalDate.MAX : LocalDate.ofEpochDay(r.nextInt(30_000))),
          leaf(LocalTime.class, r -> LocalTime.ofSecondOfDay(r.nextInt(86_400))),
          leaf(Duration.class, r -> Duration.ofMillis(r.nextInt())),
          leaf(
              Span.class,
              r -> new Span(r.nextInt(1000), Unit.values()[r.nextInt(Unit.values().length)])),
          leaf(
              ZoneId.class,
              r ->
                  ZoneId.of(
                      List.of("Europe/Paris", "Asia/Kolkata", "UTC", "+05:30").get(r.nextInt(4)))),
          leaf(Money.class, AnyValue::money),
          leaf(
              BigDecimal.class,
              r -> new BigDecimal(BigInteger.valueOf(r.nextLong()), r.nextInt(40) - 10)),
          leaf(
              Calendar.class,
              r ->
                  List.of(
                          Calendars.weekends(),
                          Calendars.of("FR"),
                          Calendars.of("GB-sct"),
                          Calendars.of("FR", Set.of(DayOfWeek.SUNDAY)),
                          Calendars.of("DE", Set.of()))
                      .get(r.nextInt(5))),
          leaf(int.class, r -> r.nextInt()),
          leaf(Integer.class, r -> r.nextInt(100)),
          leaf(boolean.class, Random::nextBoolean),
          leaf(Boolean.class, Random::nextBoolean),
          leaf(org.fairnotice.record.Instants.class, AnyValue::instants));

  AnyValue(long seed) {
    random = new Random(seed);
  }

  /** A record whose constructor lets its random components stand. */
  <T> T of(Class<T> type) {
    return type.cast(value(type));
  }

  private Object value(Type type) {
    if (type instanceof ParameterizedType generic) {
      return collection(generic);
    }
    Class<?> wanted = (Class<?>) type;
    Function<Random, Object> leaf = leaves.get(wanted);
    if (leaf != null) {
      return leaf.apply(random);
    }
    if (wanted == Rewards.class) {
      Reward reward = (Reward) value(Reward.class);
      return Rewards.of(Map.of(reward.decision(), reward));
    }
    if (wanted.isEnum()) {
      return wanted.getEnumConstants()[random.nextInt(wanted.getEnumConstants().length)];
    }
    return wanted.isSealed()
        ? value(
            wanted.getPermittedSubclasses()[random.nextInt(wanted.getPermittedSubclasses().length)])
        : record(wanted);
  }

  private Object record(Class<?> type) {
    within.add(type);
    Object made = anyRecord(type);
    within.remove(within.size() - 1);
    return made;
  }

  private Object anyRecord(Class<?> type) {
    while (true) {
      RecordComponent[] components = type.getRecordComponents();
      Object[] values = new Object[components.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = component(components[i]);
      }
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      try {
        return type.getDeclaredConstructor(types).newInstance(values);
      } catch (InvocationTargetException e) {
        if (!(e.getCause() instanceof IllegalArgumentException)) {
          throw new IllegalStateException(e);
        }
        // The record refuses this combination: another is made up.
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private @Nullable Object component(RecordComponent component) {
    boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    return nullable && random.nextInt(3) == 0 ? null : value(component.getGenericType());
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // Invariant: keys and items are comparable.
  private Object collection(ParameterizedType generic) {
    Type[] parts = generic.getActualTypeArguments();
    if (generic.getRawType() == TreePMap.class) {
      TreeMap map = new TreeMap();
      for (int i = random.nextInt(4); i > 0; i--) {
        map.put(value(parts[0]), value(parts[1]));
      }
      return TreePMap.from(map);
    }
    if (generic.getRawType() == Shelf.class || generic.getRawType() == Timeline.class) {
      Map items = new TreeMap();
      for (int i = random.nextInt(4); i > 0; i--) {
        items.put(value(String.class), value(parts[0]));
      }
      return generic.getRawType() == Shelf.class ? Shelf.of(items) : Timeline.of(items);
    }
    List<Object> list = new ArrayList<>();
    for (int i = random.nextInt(most(parts[0])); i > 0; i--) {
      list.add(value(parts[0]));
    }
    return generic.getRawType() == TreePSet.class ? TreePSet.from(new TreeSet(list)) : list;
  }

  /** What may hold more of its own kind does so a few times. */
  private int most(Type item) {
    return Math.max(1, 4 - (within.contains(item) ? Collections.frequency(within, item) : 0));
  }

  private static Object instant(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> Instant.MAX;
      case 1 -> Instant.parse("+10000-01-01T00:00:00Z");
      default -> Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
    };
  }

  private static Object money(Random random) {
    CurrencyUnit unit = CurrencyUnit.of(List.of("EUR", "JPY", "TND").get(random.nextInt(3)));
    return Money.ofMinor(unit, random.nextInt());
  }

  private static Object instants(Random random) {
    org.fairnotice.record.Instants all = org.fairnotice.record.Instants.none();
    long second = random.nextInt();
    for (int i = random.nextInt(5); i > 0; i--) {
      second += random.nextInt(3);
      all = all.with(Instant.ofEpochSecond(second));
    }
    return all;
  }

  private static Map.Entry<Class<?>, Function<Random, Object>> leaf(
      Class<?> type, Function<Random, Object> made) {
    return Map.entry(type, made);
  }
}
