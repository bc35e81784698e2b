package org.fairnotice.drl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairnotice.engine.Entry;
import org.fairnotice.engine.Question;
import org.fairnotice.rule.Approval;
import org.fairnotice.rule.Canonical;
import org.fairnotice.rule.ClientText;
import org.fairnotice.rule.Guard;
import org.fairnotice.rule.Ladder;
import org.fairnotice.rule.Outcome;
import org.fairnotice.rule.Policy;
import org.fairnotice.rule.Rule;
import org.fairnotice.value.Truth;
import org.jspecify.annotations.Nullable;

/**
 * Where exported rules answer: the global {@code answers} of a session.
 *
 * <p>Shape: passes each answer on to the question, and keeps what the DRL said with it, by the
 * place of the entry in the plan.
 */
public final class DrlAnswers {
  private final Map<Integer, List<@Nullable Object>> said = new LinkedHashMap<>();

  /** Answers that none was given yet. */
  public DrlAnswers() {}

  /** A rule could apply: whether it does, and what it says. */
  public void rule(
      Question question,
      int entry,
      boolean sure,
      List<Outcome> outcomes,
      @Nullable Approval approval,
      @Nullable ClientText because) {
    answer(question, entry, sure, outcomes, approval, because);
  }

  /** A happening could happen: whether it does. */
  public void happening(Question question, int entry, boolean sure) {
    answer(question, entry, sure);
  }

  /** A limit could apply: whether it does, and what it says. */
  public void limit(Question question, int entry, boolean sure, List<Guard.Limit> limits) {
    answer(question, entry, sure, limits);
  }

  /** A step could be taken: whether it can, and what it says. */
  public void step(Question question, int entry, boolean sure, Ladder.Step step) {
    answer(question, entry, sure, step);
  }

  private void answer(Question question, int entry, boolean sure, @Nullable Object... values) {
    said.put(entry, Collections.unmodifiableList(new ArrayList<>(Arrays.asList(values))));
    question.match(entry, sure ? Truth.TRUE : Truth.UNKNOWN);
  }

  /** What was said, by the place of the entry in the plan. */
  public Map<Integer, List<@Nullable Object>> said() {
    return Collections.unmodifiableMap(said);
  }

  /**
   * Checks what was said against the policy of the question; texts may be those of another version.
   *
   * @throws IllegalStateException if it is not what the policy says, as when the DRL is of another
   *     template
   */
  void check(Question question) {
    Policy policy = question.facts().policy();
    said.forEach((index, values) -> check(question.entry(index), values, policy));
  }

  private static void check(Entry entry, List<@Nullable Object> values, Policy policy) {
    List<@Nullable Object> own = says(entry, policy);
    if (!values.equals(own) && !shape(values).equals(shape(own))) {
      throw new IllegalStateException(
          "DRL is not of "
              + policy
              + ": \""
              + entry.name(policy)
              + "\" says "
              + own
              + ", the DRL says "
              + values);
    }
  }

  private static List<String> shape(List<@Nullable Object> values) {
    List<String> shapes = new ArrayList<>();
    for (Object value : values) {
      shapes.add(value == null || value instanceof ClientText ? "" : Canonical.shape(value));
    }
    return shapes;
  }

  /** What an entry of a policy says beside whether it applies. */
  static List<@Nullable Object> says(Entry entry, Policy policy) {
    if (entry instanceof Entry.OfRule of) {
      Rule rule = of.rule(policy);
      return Arrays.asList(rule.outcomes(), rule.approval(), rule.because());
    }
    if (entry instanceof Entry.OfGuard of) {
      return List.of(of.guard(policy).limits());
    }
    return entry instanceof Entry.OfStep of ? List.of(of.step(policy)) : List.of();
  }
}
