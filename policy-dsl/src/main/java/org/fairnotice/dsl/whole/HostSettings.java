package org.fairnotice.dsl.whole;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fairnotice.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The settings that an embedding system gives to the policies that ask for them.
 *
 * <p>Shape: by name; a value, or a text that is read as the policy's file writes values, such as
 * {@code 24 hours}. Names that a policy does not ask for change nothing.
 *
 * <p>Errors: whether a value is of the kind and in the range a policy asks for is told when the
 * policy is loaded.
 */
public final class HostSettings {
  private static final HostSettings NONE = new HostSettings(Map.of());

  private final Map<String, Given> given;

  private HostSettings(Map<String, Given> given) {
    this.given = given;
  }

  /** A value, or what is to be read as one. */
  record Given(@Nullable Value value, String text) {}

  /** No settings. */
  public static HostSettings none() {
    return NONE;
  }

  /** These and one more. */
  public HostSettings with(String name, Value value) {
    return with(name, new Given(Objects.requireNonNull(value, "value"), value.wire()));
  }

  /** These and one more, written as the policy's file writes values. */
  public HostSettings with(String name, String written) {
    return with(name, new Given(null, Objects.requireNonNull(written, "written")));
  }

  private HostSettings with(String name, Given one) {
    Map<String, Given> all = new LinkedHashMap<>(given);
    all.put(Objects.requireNonNull(name, "name"), one);
    return new HostSettings(Collections.unmodifiableMap(all));
  }

  /** The names of the settings given. */
  public Set<String> names() {
    return given.keySet();
  }

  @Nullable Given given(String name) {
    return given.get(name);
  }
}
