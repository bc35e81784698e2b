package org.fairnotice.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairnotice.PolicyEngine;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.dsl.PolicyLanguage;
import org.fairnotice.event.BillEvent.BillIssued;
import org.fairnotice.event.BillEvent.RecordsChecked;
import org.fairnotice.event.CollectionEvent.StepDone;
import org.fairnotice.event.ControlEvent.TimePassed;
import org.fairnotice.event.Event;
import org.fairnotice.event.Finding;
import org.fairnotice.event.Segment;
import org.fairnotice.event.Stamp;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.rule.Policies;
import org.fairnotice.ruling.Answer;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What examples do not show of a step: the tone in which the host is to write or speak. */
class ToneTest {
  private final Map<String, String> tones = new LinkedHashMap<>();
  private ClientRecord record = ClientRecord.empty("default", "c-1");
  private int events;

  @Test
  void an_unpaid_bill_is_asked_for_kindly_then_firmly_then_formally() {
    Path file = Path.of("unpaid.policy");
    Policies policies =
        Policies.of(PolicyLanguage.load(file.toString(), PolicyFiles.text(file)).policyOrThrow());
    Money amount = Money.of(CurrencyUnit.EUR, 60);

    play(
        policies,
        new BillIssued(
            stamp("2026-03-02T10:00:00Z"),
            "B",
            amount,
            at("2026-03-15T23:00:00Z"),
            null,
            Segment.CONSUMER,
            null,
            null),
        new RecordsChecked(stamp("2026-03-02T10:05:00Z"), "B", Finding.AS_BILLED),
        passed("2026-03-17T09:00:00Z"),
        passed("2026-03-24T09:00:00Z"),
        passed("2026-03-31T09:00:00Z"),
        passed("2026-04-07T09:00:00Z"),
        new StepDone(stamp("2026-04-10T10:05:00Z"), "B", "Second reminder", null, null),
        passed("2026-04-27T09:00:00Z"));

    assertThat(tones)
        .contains(
            entry("First reminder", "courteous"),
            entry("Second reminder", "firm"),
            entry("Notice", "formal"));
  }

  private void play(Policies policies, Event... all) {
    PolicyEngine engine = PolicyEngine.create();
    for (Event event : List.of(all)) {
      Answer answer = engine.decide(policies, record, event);
      record = answer.record();
      answer.ruling().decisions().stream()
          .filter(decision -> decision.type() == DecisionType.STEP_DUE)
          .map(Decision::terms)
          .filter(terms -> terms.tone() != null)
          .forEach(terms -> tones.put(terms.name(), terms.tone()));
    }
  }

  private Event passed(String time) {
    return new TimePassed(stamp(time));
  }

  private Stamp stamp(String time) {
    return Stamp.of("e-" + ++events, at(time), "c-1");
  }

  private static Instant at(String time) {
    return Instant.parse(time);
  }
}
