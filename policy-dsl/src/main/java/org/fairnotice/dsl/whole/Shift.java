package org.fairnotice.dsl.whole;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairnotice.dsl.source.SourceRange;
import org.fairnotice.dsl.source.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * The same tree or findings where their text stands further on, behind another one.
 *
 * <p>Shape: records are rebuilt part by part, so that a part added later is moved, too.
 */
final class Shift {
  private final int by;
  private final SourceText source;

  private Shift(int by, SourceText source) {
    this.by = by;
    this.source = source;
  }

  /** A value whose ranges are further by so many characters, in a text that holds them there. */
  static <T> T by(int offset, SourceText source, T value) {
    @SuppressWarnings("unchecked")
    T moved = (T) new Shift(offset, source).moved(value);
    return moved;
  }

  private Object moved(Object value) {
    if (value instanceof SourceRange range) {
      return new SourceRange(range.start() + by, range.end() + by);
    }
    if (value instanceof SourceText) {
      return source;
    }
    if (value instanceof List<?> list) {
      List<Object> all = new ArrayList<>();
      list.forEach(each -> all.add(moved(each)));
      return all;
    }
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> all = new LinkedHashMap<>();
      map.forEach((key, each) -> all.put(key, moved(each)));
      return all;
    }
    return value instanceof Record ? record(value) : value;
  }

  private Object record(Object value) {
    RecordComponent[] components = value.getClass().getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    @Nullable Object[] parts = new @Nullable Object[components.length];
    try {
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        Object part = components[i].getAccessor().invoke(value);
        parts[i] = part == null ? null : moved(part);
      }
      Constructor<?> constructor = value.getClass().getDeclaredConstructor(types);
      return constructor.newInstance(parts);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record that cannot be copied: " + value.getClass(), e);
    }
  }
}
