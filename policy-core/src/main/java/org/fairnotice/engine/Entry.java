package org.fairnotice.engine;

import org.fairnotice.rule.Case;
import org.fairnotice.rule.Definition;
import org.fairnotice.rule.Guard;
import org.fairnotice.rule.Ladder;
import org.fairnotice.rule.Policy;
import org.fairnotice.rule.Rule;
import org.fairnotice.value.Truth;

/**
 * One thing that a rule engine can find true of a case: a rule, a happening, a limit or a step of a
 * policy, or a rule proposed beside it.
 *
 * <p>Shape: named by its place in the policy, so that policies of one template share it; {@code
 * index} is its place in the plan, which is the order entries are tried in.
 */
public sealed interface Entry {
  /** Its place in the plan. */
  int index();

  /** Its name in a policy of the template. */
  String name(Policy policy);

  /** What it says of a case. */
  Truth in(Case facts);

  /** A rule, asked for one topic. */
  record OfRule(int index, int rule) implements Entry {
    /** The rule in a policy of the template. */
    public Rule rule(Policy policy) {
      return policy.rules().get(rule);
    }

    @Override
    public String name(Policy policy) {
      return rule(policy).name();
    }

    @Override
    public Truth in(Case facts) {
      return rule(facts.policy()).in(facts);
    }
  }

  /** A happening. */
  record OfHappening(int index, String definition) implements Entry {
    @Override
    public String name(Policy policy) {
      return definition;
    }

    @Override
    public Truth in(Case facts) {
      Definition found = facts.policy().definition(definition);
      return found == null ? Truth.UNKNOWN : facts.happens(found);
    }
  }

  /** A limit; it also holds where nobody can tell. */
  record OfGuard(int index, int guard) implements Entry {
    /** The limit in a policy of the template. */
    public Guard guard(Policy policy) {
      return policy.guards().get(guard);
    }

    @Override
    public String name(Policy policy) {
      return guard(policy).name();
    }

    @Override
    public Truth in(Case facts) {
      return guard(facts.policy()).holds(facts);
    }
  }

  /** A step of a collection; when it may be taken is the schedule's to say. */
  record OfStep(int index, int ladder, int step) implements Entry {
    /** The step in a policy of the template. */
    public Ladder.Step step(Policy policy) {
      return policy.ladders().get(ladder).steps().get(step);
    }

    @Override
    public String name(Policy policy) {
      return step(policy).name();
    }

    @Override
    public Truth in(Case facts) {
      return step(facts.policy()).holds(facts);
    }
  }

  /**
   * A rule that stands in no policy, proposed while a question was asked; it is tried after all of
   * the plan.
   */
  record OfProposal(int index, Rule rule, Truth truth) implements Entry {
    @Override
    public String name(Policy policy) {
      return rule.name();
    }

    /** What was said when it was proposed; the case is not asked again. */
    @Override
    public Truth in(Case facts) {
      return truth;
    }
  }
}
