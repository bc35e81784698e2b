package org.fairnotice.policies;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fairnotice.PolicyEngine;
import org.fairnotice.dsl.compile.Compilation;
import org.fairnotice.dsl.compile.Compiler;
import org.fairnotice.dsl.scenario.Scenario;
import org.fairnotice.dsl.scenario.ScenarioRunner;
import org.fairnotice.dsl.source.SourceText;
import org.fairnotice.dsl.vocabulary.PolicyReader;
import org.fairnotice.dsl.vocabulary.PolicyReading;
import org.fairnotice.dsl.vocabulary.VocabularyExtension;
import org.fairnotice.rule.Origin;
import org.fairnotice.rule.Policy;
import org.fairnotice.rule.Vocabulary;

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
  private final List<String> lines;
  private final List<Part> parts = new ArrayList<>();

  /** A part, by the word the file has for it, and the line it begins on, from 1. */
  record Part(String kind, String name, int line) {
    @Override
    public String toString() {
      return kind + " \"" + name + "\"";
    }
  }

  TakenOut(String name, String text) {
    this.name = name;
    lines = text.lines().toList();
    Policy policy = policy(text);
    policy.definitions().values().forEach(one -> add("define", one.name(), one.origin()));
    policy.rules().forEach(one -> add("rule", one.name(), one.origin()));
    policy.guards().forEach(one -> add("limit", one.name(), one.origin()));
    policy.ladders().stream()
        .flatMap(ladder -> ladder.steps().stream())
        .forEach(one -> add("step", one.name(), one.origin()));
  }

  private void add(String kind, String part, Origin origin) {
    if (lines.get(origin.line() - 1).contains("\"" + part + "\"")) {
      parts.add(new Part(kind, part, origin.line()));
    }
  }

  /** The parts of the file, by kind and then in its order. */
  List<Part> parts() {
    return parts;
  }

  /**
   * Whether an example fails without a part, or nothing works any more because something needs it.
   */
  boolean noticed(Part part) {
    String text = String.join("\n", without(part)) + "\n";
    PolicyReading reading = read(text);
    if (reading.report().hasErrors()) {
      throw new IllegalStateException(part + " cannot be taken out: " + reading.report().render());
    }
    Policy policy;
    try {
      Compilation compilation = Compiler.compile(reading, Vocabulary.standard());
      policy = compilation.policy();
    } catch (IllegalArgumentException needed) {
      policy = null;
    }
    return policy == null ? part.kind().equals("define") : fails(policy, reading);
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

  private static boolean belongs(String line, int depth) {
    return line.isBlank() || indent(line) > depth;
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  private Policy policy(String text) {
    PolicyReading reading = read(text);
    Policy policy = Compiler.compile(reading, Vocabulary.standard()).policy();
    if (policy == null) {
      throw new IllegalArgumentException(name + " has errors: " + reading.report().render());
    }
    return policy;
  }

  private PolicyReading read(String text) {
    return PolicyReader.read(new SourceText(name, text), VocabularyExtension.none());
  }
}
