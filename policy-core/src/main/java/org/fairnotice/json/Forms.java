package org.fairnotice.json;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fairnotice.json.RecordForm.Component;
import org.fairnotice.record.Reward;
import org.fairnotice.record.Rewards;
import org.fairnotice.record.Shelf;
import org.fairnotice.record.Timeline;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;
import tools.jackson.core.JsonGenerator;

/**
 * The form of any type made of records: a table gives the forms of the leaves, components give the
 * rest, so a component added to a record needs no code here.
 *
 * <p>Shape: a component is optional if it is nullable or, where {@code empties} names what its type
 * is when empty, if it is that. Enums go by wire name, sealed types by case, lists, {@code
 * TreePSet}, {@code TreePMap} and {@code Shelf} by their items. A type may contain itself.
 *
 * <p>Errors: {@code IllegalStateException} naming the component for a type no form is known of.
 */
final class Forms {
  private final Map<Type, Form> known;
  private final Set<Type> making = new HashSet<>();
  private final Map<Class<?>, Object> empties;

  /** Forms over a table of leaves. */
  Forms(Map<? extends Type, ? extends Form> leaves, Map<Class<?>, Object> empties) {
    known = new HashMap<>(leaves);
    this.empties = Map.copyOf(empties);
  }

  /** The form of a record. */
  RecordForm ofRecord(Class<?> owner) {
    return (RecordForm) of(owner);
  }

  private Form of(Type type) {
    Form form = known.get(type);
    if (form == null && making.contains(type)) {
      return new Again(type, known);
    }
    if (form == null) {
      making.add(type);
      form = made(type);
      making.remove(type);
      known.put(type, form);
    }
    return form;
  }

  /** The form of a type inside that type itself; it is known when the first value comes. */
  private record Again(Type type, Map<Type, Form> known) implements Form {
    @Override
    public @Nullable Object read(Object json, Problems problems) {
      return form().read(json, problems);
    }

    @Override
    public void write(Object value, JsonGenerator out) {
      form().write(value, out);
    }

    private Form form() {
      return Objects.requireNonNull(known.get(type), type::getTypeName);
    }
  }

  private Form made(Type type) {
    if (type instanceof ParameterizedType generic) {
      return ofCollection(generic);
    }
    if (type instanceof Class<?> set && set.isEnum()) {
      return EnumForm.of(set);
    }
    if (type == Rewards.class && of(String.class) instanceof KeyForm id) {
      return new MapForm(id, of(Reward.class), Forms::rewards);
    }
    if (type instanceof Class<?> owner && owner.isRecord()) {
      return record(owner);
    }
    if (type instanceof Class<?> sealed && sealed.isSealed()) {
      return OneOfForm.of(sealed, this::of);
    }
    throw new IllegalStateException("no form is known of " + type);
  }

  private Form ofCollection(ParameterizedType generic) {
    Type[] parts = generic.getActualTypeArguments();
    if (generic.getRawType() == List.class) {
      return new ListForm(of(parts[0]), List::copyOf);
    }
    if (generic.getRawType() == TreePSet.class) {
      return new ListForm(of(parts[0]), Forms::set);
    }
    if (generic.getRawType() == TreePMap.class && of(parts[0]) instanceof KeyForm key) {
      return new MapForm(key, of(parts[1]), Forms::map);
    }
    if (generic.getRawType() == Shelf.class && of(String.class) instanceof KeyForm id) {
      return new MapForm(id, of(parts[0]), Forms::shelf);
    }
    if (generic.getRawType() == Timeline.class && of(String.class) instanceof KeyForm id) {
      return new MapForm(id, of(parts[0]), Forms::timeline);
    }
    throw new IllegalStateException("no form is known of " + generic);
  }

  private RecordForm record(Class<?> owner) {
    RecordComponent[] components = owner.getRecordComponents();
    List<Component> all = Arrays.stream(components).map(this::component).toList();
    return new RecordForm(owner, all, constructor(owner, components));
  }

  private Component component(RecordComponent component) {
    boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    Object absent = nullable ? null : empties.get(component.getType());
    try {
      return new Component(
          component.getName(),
          nullable || absent != null,
          absent,
          of(component.getGenericType()),
          accessor(component));
    } catch (IllegalStateException e) {
      throw new IllegalStateException(
          component.getDeclaringRecord().getSimpleName() + "." + component.getName(), e);
    }
  }

  // Invariant: items and keys of one form are of one type, which is comparable to itself.
  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Object set(List items) {
    return TreePSet.from(new TreeSet(items));
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Object map(TreeMap entries) {
    return TreePMap.from(entries);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Object shelf(TreeMap entries) {
    return Shelf.of(entries);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Object timeline(TreeMap entries) {
    return Timeline.of(entries);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Object rewards(TreeMap entries) {
    return Rewards.of(entries);
  }

  private static MethodHandle constructor(Class<?> owner, RecordComponent[] components) {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return MethodHandles.lookup()
          .findConstructor(owner, methodType(void.class, types))
          .asSpreader(Object[].class, types.length)
          .asType(methodType(Object.class, Object[].class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(owner + " has no constructor to be read with", e);
    }
  }

  private static MethodHandle accessor(RecordComponent component) {
    try {
      return MethodHandles.lookup()
          .unreflect(component.getAccessor())
          .asType(methodType(Object.class, Object.class));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(component + " has no accessor to be written with", e);
    }
  }
}
