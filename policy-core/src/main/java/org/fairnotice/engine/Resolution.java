package org.fairnotice.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.Explanation;
import org.fairnotice.decision.Fact;
import org.fairnotice.decision.Mode;
import org.fairnotice.decision.Subject;
import org.fairnotice.decision.Topic;
import org.fairnotice.decision.Undecided;
import org.fairnotice.decision.Wait;
import org.fairnotice.record.Waiting;
import org.fairnotice.rule.Approval;
import org.fairnotice.rule.Case;
import org.fairnotice.rule.Combined;
import org.fairnotice.rule.Policy;
import org.fairnotice.rule.Rule;
import org.fairnotice.rule.Trace;
import org.fairnotice.value.Truth;
import org.fairnotice.value.Value;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How a topic comes out: the first rule in the file that is not false settles it, by deciding or by
 * being unable to.
 *
 * <p>Shape: either acts or an undecided entry; both empty where a rule answers the topic with
 * nothing to do.
 */
record Resolution(List<Act> acts, @Nullable Undecided undecided) {
  Resolution {
    acts = List.copyOf(acts);
  }

  static Resolution of(
      Ids ids,
      Topic topic,
      Subject subject,
      Subject sitting,
      Case facts,
      List<Question.Match> matches) {
    Work work = new Work(ids, topic, subject, sitting, facts, matches);
    Combined how = facts.policy().combined(topic);
    return how == null ? work.from(0) : work.together(how, Set.of());
  }

