package org.fairnotice.dsl.scenario;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.fairnotice.PolicyEngine;
import org.fairnotice.decision.Undecided;
import org.fairnotice.dsl.report.Messages;
import org.fairnotice.dsl.scenario.ScenarioResult.Came;
import org.fairnotice.dsl.scenario.ScenarioResult.Check;
import org.fairnotice.dsl.scenario.ScenarioResult.Note;
import org.fairnotice.dsl.scenario.ScenarioResult.Verdict;
import org.fairnotice.event.Event;
import org.fairnotice.record.Rejection;
import org.fairnotice.rule.Policy;

/**
 * Plays scenarios against a policy.
 *
 * <p>Shape: one client, from an empty record. Before each moment the scheduler runs: whatever falls
 * due strictly before it is decided at the instant it is due. What comes of that belongs to a
 * moment where time passes; before any other moment it is a note, since nobody could expect it.
 *
 * <p>Source: docs/language/examples.md.
 */
public final class ScenarioRunner {
  private final PolicyEngine engine;

  /** A runner on an engine. */
  public ScenarioRunner(PolicyEngine engine) {
    this.engine = engine;
  }

  /** Plays a scenario. */
  public ScenarioResult run(Policy policy, Scenario scenario) {
    return new Run(policy, scenario).result();
  }

  /** Plays scenarios one after the other, each from an empty record. */
  public List<ScenarioResult> run(Policy policy, List<Scenario> scenarios) {
    return scenarios.stream().map(scenario -> run(policy, scenario)).toList();
  }

  /** One scenario being played. */
  private final class Run {
    private final Policy policy;
    private final Scenario scenario;
    private final Stage stage;
    private final MomentEvents events;
    private final OutcomeWords words;
    private final List<Check> checks = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();

    Run(Policy policy, Scenario scenario) {
      this.policy = policy;
      this.scenario = scenario;
      this.stage = new Stage(engine, policy);
      this.events = new MomentEvents(policy, stage);
      this.words = new OutcomeWords(policy, scenario.language());
    }

    ScenarioResult result() {
      scenario.moments().forEach(this::play);
      return new ScenarioResult(
          scenario.name(), scenario.origin(), scenario.language(), checks, notes);
    }

    private void play(Scenario.Moment moment) {
      Instant at = events.instant(moment.at());
      List<Stage.Ruled> reviews = stage.reviewsBefore(at);
      List<Stage.Ruled> ruled = new ArrayList<>();
      if (moment.event().is("time-passes")) {
        ruled.addAll(reviews);
      } else {
        reviews.forEach(this::note);
      }
      take(moment, ruled);
      checks.addAll(MomentCheck.of(moment, policy, words, ruled));
    }

    private void note(Stage.Ruled review) {
      LocalDateTime at = LocalDateTime.ofInstant(review.ruling().at(), policy.place().zone());
      Group.of(review)
          .forEach(
              group -> words.tell(group).forEach(told -> notes.add(new Note(at, told.came()))));
      review.ruling().undecided().stream()
          .filter(open -> open.answer() == Undecided.Answer.CANNOT_DECIDE)
          .forEach(open -> notes.add(new Note(at, words.undecided(open))));
    }

    private void take(Scenario.Moment moment, List<Stage.Ruled> ruled) {
      List<Event> happened;
      try {
        happened = events.of(moment);
      } catch (IllegalArgumentException e) {
        refuse(moment, String.valueOf(e.getMessage()));
        return;
      }
      if (happened.isEmpty()) {
        refuse(moment, Messages.in(scenario.language()).text("scenario.nothing-to", List.of()));
      }
      for (Event event : happened) {
        Stage.Ruled answer = stage.play(event);
        Rejection rejection = answer.ruling().rejected();
        if (rejection != null) {
          refuse(moment, rejection.message());
        }
        ruled.add(answer);
      }
    }

    private void refuse(Scenario.Moment moment, String why) {
      Came came = new Came(why, null, null);
      checks.add(new Check(Verdict.REJECTED, moment.origin(), moment.text(), "", List.of(came)));
    }
  }
}
