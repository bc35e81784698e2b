package org.fairnotice.rule;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A rule value and all the rule values inside it, by the components of its records. */
public final class Parts {
  private static final ClassValue<RecordComponent[]> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
          RecordComponent[] components = type.getRecordComponents();
          for (RecordComponent component : components) {
            component.getAccessor().setAccessible(true);
          }
          return components;
        }
      };

  private Parts() {}

  /** The value itself and everything inside it, outermost first. */
  public static Stream<Object> of(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().flatMap(Parts::of);
    }
    if (!(value instanceof Record)) {
      return Stream.of(value);
    }
    Stream<Object> inside =
        components(value).stream()
            .map(component -> read(component, value))
            .flatMap(part -> part == null ? Stream.empty() : of(part));
    return Stream.concat(Stream.of(value), inside);
  }

  /** The components of a record, readable. */
  public static List<RecordComponent> components(Object value) {
    return List.of(COMPONENTS.get(value.getClass()));
  }

  /** What a record holds in a component. */
  public static @Nullable Object read(RecordComponent component, Object of) {
    try {
      return component.getAccessor().invoke(of);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }
}
