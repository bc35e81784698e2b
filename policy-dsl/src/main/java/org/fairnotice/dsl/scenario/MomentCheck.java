package org.fairnotice.dsl.scenario;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Topic;
import org.fairnotice.decision.Undecided;
import org.fairnotice.dsl.scenario.ScenarioResult.Came;
import org.fairnotice.dsl.scenario.ScenarioResult.Check;
import org.fairnotice.dsl.scenario.ScenarioResult.Verdict;
import org.fairnotice.dsl.vocabulary.Phrase;
import org.fairnotice.rule.Policy;

/**
 * The expectations of one moment held against what came of it.
 *
 * <p>Shape: a check for each expectation in file order; then one for everything unexpected in the
 * topics that {@code then} names. {@code not} forbids and names no topic.
 */
final class MomentCheck {
  private final Scenario.Moment moment;
  private final OutcomeMatch match;
  private final OutcomeWords words;
  private final List<Group> groups = new ArrayList<>();
  private final List<Group> takenBack = new ArrayList<>();
  private final List<Undecided> undecided = new ArrayList<>();
  private final List<Decision> noSteps = new ArrayList<>();
  private final Set<String> claimed = new HashSet<>();
  private final List<Check> checks = new ArrayList<>();
  private final List<Stage.Ruled> ruled;

  private MomentCheck(
      Scenario.Moment moment, Policy policy, OutcomeWords words, List<Stage.Ruled> ruled) {
    this.moment = moment;
    this.match = new OutcomeMatch(policy);
    this.words = words;
    this.ruled = ruled;
  }

  static List<Check> of(
      Scenario.Moment moment, Policy policy, OutcomeWords words, List<Stage.Ruled> ruled) {
    MomentCheck check = new MomentCheck(moment, policy, words, ruled);
    for (Stage.Ruled each : ruled) {
      check.groups.addAll(Group.of(each));
      check.takenBack.addAll(Group.takenBack(each));
      each.ruling().decisions().stream()
          .filter(decision -> decision.type() == DecisionType.NO_STEP)
          .forEach(check.noSteps::add);
      each.ruling().undecided().stream()
          .filter(open -> open.answer() == Undecided.Answer.CANNOT_DECIDE)
          .forEach(check.undecided::add);
    }
    moment.expectations().forEach(check::expect);
    check.unexpected();
    return check.checks;
  }

  private void expect(Scenario.Expectation expectation) {
    Phrase.Said outcome = expectation.outcome();
    if (outcome.is("nothing")) {
      add(nothing(), expectation, came(EnumSet.allOf(Topic.class)));
      return;
    }
    if (outcome.is("no-longer")) {
      noLonger(Said.of(outcome.argument("outcome")), expectation);
      return;
    }
    List<Decision> found = find(outcome);
    if (expectation.forbidden()) {
      add(found.isEmpty() ? Verdict.MET : Verdict.FORBIDDEN, expectation, told(found));
      return;
    }
    found.forEach(decision -> claimed.add(decision.id()));
    Set<Topic> topics = OutcomeMatch.topics(outcome);
    boolean open = undecided.stream().anyMatch(each -> topics.contains(each.topic()));
    Verdict missed = open ? Verdict.CANNOT_DECIDE : Verdict.MISSING;
    Verdict verdict = found.isEmpty() || open ? missed : Verdict.MET;
    Check check =
        new Check(verdict, expectation.origin(), moment.text(), expectation.text(), came(topics));
    checks.add(verdict == Verdict.MISSING ? check.refusing(refused(topics)) : check);
  }

  /** An earlier decision is taken back; what comes in its place is not looked at. */
  private void noLonger(Phrase.Said outcome, Scenario.Expectation expectation) {
    boolean gone = takenBack.stream().anyMatch(group -> !match.of(outcome, group).isEmpty());
    Verdict missed = expectation.forbidden() ? Verdict.FORBIDDEN : Verdict.MISSING;
    add(
        gone != expectation.forbidden() ? Verdict.MET : missed,
        expectation,
        came(EnumSet.allOf(Topic.class)));
  }

  private Verdict nothing() {
    if (!undecided.isEmpty()) {
      return Verdict.CANNOT_DECIDE;
    }
    return groups.isEmpty() ? Verdict.MET : Verdict.MISSING;
  }

  /** The first match that nothing has claimed yet, else the first. */
  private List<Decision> find(Phrase.Said outcome) {
    if (outcome.is("no-step")) {
      return noSteps.stream().filter(each -> OutcomeMatch.noStep(outcome, each)).toList();
    }
    List<Decision> first = List.of();
    for (Group group : groups) {
      List<Decision> found = match.of(outcome, group);
      if (found.stream().anyMatch(decision -> !claimed.contains(decision.id()))) {
        return found;
      }
      first = first.isEmpty() ? found : first;
    }
    return first;
  }

  private void unexpected() {
    Set<Topic> named = EnumSet.noneOf(Topic.class);
    moment.expectations().stream()
        .filter(each -> !each.forbidden() && !each.outcome().is("nothing"))
        .forEach(each -> named.addAll(OutcomeMatch.topics(each.outcome())));
    List<Decision> left =
        groups.stream()
            .flatMap(group -> group.decisions().stream())
            .filter(decision -> named.contains(decision.topic()))
            .filter(decision -> decision.type() != DecisionType.COMPENSATED)
            .filter(decision -> !claimed.contains(decision.id()))
            .toList();
    boolean missing = checks.stream().anyMatch(check -> !check.passed());
    if (!left.isEmpty() && !missing) {
      checks.add(new Check(Verdict.UNEXPECTED, moment.origin(), moment.text(), "", told(left)));
    }
  }

  private void add(Verdict verdict, Scenario.Expectation expectation, List<Came> came) {
    checks.add(new Check(verdict, expectation.origin(), moment.text(), expectation.text(), came));
  }

  private List<Came> came(Set<Topic> topics) {
    List<Came> came = new ArrayList<>();
    for (Group group : groups) {
      for (OutcomeWords.Told told : words.tell(group)) {
        if (told.decisions().stream().anyMatch(each -> topics.contains(each.topic()))) {
          came.add(told.came());
        }
      }
    }
    undecided.stream()
        .filter(each -> topics.contains(each.topic()))
        .forEach(each -> came.add(words.undecided(each)));
    if (topics.contains(Topic.COLLECTION)) {
      noSteps.forEach(each -> came.add(words.noStep(each)));
    }
    return came;
  }

  /** The rules that said no where something was expected and did not come. */
  private List<Came> refused(Set<Topic> topics) {
    return ruled.stream()
        .flatMap(each -> each.refusals().get().stream())
        .filter(refusal -> topics.contains(refusal.topic()))
        .map(words::refusal)
        .distinct()
        .toList();
  }

  private List<Came> told(List<Decision> decisions) {
    List<Came> came = new ArrayList<>();
    for (Group group : groups) {
      for (OutcomeWords.Told told : words.tell(group)) {
        if (told.decisions().stream().anyMatch(decisions::contains)) {
          came.add(told.came());
        }
      }
    }
    return came;
  }
}
