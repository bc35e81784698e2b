package org.fairnotice.rule;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/** That names are unique, that what is named exists, and that no definition needs itself. */
final class Names {
  private final Policy policy;
  private final Set<String> names = new HashSet<>();

  private Names(Policy policy) {
    this.policy = policy;
  }

  /** Checks the names of a policy, and tells all that are taken. */
  static Set<String> check(Policy policy) {
    Names names = new Names(policy);
    names.unique();
    policy.definitions().keySet().forEach(names::acyclic);
    names.used();
    return Set.copyOf(names.names);
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

  private void acyclic(String start) {
    Deque<String> open = new ArrayDeque<>();
    Set<String> seen = new LinkedHashSet<>();
    open.add(start);
    while (!open.isEmpty()) {
      Definition definition = policy.definition(open.remove());
      if (definition == null) {
        continue;
      }
      for (String needed : Parts.definitionsNeeded(definition)) {
        if (needed.equals(start)) {
          throw new IllegalArgumentException("definition needs itself: \"" + start + "\"");
        }
        if (seen.add(needed)) {
          open.add(needed);
        }
      }
    }
  }

  private void used() {
    Stream<Object> roots =
        Stream.of(policy.definitions().values(), policy.rules(), policy.guards(), policy.ladders())
            .flatMap(java.util.Collection::stream);
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
    if (part instanceof Trigger.Happening happening) {
      Definition found = policy.definition(happening.name());
      if (found == null || !found.happens()) {
        throw new IllegalArgumentException(
            "happening does not exist: \"" + happening.name() + "\"");
      }
    }
  }
}
