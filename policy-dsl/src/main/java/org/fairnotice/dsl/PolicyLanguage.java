package org.fairnotice.dsl;

import java.util.List;
import org.fairnotice.dsl.check.Checker;
import org.fairnotice.dsl.compile.Compilation;
import org.fairnotice.dsl.compile.Compiler;
import org.fairnotice.dsl.report.Report;
import org.fairnotice.dsl.scenario.Scenario;
import org.fairnotice.dsl.source.SourceText;
import org.fairnotice.dsl.vocabulary.PolicyReader;
import org.fairnotice.dsl.vocabulary.PolicyReading;
import org.fairnotice.dsl.vocabulary.VocabularyExtension;
import org.fairnotice.rule.Policy;
import org.fairnotice.rule.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Policy texts in, policies out: reads, checks and compiles a file in one step.
 *
 * <p>Errors: none are thrown for what a text says; everything wrong with it is in the report.
 */
public final class PolicyLanguage {
  private PolicyLanguage() {}

  /**
   * Loads a policy text.
   *
   * @param name what messages call the text, usually a path
   */
  public static Loaded load(String name, String text) {
    return load(name, text, VocabularyExtension.none());
  }

  /**
   * Loads a policy text that may use an embedding system's own concepts.
   *
   * <p>Errors: {@code IllegalArgumentException} if the extension does not fit the vocabulary.
   */
  public static Loaded load(String name, String text, VocabularyExtension extension) {
    return load(name, text, extension, Vocabulary.standard());
  }

  /**
   * Loads a policy text that may use an embedding system's own concepts and the terms behind them.
   *
   * <p>Shape: an added measure, fact or yes-or-no condition reads the term of its id; hand the same
   * vocabulary to the engine.
   *
   * <p>Errors: {@code IllegalArgumentException} if the extension does not fit the vocabulary.
   */
  public static Loaded load(
      String name, String text, VocabularyExtension extension, Vocabulary vocabulary) {
    PolicyReading reading = PolicyReader.read(new SourceText(name, text), extension);
    Report report = reading.report().with(Checker.check(reading));
    if (report.hasErrors()) {
      return new Loaded(name, reading, report, null, List.of());
    }
    Compilation compilation = Compiler.compile(reading, vocabulary);
    Policy policy = compilation.policy();
    return new Loaded(
        name,
        reading,
        report.with(compilation.diagnostics()),
        policy,
        policy == null ? List.of() : Scenario.of(reading.tree()));
  }

  /**
   * A policy text with all that came of it.
   *
   * <p>Shape: with an error in the report there is no policy and no scenario; scenarios stand in
   * file order and are empty when the file has no example.
   */
  public record Loaded(
      String name,
      PolicyReading reading,
      Report report,
      @Nullable Policy policy,
      List<Scenario> scenarios) {
    /** Copies the list. */
    public Loaded {
      scenarios = List.copyOf(scenarios);
    }

    /** Whether anything keeps the policy from running. */
    public boolean hasErrors() {
      return report.hasErrors();
    }

    /**
     * The policy.
     *
     * <p>Errors: {@link PolicyException} with the rendered report if the text has errors.
     */
    public Policy policyOrThrow() {
      if (policy == null) {
        throw new PolicyException(report);
      }
      return policy;
    }

    /** The report as text in the file's own language; empty when there is nothing to say. */
    public String render() {
      return report.render();
    }
  }
}
