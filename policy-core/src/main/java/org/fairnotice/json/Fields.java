package org.fairnotice.json;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.fairnotice.event.AtLeastOne;
import org.fairnotice.event.FromZero;
import org.fairnotice.event.Positive;
import org.fairnotice.event.Stamp;
import org.fairnotice.json.FormatProblem.Code;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * The components of one record, with the codec of each; a {@link Stamp} in front is not among them.
 *
 * <p>Shape: in the order of the record, which is the order on the wire. A component is optional if
 * it is nullable or a list that may be empty.
 */
record Fields(
    Class<?> owner, List<Field> all, List<String> names, int offset, MethodHandle constructor) {

  /** One component: absent it is null or an empty list. */
  record Field(
      String name,
      boolean optional,
      @Nullable Object absent,
      ValueCodec codec,
      MethodHandle accessor) {}

  static Fields of(Class<?> owner) {
    RecordComponent[] components = owner.getRecordComponents();
    int offset = components.length > 0 && components[0].getType() == Stamp.class ? 1 : 0;
    List<Field> all = Arrays.stream(components).skip(offset).map(Fields::field).toList();
    return new Fields(
        owner, all, all.stream().map(Field::name).toList(), offset, constructor(owner, components));
  }

  /** Reads what an object holds into the values of a constructor; what has a problem stays null. */
  void read(Map<?, ?> object, @Nullable Object[] values, Problems problems) {
    for (int i = 0; i < all.size(); i++) {
      Field field = all.get(i);
      Object value = value(object, field.name(), field.codec(), field.optional(), problems);
      values[offset + i] = value == null ? field.absent() : value;
    }
  }

  void write(Object source, JsonGenerator out) {
    for (Field field : all) {
      Object value = get(field, source);
      if (value != null && !(field.absent() != null && field.absent().equals(value))) {
        out.writeName(field.name());
        field.codec().write(value, out);
      }
    }
  }

  /** As many values as the constructor takes, none of them set. */
  @Nullable Object[] emptyValues() {
    return new @Nullable Object[offset + all.size()];
  }

  Object create(@Nullable Object[] values) {
    try {
      return (Object) constructor.invokeExact(values);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(
          "a constructor of " + owner + " threw a checked exception", e);
    }
  }

  /** The value of one field, or null: absent, or with a problem. */
  static @Nullable Object value(
      Map<?, ?> object, String name, ValueCodec codec, boolean optional, Problems problems) {
    Object json = object.get(name);
    if (json == null) {
      if (!optional) {
        problems.addIn(name, Code.MISSING_FIELD, "missing; add it, there is no default");
      }
      return null;
    }
    problems.enter(name);
    Object value = codec.read(json, problems);
    problems.leave();
    return value;
  }

  static void rejectUnknown(
      Map<?, ?> object, Collection<String> known, String otherwise, Problems problems) {
    for (Object key : object.keySet()) {
      String name = (String) key;
      if (!known.contains(name)) {
        problems.addIn(
            name,
            Code.UNKNOWN_FIELD,
            "there is no such field" + Nearest.hint(name, known, otherwise));
      }
    }
  }

  private static @Nullable Object get(Field field, Object source) {
    try {
      return (@Nullable Object) field.accessor().invokeExact(source);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(
          "an accessor of " + source.getClass() + " threw a checked exception", e);
    }
  }

  private static Field field(RecordComponent component) {
    boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    boolean filled = component.isAnnotationPresent(AtLeastOne.class);
    boolean list = component.getType() == List.class;
    Object absent = list && !nullable && !filled ? List.of() : null;
    return new Field(
        component.getName(),
        nullable || absent != null,
        absent,
        codec(component),
        accessor(component));
  }

  private static ValueCodec codec(RecordComponent component) {
    if (component.getGenericType() instanceof ParameterizedType list) {
      ValueCodec item = codec(list.getActualTypeArguments()[0], false);
      return new Listed(item, component.isAnnotationPresent(AtLeastOne.class));
    }
    if (component.isAnnotationPresent(FromZero.class)) {
      return Counts.FROM_ZERO;
    }
    return codec(component.getType(), component.isAnnotationPresent(Positive.class));
  }

  private static ValueCodec codec(Type type, boolean positive) {
    if (type instanceof Class<?> set && set.isEnum()) {
      return Choices.of(set);
    }
    if (type instanceof Class<?> part && part.isRecord()) {
      return new Nested(of(part));
    }
    if (type == Money.class) {
      return positive ? Amounts.POSITIVE : Amounts.ANY;
    }
    ValueCodec codec = SIMPLE.get(type);
    if (codec == null) {
      throw new IllegalStateException("no codec reads a component of " + type);
    }
    return codec;
  }

  private static final Map<Type, ValueCodec> SIMPLE =
      Map.of(
          String.class, Texts.CODEC,
          Instant.class, Instants.CODEC,
          LocalDate.class, Dates.CODEC,
          ZoneId.class, Zones.CODEC,
          int.class, Counts.FROM_ONE,
          Integer.class, Counts.FROM_ONE,
          boolean.class, Flags.CODEC,
          Boolean.class, Flags.CODEC,
          BigDecimal.class, Figures.CODEC);

  private static MethodHandle constructor(Class<?> owner, RecordComponent[] components) {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return MethodHandles.publicLookup()
          .findConstructor(owner, methodType(void.class, types))
          .asSpreader(Object[].class, types.length)
          .asType(methodType(Object.class, Object[].class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(owner + " has no public constructor", e);
    }
  }

  private static MethodHandle accessor(RecordComponent component) {
    try {
      return MethodHandles.publicLookup()
          .unreflect(component.getAccessor())
          .asType(methodType(Object.class, Object.class));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(component + " has no public accessor", e);
    }
  }
}
