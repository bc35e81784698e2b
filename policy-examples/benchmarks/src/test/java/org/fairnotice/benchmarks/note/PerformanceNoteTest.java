package org.fairnotice.benchmarks.note;

import static org.assertj.core.api.Assertions.assertThat;

import org.fairnotice.benchmarks.Figures;
import org.fairnotice.benchmarks.rules.Peer;
import org.junit.jupiter.api.Test;

class PerformanceNoteTest {

  @Test
  void a_bound_that_is_not_met_is_said_so() {
    Figures figures = figures();
    figures.put("Loading.ours", 2.5);

    String text = PerformanceNote.of(figures).text();

    assertThat(text).contains("| d | warm load | at most 2 ms | 2.5 | **not met** |");
    assertThat(text).contains("| d | heap a distinct policy | at most 150 KB | 10 | met |");
  }

  @Test
  void ratios_come_before_figures() {
    Figures figures = figures();
    figures.put("RulesAlone.peer/CEL", 45);

    String text = PerformanceNote.of(figures).text();

    assertThat(text).contains("| CEL-Java 0.14 | 4.5 | 45 |");
  }

  @Test
  void the_fastest_of_the_general_peers_counts() {
    Figures figures = figures();
    figures.put("RulesAlone.peer/EASY_RULES", 30);

    Bound rules = Bound.all().get(0);

    assertThat(rules.measured().applyAsDouble(figures)).isEqualTo(1);
    assertThat(rules.met(figures)).isFalse();
  }

  @Test
  void there_is_a_table_of_a_real_hotel_only_if_it_was_measured() {
    Figures figures = figures();
    String without = PerformanceNote.of(figures).text();
    figures.put("WholeDecision.ours/hotel", 10);
    figures.put("WholeDecision.hand/hotel", 5);

    String with = PerformanceNote.of(figures).text();

    assertThat(without).doesNotContain("hotel's");
    assertThat(with).contains("| a real hotel's | 2 | 10 | 5 |");
  }

  /** All figures the note needs, each 10. */
  private static Figures figures() {
    Figures figures = new Figures();
    for (Peer peer : Peer.values()) {
      figures.put("RulesAlone.peer/" + peer, 10);
    }
    for (String name :
        """
        RulesAlone.ours RulesAlone.oursFinding WholeDecision.ours/salon WholeDecision.hand/salon
        WholeDecision.ours/salon/2-threads WholeDecision.hand/salon/2-threads JsonLines.ours/1
        JsonLines.ours/2 JsonLines.hand/1 JsonLines.hand/2 JsonLines.codecs/1 Loading.ours
        Loading.drl cold/ours-ms cold/drl-ms heap/policy-kb heap/shops-mb ManyShops.ours/ONE
        ManyShops.ours/ON_ONE_TEMPLATE ManyShops.ours/DISTINCT ManyShops.ours/REORDERED
        heap/policy-reordered-kb heap/bounded-mb GrowthByRules.ours/10
        GrowthByRules.ours/20 GrowthByRules.ours/100 GrowthByRules.ours/1000
        GrowthByRules.ours/10000 GrowthByHistory.ours/10 GrowthByHistory.ours/100
        GrowthByHistory.ours/1000 GrowthByHistory.ours/10000 heap/record-20-kb heap/client-1000-kb
        heap/client-10000-kb heap/client-100000-kb heap/client-1000000-kb start/ours-ms
        start/one-rule-ms
        """
            .split("\\s+")) {
      figures.put(name, 10);
    }
    return figures;
  }
}
