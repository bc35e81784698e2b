package org.fairnotice.dsl.scenario;

import java.time.LocalDateTime;
import java.util.List;
import org.fairnotice.rule.Origin;
import org.jspecify.annotations.Nullable;

/**
 * What came of playing a scenario.
 *
 * <p>Shape: checks in the order of the file; notes tell of what time alone decided between two
 * moments, where no expectation can speak of it, in the order it came.
 */
public record ScenarioResult(
    String name, Origin origin, String language, List<Check> checks, List<Note> notes) {
  /** Copies the lists. */
  public ScenarioResult {
    checks = List.copyOf(checks);
    notes = List.copyOf(notes);
  }

  /** Whether every check holds. */
  public boolean passed() {
    return checks.stream().allMatch(Check::passed);
  }

  /** The checks that do not hold. */
  public List<Check> failures() {
    return checks.stream().filter(check -> !check.passed()).toList();
  }

  /**
   * One expectation held against what came.
   *
   * @param place where the expectation stands, or the moment for what nobody expected
   * @param moment the moment as the file has it
   * @param expected the phrase as the file has it, empty for what nobody expected
   * @param came the decisions of the expected topics, in the order they came
   * @param refused where what was expected did not come, the rules of its topics that said no; the
   *     phrase is what made them
   */
  public record Check(
      Verdict verdict,
      Origin place,
      String moment,
      String expected,
      List<Came> came,
      List<Came> refused) {
    /** Copies the lists. */
    public Check {
      came = List.copyOf(came);
      refused = List.copyOf(refused);
    }

    /** A check that no rule's refusal explains. */
    public Check(Verdict verdict, Origin place, String moment, String expected, List<Came> came) {
      this(verdict, place, moment, expected, came, List.of());
    }

    /** The same with the rules that said no. */
    Check refusing(List<Came> rules) {
      return new Check(verdict, place, moment, expected, came, rules);
    }

    /** Whether the expectation holds. */
    public boolean passed() {
      return verdict == Verdict.MET;
    }
  }

  /**
   * Something that time alone decided, or could not decide, before a moment.
   *
   * <p>Units: {@code at} is the time on the clock in the policy's zone.
   */
  public record Note(LocalDateTime at, Came came) {}

  /** How an expectation stands to what came. */
  public enum Verdict {
    /** It holds. */
    MET,
    /** The outcome did not come. */
    MISSING,
    /** Something came, in a topic the moment's expectations name, that none of them lists. */
    UNEXPECTED,
    /** What must not come came. */
    FORBIDDEN,
    /** A rule could not say, for want of a fact. */
    CANNOT_DECIDE,
    /** The event of the moment cannot be. */
    REJECTED
  }

  /**
   * Something that came.
   *
   * @param phrase the decision in the outcome phrases of the file's language
   * @param rule the rule that decided, absent where none did
   * @param ruleOrigin where that rule stands
   */
  public record Came(String phrase, @Nullable String rule, @Nullable Origin ruleOrigin) {}
}