  /** The work of one question. */
  private record Work(
      Ids ids,
      Topic topic,
      Subject subject,
      Subject sitting,
      Case facts,
      List<Question.Match> matches) {

    Resolution from(int first) {
      for (int i = first; i < matches.size(); i++) {
        Resolution settled = by(i);
        if (settled != null) {
          return settled;
        }
      }
      return new Resolution(
          List.of(), undecided(Undecided.Answer.NO_RULE_APPLIES, null, List.of()));
    }

    /** What a rule that counts with others came to. */
    private record Part(int place, Rule rule, Case traced, Trace trace, List<Draft> drafts) {}

    /**
     * What all rules that apply come to together; one that cannot decide leaves it all undecided.
     */
    private Resolution together(Combined how, Set<Integer> declined) {
      List<Part> parts = new ArrayList<>();
      boolean sum = how.way() == Combined.Way.SUM;
      Money counted = sum ? Money.zero(facts.policy().currency()) : null;
      for (int i = 0; i < matches.size(); i++) {
        if (declined.contains(i)) {
          continue;
        }
        Rule rule = rule(matches.get(i));
        Trace trace = new Trace();
        Case traced = facts.traced(trace);
        Drafts.Result result;
        try {
          rule.in(traced);
          if (matches.get(i).truth() != Truth.TRUE) {
            return cannotDecide(rule, trace);
          }
          result = Drafts.of(rule.outcomes(), traced, topic, counted);
        } catch (RuntimeException fault) {
          traced.cannotTell("fault: " + fault.getClass().getSimpleName());
          return cannotDecide(rule, trace);
        }
        List<Draft> drafts = result.drafts();
        if (drafts == null) {
          return cannotDecide(rule, trace);
        }
        counted = result.counted();
        if (result.answered()) {
          parts.add(new Part(i, rule, traced, trace, drafts));
        }
      }
      return parts.isEmpty() ? from(matches.size()) : together(how, declined, parts);
    }

    private Resolution together(Combined how, Set<Integer> declined, List<Part> parts) {
      List<List<Draft>> shares =
          new Combining(facts, how).parts(parts.stream().map(Part::drafts).toList());
      List<String> without = new ArrayList<>();
      for (int i = 0; i < parts.size(); i++) {
        if (shares.get(i).isEmpty() && !parts.get(i).drafts().isEmpty()) {
          without.add(parts.get(i).rule().name());
        }
      }
      List<Act> acts = new ArrayList<>();
      for (int i = 0; i < parts.size(); i++) {
        Part part = parts.get(i);
        if (shares.get(i).isEmpty()) {
          continue;
        }
        List<Decision> decisions =
            decisions(part.rule(), shares.get(i), part.trace(), part.place(), without);
        Approval approval = part.rule().approval();
        Wait wait = approval == null ? null : wait(approval, part.traced());
        if (approval == null) {
          decisions.stream().map(Act::of).forEach(acts::add);
        } else if (wait == null) {
          return cannotDecide(part.rule(), part.trace());
        } else {
          Set<Integer> more = new HashSet<>(declined);
          more.add(part.place());
          List<Waiting> instead =
              how.way() == Combined.Way.SUM
                  ? List.of()
                  : together(how, more).acts().stream().map(Act::kept).toList();
          acts.addAll(asked(part.rule(), decisions, wait, instead).acts());
        }
      }
      return new Resolution(acts, null);
    }

    /** What the rule at a place settles, null where it says nothing on the topic. */
    private @Nullable Resolution by(int place) {
      Rule rule = rule(matches.get(place));
      Trace trace = new Trace();
      Case traced = facts.traced(trace);
      try {
        return by(rule, place, traced, trace);
      } catch (RuntimeException fault) {
        traced.cannotTell("fault: " + fault.getClass().getSimpleName());
        return cannotDecide(rule, trace);
      }
    }

    private @Nullable Resolution by(Rule rule, int place, Case traced, Trace trace) {
      rule.in(traced);
      if (matches.get(place).truth() != Truth.TRUE) {
        return cannotDecide(rule, trace);
      }
      Drafts.Result result = Drafts.of(rule.outcomes(), traced, topic);
      if (!result.answered()) {
        return null;
      }
      List<Draft> drafts = result.drafts();
      return drafts == null
          ? cannotDecide(rule, trace)
          : decide(rule, drafts, traced, trace, place);
    }

    private Rule rule(Question.Match match) {
      return match.entry() instanceof Entry.OfProposal proposal
          ? proposal.rule()
          : ((Entry.OfRule) match.entry()).rule(facts.policy());
    }

    /** What its sentence needs to be said later; one that stands in no policy is said now. */
    private List<Fact> texts(Rule rule, int place) {
      if (rule.because() != null && matches.get(place).entry() instanceof Entry.OfProposal) {
        Value said = Value.text(Sentences.fill(rule.because(), facts));
        return List.of(new Fact(Policy.BECAUSE, said));
      }
      return Sentences.values(rule, facts);
    }

    private Resolution cannotDecide(Rule rule, Trace trace) {
      return new Resolution(
          List.of(), undecided(Undecided.Answer.CANNOT_DECIDE, rule.name(), trace.missing()));
    }

    private Undecided undecided(
        Undecided.Answer answer, @Nullable String rule, List<String> missing) {
      return new Undecided(
          ids.next(facts.event().id(), topic, subject), topic, subject, answer, rule, missing);
    }

    private Resolution decide(Rule rule, List<Draft> drafts, Case traced, Trace trace, int place) {
      List<Decision> decisions = decisions(rule, drafts, trace, place, later(place));
      Approval approval = rule.approval();
      if (approval == null || decisions.isEmpty()) {
        return new Resolution(decisions.stream().map(Act::of).toList(), null);
      }
      Wait wait = wait(approval, traced);
      return wait == null
          ? cannotDecide(rule, trace)
          : asked(rule, decisions, wait, from(place + 1).acts().stream().map(Act::kept).toList());
    }

    private List<Decision> decisions(
        Rule rule, List<Draft> drafts, Trace trace, int place, List<String> outranked) {
      Explanation explanation =
          new Explanation(rule.name(), trace.facts(), texts(rule, place), outranked, List.of());
      List<Decision> decisions = new ArrayList<>();
      for (Draft draft : drafts) {
        decisions.add(
            new Decision(
                ids.next(facts.event().id(), topic, subject),
                draft.type(),
                topic,
                subject,
                draft.terms(),
                Mode.AUTOMATIC,
                null,
                explanation,
                draft.corrects()));
      }
      return decisions;
    }

    /**
     * What a person is asked about first; what comes instead hangs on the first of the decisions.
     */
    private Resolution asked(
        Rule rule, List<Decision> decisions, Wait wait, List<Waiting> instead) {
      String question = Ids.question(facts.event().id(), sitting, rule.name());
      boolean suggests = rule.approval() != null && rule.approval().suggests();
      List<Act> acts = new ArrayList<>();
      for (Decision decision : decisions) {
        Decision waiting = suggests ? decision.suggested(wait) : decision.waiting(wait);
        acts.add(new Act(waiting, question, acts.isEmpty() ? instead : List.of()));
      }
      return new Resolution(acts, null);
    }

    private @Nullable Wait wait(Approval approval, Case traced) {
      if (approval.within() == null) {
        return new Wait(null, Wait.Then.WAIT);
      }
      if (!(approval.within().in(traced) instanceof Value.Length length)) {
        return null;
      }
      Instant until = facts.place().plus(facts.event().knownAt(), length.span());
      return new Wait(until, approval.then());
    }

    private List<String> later(int place) {
      List<String> names = new ArrayList<>();
      for (int i = place + 1; i < matches.size(); i++) {
        names.add(rule(matches.get(i)).name());
      }
      return names;
    }
  }
}
