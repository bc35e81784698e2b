package org.fairnotice.dsl.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.fairnotice.decision.DecisionType;
import org.fairnotice.dsl.compile.Triggers;
import org.fairnotice.dsl.vocabulary.Concept;
import org.fairnotice.dsl.vocabulary.Place;
import org.fairnotice.dsl.vocabulary.Vocabulary;
import org.fairnotice.event.EventType;
import org.fairnotice.rule.Trigger;
import org.junit.jupiter.api.Test;

/** What the vocabulary says of triggers, by which the checker goes, is what they compile to. */
class TriggersAgreeTest {
  @Test
  void every_trigger_compiles_to_the_event_or_decision_the_vocabulary_names() {
    Place triggers = Vocabulary.standard().place("trigger");
    int compared = 0;

    assertThat(triggers).isNotNull();
    for (Concept concept : triggers.concepts()) {
      Trigger trigger = Triggers.plain(concept.id());
      if (trigger instanceof Trigger.On on) {
        assertThat(EventType.of(concept.traits().getOrDefault("event", ""))).isEqualTo(on.type());
        compared++;
      } else if (trigger instanceof Trigger.Decided decided) {
        String decision = concept.traits().getOrDefault("decision", "");
        assertThat(DecisionType.of(decision)).isEqualTo(decided.type());
        compared++;
      } else if (trigger instanceof Trigger.Turned turned) {
        assertThat(concept.traits().get("turn")).isEqualTo(turned.turn().wireName());
        compared++;
      }
    }

    assertThat(compared).isGreaterThan(15);
  }
}
