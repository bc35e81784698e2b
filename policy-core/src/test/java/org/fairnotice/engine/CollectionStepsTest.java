package org.fairnotice.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.fairnotice.PolicyEngine;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.event.BillEvent.BillIssued;
import org.fairnotice.event.BillEvent.CauseRecorded;
import org.fairnotice.event.Cause;
import org.fairnotice.event.ClientEvent.MoratoriumStarted;
import org.fairnotice.event.ContactChannel;
import org.fairnotice.event.ContactEvent.ContactMade;
import org.fairnotice.event.ContactResult;
import org.fairnotice.event.ControlEvent.TimePassed;
import org.fairnotice.event.Event;
import org.fairnotice.event.Stamp;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.rule.Ladder;
import org.fairnotice.rule.Policies;
import org.fairnotice.rule.Policy;
import org.fairnotice.ruling.Answer;
import org.fairnotice.ruling.Ruling;
import org.fairnotice.time.Calendar;
import org.fairnotice.time.Calendars;
import org.fairnotice.time.Hours;
import org.fairnotice.time.Roll;
import org.fairnotice.time.Span;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class CollectionStepsTest {
  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final Instant DUE = Instant.parse("2026-03-02T00:00:00Z");

  private ClientRecord record = ClientRecord.empty("default", "c-1");
  private int events;

  @Test
  void every_blocker_is_told_with_the_first_instant_at_which_none_is_left() {
    Policies policies = Policies.of(policy(Ladder.MissedSteps.ONE_AT_A_TIME, Calendars.weekends()));
    on(policies, bill("B", "2026-03-01T10:00:00Z"));
    on(policies, contact("2026-03-02T12:00:00Z"));
    on(
        policies,
        new MoratoriumStarted(stamp("2026-03-02T19:00:00Z"), LocalDate.parse("2026-03-03"), null));
    Ruling ruling =
        on(policies, new CauseRecorded(stamp("2026-03-02T20:00:00Z"), "B", Cause.FORGOT));

    Decision none = only(ruling, DecisionType.NO_STEP);
    assertThat(none.terms().blockers())
        .containsExactly("moratorium", "not-due", "gap", "contact-limit", "contact-hours");
    // The limit of one contact in nine days ends on Wednesday the 11th at noon.
    assertThat(none.terms().firstPossibleAt()).isEqualTo("2026-03-11T12:00:00Z");
  }

  @Test
  void the_latest_of_several_late_steps_is_sent_once_and_the_others_are_over() {
    Policies policies = Policies.of(policy(Ladder.MissedSteps.SEND_ONCE, Calendars.weekends()));
    on(policies, bill("B", "2026-05-04T19:00:00Z"));

    Decision first = record(policies, "2026-05-05T10:00:00Z").get(0);
    assertThat(first.terms().name()).isEqualTo("Letter");
    assertThat(first.explanation().outranked()).containsExactly("Reminder");
    assertThat(record(policies, "2026-06-05T10:00:00Z")).isEmpty();
  }

  @Test
  void missed_steps_are_left_out_but_for_the_last() {
    Policies policies = Policies.of(policy(Ladder.MissedSteps.SKIP, Calendars.weekends()));
    on(policies, bill("B", "2026-05-04T19:00:00Z"));

    assertThat(record(policies, "2026-05-20T10:00:00Z"))
        .extracting(decision -> decision.terms().name())
        .containsExactly("Letter");
  }

  @Test
  void a_calendar_that_faults_leaves_the_bill_undecided() {
    Policies policies = Policies.of(policy(Ladder.MissedSteps.SKIP, new Broken()));

    Ruling ruling = on(policies, bill("B", "2026-03-01T10:00:00Z"));

    assertThat(ruling.undecided())
        .singleElement()
        .satisfies(
            open -> assertThat(open.missing()).containsExactly("calendar (IllegalStateException)"));
  }

  @Test
  void a_running_case_goes_on_under_the_new_version_where_that_says_so() {
    on(versions(true), bill("B", "2026-03-01T10:00:00Z"));

    assertThat(record(versions(true), "2026-03-09T10:00:00Z"))
        .extracting(decision -> decision.terms().name())
        .containsExactly("Reminder");
    assertThat(record(versions(true), "2026-05-01T10:00:00Z"))
        .extracting(decision -> decision.terms().name())
        .containsExactly("Visit");
    assertThat(record.collections().get("Unpaid/B").version())
        .isEqualTo(versions(true).versions().get(1).versionHash());
    assertThat(record.collections().get("Unpaid/B").steps().get("Note").skipped()).isTrue();
  }

  @Test
  void a_running_case_keeps_its_version_where_nothing_is_said() {
    on(versions(false), bill("B", "2026-03-01T10:00:00Z"));

    assertThat(record(versions(false), "2026-05-01T10:00:00Z"))
        .extracting(decision -> decision.terms().name())
        .containsExactly("Reminder", "Letter");
  }

  /** From 15 March on a visit stands for the letter, and a note before the reminder. */
  private static Policies versions(boolean takesOver) {
    LocalDate change = LocalDate.parse("2026-03-15");
    return Policies.of(
        Policy.builder("Bills", CurrencyUnit.EUR, UTC)
            .inForce(LocalDate.EPOCH, change)
            .collection(ladder(false, step("Reminder", 4), step("Letter", 20)))
            .build(),
        Policy.builder("Bills", CurrencyUnit.EUR, UTC)
            .inForce(change, null)
            .collection(ladder(takesOver, step("Note", 2), step("Reminder", 4), step("Visit", 25)))
            .build());
  }

  private static Ladder ladder(boolean takesOver, Ladder.Step... steps) {
    return new Ladder(
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
        takesOver,
        List.of(steps),
        null,
        null);
  }

  private List<Decision> record(Policies policies, String until) {
    Ruling ruling = on(policies, new TimePassed(stamp(until)));
    return ruling.decisions().stream()
        .filter(decision -> decision.type() == DecisionType.STEP_DUE)
        .toList();
  }

  private Ruling on(Policies policies, Event event) {
    Answer answer = PolicyEngine.create().decide(policies, record, event);
    record = answer.record();
    return answer.ruling();
  }

  private static Decision only(Ruling ruling, DecisionType type) {
    return ruling.decisions().stream()
        .filter(decision -> decision.type() == type)
        .reduce((one, other) -> other)
        .orElseThrow();
  }

  private Event bill(String id, String at) {
    return BillIssued.of(stamp(at), id, Money.of(CurrencyUnit.EUR, 60), DUE);
  }

  private Event contact(String at) {
    return new ContactMade(stamp(at), ContactChannel.PHONE, ContactResult.REACHED, null, null);
  }

  private Stamp stamp(String at) {
    return Stamp.of("e-" + ++events, Instant.parse(at), "c-1");
  }

  private static Policy policy(Ladder.MissedSteps missed, Calendar calendar) {
    return Policy.builder("Bills", CurrencyUnit.EUR, UTC)
        .holidays(calendar)
        .collection(
            new Ladder(
                "Unpaid",
                true,
                false,
                Roll.NEXT,
                new Hours(LocalTime.of(9, 0), LocalTime.of(18, 0)),
                List.of(
                    new Ladder.Opening(
                        List.of(DayOfWeek.SATURDAY),
                        new Hours(LocalTime.of(10, 0), LocalTime.of(12, 0)))),
                Span.days(2),
                List.of(new Ladder.Cap(1, Span.days(9), null)),
                null,
                null,
                null,
                List.of(),
                null,
                missed,
                false,
                List.of(step("Reminder", 4), step("Letter", 20)),
                null,
                null))
        .build();
  }

  private static Ladder.Step step(String name, int day) {
    return new Ladder.Step(
        name,
        day,
        null,
        null,
        null,
        List.of(),
        List.of(),
        Ladder.Action.CONTACT,
        List.of(ContactChannel.EMAIL),
        List.of("with-bill"),
        null,
        null);
  }

  private static final class Broken implements Calendar {
    @Override
    public String name() {
      return "broken";
    }

    @Override
    public boolean isBusinessDay(LocalDate date) {
      throw new IllegalStateException("no calendar");
    }
  }
}
