package org.fairnotice.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import org.fairnotice.rule.Case;
import org.fairnotice.rule.Rule;
import org.fairnotice.value.Truth;
import org.jspecify.annotations.Nullable;

/**
 * One question to a rule engine: which entries of a policy could be true of a case?
 *
 * <p>Shape: the fact the rules match; {@code key} names the topic and the kind of event, and
 * selects the entries asked; the engine answers by {@link #match}. Not for more than one thread.
 *
 * <p>Errors: an entry that throws is unknown; the fault is named where the rule is then looked at
 * for its reasons.
 */
public final class Question {
  private final Plan plan;
  private final String key;
  private final Case facts;
  private final IntPredicate eligible;
  private final List<Match> matches = new ArrayList<>();
  private final List<Match> possible = new ArrayList<>(4);
  private int proposed;
  private int next;
  private @Nullable String selected;

  /** An entry that could be true. */
  public record Match(Entry entry, Truth truth) {}

  Question(Plan plan, String key, Case facts, IntPredicate eligible) {
    this.plan = plan;
    this.key = key;
    this.facts = facts;
    this.eligible = eligible;
  }

  /** A question whose entries are all eligible. */
  public static Question of(Plan plan, String key, Case facts) {
    return new Question(plan, key, facts, index -> true);
  }

  /** The topic and kind of event. */
  public String key() {
    return key;
  }

  /** The case. */
  public Case facts() {
    return facts;
  }

  /** An entry of the plan, by its place. */
  public Entry entry(int index) {
    return plan.entry(index);
  }

  /** The entries it is asked of, in order. */
  public List<Entry> entries() {
    return plan.entries(key);
  }

  /** Whether an entry may be asked at all. */
  public boolean eligible(int entry) {
    return eligible.test(entry);
  }

  /** The text that rules of the key are told apart by; empty when there is none. */
  String selected() {
    if (selected == null) {
      Selector selector = plan.selector(key);
      String text = selector == null ? null : selector.in(facts);
      selected = text == null ? "" : text;
    }
    return selected;
  }

  /** What an entry says; never throws. */
  public Truth truth(int entry) {
    for (int i = 0; i < possible.size(); i++) {
      next = next < possible.size() ? next : 0;
      Match known = possible.get(next++);
      if (known.entry().index() == entry) {
        return known.truth();
      }
    }
    return ask(entry);
  }

  private Truth ask(int entry) {
    if (!eligible.test(entry)) {
      return Truth.FALSE;
    }
    try {
      return plan.entry(entry).in(facts);
    } catch (RuntimeException fault) {
      return Truth.UNKNOWN;
    }
  }

  /** Whether an entry could be true. */
  public boolean possible(int entry) {
    Truth truth = ask(entry);
    if (truth.possible()) {
      possible.add(new Match(plan.entry(entry), truth));
    }
    return truth.possible();
  }

  /** Answers that an entry could be true. */
  public void match(int entry, Truth truth) {
    if (truth.possible()) {
      matches.add(new Match(plan.entry(entry), truth));
    }
  }

  /**
   * Answers with a whole rule that stands in no policy, as if it stood after all of the policy's;
   * several stand in the order they are proposed.
   */
  public void propose(Rule rule, Truth truth) {
    if (truth.possible()) {
      matches.add(new Match(new Entry.OfProposal(plan.size() + proposed, rule, truth), truth));
      proposed++;
    }
  }

  /** The answers, in the order entries are tried; proposals come last. */
  public List<Match> matches() {
    matches.sort(Comparator.comparingInt(match -> match.entry().index()));
    return List.copyOf(matches);
  }
}
