package org.fairnotice.policies;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fairnotice.PolicyEngine;
import org.fairnotice.dsl.compile.Compiler;
import org.fairnotice.dsl.scenario.Scenario;
import org.fairnotice.dsl.scenario.ScenarioRunner;
import org.fairnotice.dsl.source.SourceText;
import org.fairnotice.dsl.vocabulary.PolicyReader;
import org.fairnotice.dsl.vocabulary.PolicyReading;
import org.fairnotice.dsl.vocabulary.VocabularyExtension;
import org.fairnotice.dsl.whole.Sources;
import org.fairnotice.dsl.whole.Whole;
import org.fairnotice.rule.Origin;
import org.fairnotice.rule.Policy;
import org.fairnotice.rule.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * A policy file from which one part after the other is taken out, to see whether an example
 * notices.
 *
 * <p>Shape: parts are the rules, limits, definitions and collection steps that stand in the file
 * itself, in its order. What is left is read and compiled but not checked: that a rule written with
 * `otherwise` has lost the one before it is no reason to let the examples off.
 */
final class TakenOut {
  private final String name;
  private final Sources sources;
  private final List<String> lines;
  private final List<Part> parts = new ArrayList<>();

  /** A part, by the word the file has for it, and the line it begins on, from 1. */
  record Part(String kind, String name, int line) {
    @Override
    public String toString() {
      return kind + " \"" + name + "\"";
    }
  }

  TakenOut(String name, String text, Sources sources) {
    this.name = name;
    this.sources = sources;
    lines = text.lines().toList();
    Policy policy = policy(read(text));
    policy.definitions().values().forEach(one -> add("define", one.name(), one.origin()));
    policy.rules().forEach(one -> add("rule", one.name(), one.origin()));
    policy.guards().forEach(one -> add("limit", one.name(), one.origin()));
    policy.ladders().stream()
        .flatMap(ladder -> ladder.steps().stream())
        .forEach(one -> add("step", one.name(), one.origin()));
  }

  private void add(String kind, String part, Origin origin) {
    if (origin.file().equals(name)) {
      parts.add(new Part(kind, part, origin.line()));
    }
  }

  /** The parts of the file, by kind and then in its order. */
  List<Part> parts() {
    return parts;
  }

  /**
   * Whether an example fails without a part.
   *
   * <p>Shape: a definition that something else needs is shown by what needs it. A step that others
   * name cannot go; it stays and never comes.
   */
  boolean noticed(Part part) {
    PolicyReading rest = read(String.join("\n", without(part)) + "\n");
    if (rest.report().hasErrors()) {
      throw new IllegalStateException(part + " cannot be taken out: " + rest.report().render());
    }
    Policy policy = compiled(rest);
    if (policy != null) {
      return fails(policy, rest);
    }
    if (part.kind().equals("step")) {
      PolicyReading idle = read(String.join("\n", idle(part)) + "\n");
      return fails(policy(idle), idle);
    }
    return part.kind().equals("define");
  }

  private static boolean fails(Policy policy, PolicyReading reading) {
    ScenarioRunner runner = new ScenarioRunner(PolicyEngine.create());
    return Scenario.of(reading.tree()).stream()
        .anyMatch(scenario -> !runner.run(policy, scenario).passed());
  }

  /** The lines without those of a part: its own, and the deeper ones below it. */
  private List<String> without(Part part) {
    int first = part.line() - 1;
    int depth = indent(lines.get(first));
    int after = first + 1;
    while (after < lines.size() && belongs(lines.get(after), depth)) {
      after++;
    }
    return Stream.concat(lines.subList(0, first).stream(), lines.stream().skip(after)).toList();
  }

  /** The lines with a step that holds back on every day. */
  private List<String> idle(Part part) {
    List<String> kept = new ArrayList<>(lines);
    String indent = " ".repeat(indent(lines.get(part.line() - 1)) + 2);
    kept.add(part.line(), indent + "unless   the number of days overdue is at least 0");
    return kept;
  }

  private static boolean belongs(String line, int depth) {
    return line.isBlank() || indent(line) > depth;
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  private Policy policy(PolicyReading reading) {
    Policy policy = compiled(reading);
    if (policy == null) {
      throw new IllegalArgumentException(name + " has errors: " + reading.report().render());
    }
    return policy;
  }

  private static @Nullable Policy compiled(PolicyReading reading) {
    try {
      return Compiler.compile(reading, Vocabulary.standard()).policy();
    } catch (IllegalArgumentException needed) {
      return null;
    }
  }

  private PolicyReading read(String text) {
    VocabularyExtension none = VocabularyExtension.none();
    return Whole.of(PolicyReader.read(new SourceText(name, text), none), sources, none);
  }
}
