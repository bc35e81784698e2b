package org.fairnotice.rule;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * That names are unique, that what is named exists, and that no definition or setting needs itself.
 */
final class Names {
  private final Policy policy;
  private final Set<String> names = new HashSet<>();

  private Names(Policy policy) {
    this.policy = policy;
  }

  /** Checks the names of a policy. */
  static void check(Policy policy) {
    Names names = new Names(policy);
    names.unique();
    policy.settings().forEach((name, value) -> names.acyclic(setting(name), value));
    policy.definitions().forEach((name, value) -> names.acyclic(definition(name), value));
    names.used();
  }

  private void unique() {
    policy.definitions().keySet().forEach(this::add);
    policy.rules().forEach(rule -> add(rule.name()));
    policy.guards().forEach(guard -> add(guard.name()));
    for (Ladder ladder : policy.ladders()) {
      add(ladder.name());
      ladder.steps().forEach(step -> add(step.name()));
    }
  }

  private void add(String name) {
    if (!names.add(name)) {
      throw new IllegalArgumentException("name is used twice: \"" + name + "\"");
    }
  }

  private void acyclic(String start, Object value) {
    Deque<Object> open = new ArrayDeque<>();
    Set<String> seen = new HashSet<>();
    open.add(value);
    while (!open.isEmpty()) {
      Parts.of(open.remove())
          .forEach(
              part -> {
                String needed = needed(part);
                if (start.equals(needed)) {
                  throw new IllegalArgumentException("definition needs itself: " + start);
                }
                Object more = needed == null || !seen.add(needed) ? null : named(part);
                if (more != null) {
                  open.add(more);
                }
              });
    }
  }

  private static String setting(String name) {
    return "{" + name + "}";
  }

  private static String definition(String name) {
    return '"' + name + '"';
  }

  private static @Nullable String needed(Object part) {
    if (part instanceof Operand.Setting setting) {
      return setting(setting.name());
    }
    if (part instanceof Condition.Named named) {
      return definition(named.definition());
    }
    return part instanceof Trigger.Happening happening ? definition(happening.name()) : null;
  }

  private @Nullable Object named(Object part) {
    if (part instanceof Operand.Setting setting) {
      return policy.settings().get(setting.name());
    }
    if (part instanceof Condition.Named named) {
      return policy.definition(named.definition());
    }
    return part instanceof Trigger.Happening happening ? policy.definition(happening.name()) : null;
  }

  private void used() {
    Stream<Object> roots =
        Stream.of(
                policy.settings().values(),
                policy.definitions().values(),
                policy.rules(),
                policy.guards(),
                policy.ladders())
            .flatMap(Collection::stream);
    roots.flatMap(Parts::of).forEach(this::exists);
  }

  private void exists(Object part) {
    if (part instanceof Operand.Setting setting && !policy.settings().containsKey(setting.name())) {
      throw new IllegalArgumentException("setting is not defined: {" + setting.name() + "}");
    }
    if (part instanceof Condition.Named named && policy.definition(named.definition()) == null) {
      throw new IllegalArgumentException(
          "definition does not exist: \"" + named.definition() + "\"");
    }
    if (part instanceof Outcome.GoOnAt at
        && policy.ladders().stream().allMatch(ladder -> ladder.step(at.step()) == null)) {
      throw new IllegalArgumentException("step does not exist: \"" + at.step() + "\"");
    }
    if (part instanceof Outcome.GoOnWith with && policy.ladder(with.ladder()) == null) {
      throw new IllegalArgumentException("collection does not exist: \"" + with.ladder() + "\"");
    }
    if (part instanceof Trigger.Happening happening) {
      Definition found = policy.definition(happening.name());
      if (found == null || !found.happens()) {
        throw new IllegalArgumentException(
            "happening does not exist: \"" + happening.name() + "\"");
      }
    }
  }
}
