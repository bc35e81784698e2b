package org.fairnotice.rule;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A rule value and all the rule values inside it, by the components of its records. */
public final class Parts {
  private static final ClassValue<List<RecordComponent>> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
          RecordComponent[] components = type.getRecordComponents();
          for (RecordComponent component : components) {
            component.getAccessor().setAccessible(true);
          }
          return List.of(components);
        }
      };

  private Parts() {}

  /** The value itself and everything inside it, outermost first. */
  public static Stream<Object> of(Object value) {
    List<Object> parts = new ArrayList<>();
    add(value, parts);
    return parts.stream();
  }

  private static void add(@Nullable Object value, List<Object> parts) {
    if (value instanceof List<?> list) {
      list.forEach(each -> add(each, parts));
    } else if (value != null) {
      parts.add(value);
      if (value instanceof Record) {
        components(value).forEach(component -> add(read(component, value), parts));
      }
    }
  }

  /** The components of a record, readable. */
  public static List<RecordComponent> components(Object value) {
    return COMPONENTS.get(value.getClass());
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
