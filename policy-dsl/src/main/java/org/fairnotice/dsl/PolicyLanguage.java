package org.fairnotice.dsl;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fairnotice.dsl.check.Checker;
import org.fairnotice.dsl.compile.Compilation;
import org.fairnotice.dsl.compile.Compiler;
import org.fairnotice.dsl.report.Diagnostic;
import org.fairnotice.dsl.report.Report;
import org.fairnotice.dsl.scenario.Scenario;
import org.fairnotice.dsl.source.SourceText;
import org.fairnotice.dsl.vocabulary.PolicyReader;
import org.fairnotice.dsl.vocabulary.PolicyReading;
import org.fairnotice.dsl.vocabulary.VocabularyExtension;
import org.fairnotice.dsl.whole.HostSettings;
import org.fairnotice.dsl.whole.HostValues;
import org.fairnotice.dsl.whole.Sources;
import org.fairnotice.dsl.whole.Whole;
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
    return load(new SourceText(name, text), new Around(extension, vocabulary));
  }

  /** Loads a policy text that may go on from other files. */
  public static Loaded load(String name, String text, Sources sources) {
    return load(new SourceText(name, text), Around.nothing().with(sources));
  }

  /** Loads a policy text that may ask the host for settings. */
  public static Loaded load(String name, String text, HostSettings host) {
    return load(new SourceText(name, text), Around.nothing().with(host));
  }

  /**
   * Loads a policy text with all that it needs from around it.
   *
   * <p>Errors: {@code IllegalArgumentException} if the extension does not fit the vocabulary.
   */
  public static Loaded load(SourceText file, Around around) {
    VocabularyExtension extension = around.extension();
    Vocabulary vocabulary = around.vocabulary();
    String name = file.name();
    PolicyReading own = PolicyReader.read(file, extension);
    PolicyReading whole = Whole.of(own, around.sources(), extension);
    Set<String> asked = HostValues.asked(whole.tree());
    PolicyReading reading = HostValues.in(whole, around.host());
    Report report = reading.report().with(Checker.check(reading));
    if (file != reading.tree().source()) {
      report = report.with(Checker.headers(own));
    }
    if (report.hasErrors()) {
      return new Loaded(name, reading, report, null, List.of(), asked);
    }
    Compilation compilation = Compiler.compile(reading, vocabulary);
    Policy policy = compilation.policy();
    return new Loaded(
        name,
        reading,
        report.with(compilation.diagnostics()),
        policy,
        policy == null ? List.of() : Scenario.of(reading.tree()),
        asked);
  }

  /**
   * What a policy text may need from around it.
   *
   * <p>Shape: each part is there, an empty one by default.
   *
   * @param sources where the files are that it goes on from
   * @param host the settings that the host gives
   * @param extension the embedding system's own concepts
   * @param vocabulary the terms behind them; hand the same to the engine
   */
  public record Around(
      Sources sources, HostSettings host, VocabularyExtension extension, Vocabulary vocabulary) {
    private Around(VocabularyExtension extension, Vocabulary vocabulary) {
      this(Sources.none(), HostSettings.none(), extension, vocabulary);
    }

    /** Nothing but the language itself. */
    public static Around nothing() {
      return new Around(VocabularyExtension.none(), Vocabulary.standard());
    }

    /** The same with other files to go on from. */
    public Around with(Sources files) {
      return new Around(files, host, extension, vocabulary);
    }

    /** The same with other settings of the host. */
    public Around with(HostSettings settings) {
      return new Around(sources, settings, extension, vocabulary);
    }

    /** The same with an embedding system's own concepts. */
    public Around with(VocabularyExtension concepts, Vocabulary terms) {
      return new Around(sources, host, concepts, terms);
    }
  }

  /**
   * A policy text with all that came of it.
   *
   * <p>Shape: with an error in the report there is no policy and no scenario; scenarios stand in
   * file order and are empty when the file has no example.
   *
   * @param hostSettings the names of the settings that the policy asks the host for
   */
  public record Loaded(
      String name,
      PolicyReading reading,
      Report report,
      @Nullable Policy policy,
      List<Scenario> scenarios,
      Set<String> hostSettings) {
    /** Copies the lists. */
    public Loaded {
      scenarios = List.copyOf(scenarios);
      hostSettings = Collections.unmodifiableSet(new LinkedHashSet<>(hostSettings));
    }

    /** The same with more to say. */
    Loaded with(List<Diagnostic> more) {
      Report all = report.with(more);
      return new Loaded(
          name, reading, all, all.hasErrors() ? null : policy, scenarios, hostSettings);
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
