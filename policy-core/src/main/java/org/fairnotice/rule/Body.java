package org.fairnotice.rule;

import java.lang.ref.WeakReference;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a policy has beside its head and settings: equal ones are held once, however many policies
 * on one template there are.
 *
 * <p>Shape: equal when all parts are, in the same order and at the same places of the same files.
 */
final class Body {
  private static final Map<Body, WeakReference<Body>> KNOWN = new WeakHashMap<>();

  private final List<Definition> defined;
  private final Map<String, Definition> definitions;
  private final List<Rule> rules;
  private final Map<String, Rule> rulesByName;
  private final List<Guard> guards;
  private final List<Ladder> ladders;
  private final Set<String> names;
  private final int hash;

  private Body(
      Map<String, Definition> definitions,
      List<Rule> rules,
      List<Guard> guards,
      List<Ladder> ladders) {
    this.defined = List.copyOf(definitions.values());
    this.definitions = Collections.unmodifiableMap(new LinkedHashMap<>(definitions));
    this.rules = List.copyOf(rules);
    this.guards = List.copyOf(guards);
    this.ladders = List.copyOf(ladders);
    rulesByName = new LinkedHashMap<>();
    this.rules.forEach(rule -> rulesByName.put(rule.name(), rule));
    names = names(this);
    hash = List.of(defined, this.rules, this.guards, this.ladders).hashCode();
  }

  /** These parts, or the equal ones that another policy has. */
  static Body of(
      Map<String, Definition> definitions,
      List<Rule> rules,
      List<Guard> guards,
      List<Ladder> ladders) {
    Body own = new Body(definitions, rules, guards, ladders);
    synchronized (KNOWN) {
      WeakReference<Body> held = KNOWN.get(own);
      Body known = held == null ? null : held.get();
      if (known != null) {
        return known;
      }
      KNOWN.put(own, new WeakReference<>(own));
      return own;
    }
  }

  private static Set<String> names(Body body) {
    Set<String> names = new LinkedHashSet<>(body.definitions.keySet());
    names.addAll(body.rulesByName.keySet());
    body.guards.forEach(guard -> names.add(guard.name()));
    for (Ladder ladder : body.ladders) {
      names.add(ladder.name());
      ladder.steps().forEach(step -> names.add(step.name()));
    }
    return Set.copyOf(names);
  }

  Map<String, Definition> definitions() {
    return definitions;
  }

  List<Rule> rules() {
    return rules;
  }

  @Nullable Rule rule(String name) {
    return rulesByName.get(name);
  }

  List<Guard> guards() {
    return guards;
  }

  List<Ladder> ladders() {
    return ladders;
  }

  /** The names of all of them. */
  Set<String> names() {
    return names;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Body that
        && hash == that.hash
        && rules.equals(that.rules)
        && defined.equals(that.defined)
        && guards.equals(that.guards)
        && ladders.equals(that.ladders);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
