package org.fairnotice.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fairnotice.PolicyEngine;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.event.BillEvent.BillIssued;
import org.fairnotice.event.ClientEvent.MoratoriumStarted;
import org.fairnotice.event.CollectionEvent.StepDone;
import org.fairnotice.event.ContactChannel;
import org.fairnotice.event.ControlEvent.Retracted;
import org.fairnotice.event.ControlEvent.TimePassed;
import org.fairnotice.event.Event;
import org.fairnotice.event.Stamp;
import org.fairnotice.record.CollectionCase;
import org.fairnotice.rule.Ladder;
import org.fairnotice.rule.Policies;
import org.fairnotice.rule.Policy;
import org.fairnotice.ruling.ClientLog;
import org.fairnotice.ruling.Ruling;
import org.fairnotice.time.Roll;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/**
 * A reminder is due on 6 March and sent on the 11th; then it becomes known that nobody might be
 * reminded before the 9th.
 */
class StepsDoneTest {
  private static final Policies POLICIES = Policies.of(policy());

  private final PolicyEngine engine = PolicyEngine.create();
  private final Event bill =
      BillIssued.of(
          stamp("bill", "2026-03-01T10:00:00Z"),
          "B",
          Money.of(CurrencyUnit.EUR, 60),
          Instant.parse("2026-03-02T00:00:00Z"));
  private final Event pause =
      new MoratoriumStarted(
          stamp("pause", "2026-03-03T10:00:00Z"), LocalDate.parse("2026-03-08"), null);
  private final Event look = new TimePassed(stamp("look", "2026-03-10T10:00:00Z"));
  private final Event sent =
      new StepDone(stamp("sent", "2026-03-11T10:00:00Z"), "B", "Reminder", null, null);

  private ClientLog log = ClientLog.empty("default", "c");

  @Test
  void a_reminder_that_was_sent_stays_and_the_one_in_its_place_counts_as_sent() {
    on(bill, look, sent);
    String reminder = onlyStep();

    Ruling ruling = on(pause);

    assertThat(ruling.notUndoable()).containsExactly(reminder);
    assertThat(steps()).hasSize(2).containsKey(reminder);
    assertThat(ruling.decisions()).extracting(Decision::id).contains(progress().decision());
    assertThat(progress().doneAt()).isEqualTo(sent.at());
    assertThat(log.record()).isEqualTo(inOrder(bill, pause, look, sent).record());
  }

  @Test
  void a_later_correction_does_not_take_it_back_either() {
    on(bill, look, sent);
    String reminder = onlyStep();
    on(pause);

    Ruling ruling = on(new TimePassed(stamp("late look", "2026-03-02T10:00:00Z")));

    assertThat(ruling.decisions()).isEmpty();
    assertThat(ruling.notUndoable()).containsExactly(reminder);
  }

  @Test
  void where_it_stands_again_the_one_nobody_sent_is_taken_back() {
    on(bill, look, sent);
    String reminder = onlyStep();
    on(pause);

    Ruling ruling = on(new Retracted(stamp("undo", "2026-03-12T10:00:00Z"), "pause"));

    assertThat(ruling.notUndoable()).isEmpty();
    assertThat(onlyStep()).isEqualTo(reminder);
  }

  @Test
  void a_reminder_that_was_not_sent_after_all_is_taken_back() {
    on(bill, look, sent);
    on(pause);

    Ruling ruling = on(new Retracted(stamp("undo", "2026-03-12T10:00:00Z"), "sent"));

    assertThat(ruling.notUndoable()).isEmpty();
    assertThat(onlyStep()).isEqualTo(progress().decision());
    assertThat(progress().doneAt()).isNull();
  }

  private Ruling on(Event... events) {
    Ruling last = null;
    for (Event event : events) {
      PolicyEngine.Handled handled = engine.handle(POLICIES, log, event);
      assertThat(handled.ruling().rejected()).isNull();
      log = handled.log();
      last = handled.ruling();
    }
    return Objects.requireNonNull(last);
  }

  private ClientLog inOrder(Event... events) {
    ClientLog other = ClientLog.empty("default", "c");
    for (Event event : events) {
      other = engine.handle(POLICIES, other, event).log();
    }
    return other;
  }

  /** The steps asked for, less those taken back. */
  private Map<String, Decision> steps() {
    Map<String, Decision> steps = new LinkedHashMap<>();
    for (ClientLog.Entry entry : log.entries()) {
      for (Decision decision : entry.ruling().decisions()) {
        if (decision.corrects() != null) {
          steps.remove(decision.corrects());
        } else if (decision.type() == DecisionType.STEP_DUE) {
          steps.put(decision.id(), decision);
        }
      }
    }
    return steps;
  }

  private String onlyStep() {
    assertThat(steps()).hasSize(1);
    return steps().keySet().iterator().next();
  }

  private CollectionCase.Progress progress() {
    CollectionCase known = log.record().collections().get("Unpaid/B");
    return Objects.requireNonNull(known.steps().get("Reminder"));
  }

  private static Stamp stamp(String id, String at) {
    return Stamp.of(id, Instant.parse(at), "c");
  }

  private static Policy policy() {
    Ladder.Step reminder =
        new Ladder.Step(
            "Reminder",
            4,
            null,
            null,
            null,
            List.of(),
            List.of(),
            Ladder.Action.CONTACT,
            List.of(ContactChannel.EMAIL),
            List.of(),
            null,
            null);
    return Policy.builder("Bills", CurrencyUnit.EUR, ZoneId.of("UTC"))
        .collection(
            new Ladder(
                "Unpaid",
                true,
                false,
                Roll.NONE,
                null,
                List.of(),
                null,
                List.of(),
                null,
                null,
                null,
                List.of(),
                null,
                Ladder.MissedSteps.ONE_AT_A_TIME,
                false,
                List.of(reminder),
                null,
                null))
        .build();
  }
}
