package org.fairnotice.json;

import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Map;
import org.fairnotice.json.FormatProblem.Code;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * A record as an object with a field for each component, in the order of the record.
 *
 * <p>Shape: a component that is null or equals its {@code absent} is left out, and what is not
 * there is read as {@code absent}.
 */
record RecordForm(
    Class<?> owner, List<Component> components, List<String> names, MethodHandle constructor)
    implements Form {
  /** One component and its form. */
  record Component(
      String name, boolean optional, @Nullable Object absent, Form form, MethodHandle accessor) {}

  RecordForm(Class<?> owner, List<Component> components, MethodHandle constructor) {
    this(owner, components, components.stream().map(Component::name).toList(), constructor);
  }

  @Override
  public @Nullable Object read(Object json, Problems problems) {
    if (!(json instanceof Map<?, ?> object)) {
      return ValueCodec.wrongType(json, "an object in braces", problems);
    }
    int before = problems.count();
    @Nullable Object[] values = new @Nullable Object[components.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(components.get(i), object, problems);
    }
    Fields.rejectUnknown(object, names, "; a newer version of the library may know it", problems);
    return before < problems.count() ? null : create(values, problems);
  }

  @Override
  public void write(Object value, JsonGenerator out) {
    out.writeStartObject();
    writeFields(value, out);
    out.writeEndObject();
  }

  /** Writes the fields without the braces around them. */
  void writeFields(Object source, JsonGenerator out) {
    for (Component component : components) {
      Object value = get(component, source);
      if (value != null && !value.equals(component.absent())) {
        out.writeName(component.name());
        component.form().write(value, out);
      } else if (value == null && !component.optional()) {
        throw new IllegalArgumentException(component.name() + " must not be null: " + source);
      }
    }
  }

  private static @Nullable Object value(Component component, Map<?, ?> object, Problems problems) {
    Object json = object.get(component.name());
    if (json == null) {
      if (!component.optional()) {
        problems.addIn(component.name(), Code.MISSING_FIELD, "missing; there is no default");
      }
      return component.absent();
    }
    problems.enter(component.name());
    Object value = component.form().read(json, problems);
    problems.leave();
    return value;
  }

  private @Nullable Object create(@Nullable Object[] values, Problems problems) {
    try {
      return (Object) constructor.invokeExact(values);
    } catch (IllegalArgumentException e) {
      problems.add(Code.CONTRADICTION, String.valueOf(e.getMessage()));
      return null;
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(
          "a constructor of " + owner + " threw a checked exception", e);
    }
  }

  private static @Nullable Object get(Component component, Object source) {
    try {
      return (@Nullable Object) component.accessor().invokeExact(source);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(
          "an accessor of " + source.getClass() + " threw a checked exception", e);
    }
  }
}
