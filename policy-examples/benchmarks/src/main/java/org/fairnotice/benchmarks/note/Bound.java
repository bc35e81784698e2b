package org.fairnotice.benchmarks.note;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.fairnotice.benchmarks.Figures;

/**
 * Something that must hold of the figures.
 *
 * @param most whether the limit is the most that is allowed, and not the least
 */
record Bound(
    String part,
    String text,
    ToDoubleFunction<Figures> measured,
    double limit,
    boolean most,
    String unit) {
  private static final String OURS = "RulesAlone.ours";
  private static final String WHOLE = "WholeDecision.ours/salon";

  static List<Bound> all() {
    return List.of(
        least(
            "a",
            "rules alone against the fastest of Easy Rules, Evrete and CEL-Java",
            figures -> general(figures) / figures.get(OURS),
            4,
            "times as fast"),
        least(
            "a",
            "rules alone against DRL used the usual way",
            figures -> figures.ratio(peer("DRL"), OURS),
            5,
            "times as fast"),
        least(
            "a",
            "rules alone against the faster DMN engine",
            figures -> smallest(figures, "CAMUNDA", "KIE_DMN") / figures.get(OURS),
            100,
            "times as fast"),
        most(
            "a",
            "whole decision against hand-written Java with the same fold and reasons",
            figures -> figures.ratio(WHOLE, "WholeDecision.hand/salon"),
            3,
            "times the time"),
        most(
            "a",
            "whole decision against the fastest general peer doing rules alone",
            figures -> figures.get(WHOLE) / general(figures),
            1,
            "times the time"),
        least(
            "c",
            "JSON lines against reading and writing alone",
            figures -> 100 * figures.ratio("JsonLines.codecs/1", "JsonLines.ours/1"),
            50,
            "% of the rate"),
        least(
            "c",
            "what two workers gain against what hand-written Java gains by two",
            figures ->
                100
                    * figures.ratio("JsonLines.ours/1", "JsonLines.ours/2")
                    / figures.ratio("JsonLines.hand/1", "JsonLines.hand/2"),
            85,
            "% of the speed-up"),
        most("d", "warm load", figures -> figures.get("Loading.ours"), 2, "ms"),
        least(
            "d",
            "warm load against the DRL route",
            figures -> figures.ratio("Loading.drl", "Loading.ours"),
            30,
            "times as fast"),
        most(
            "d",
            "heap a distinct policy",
            figures -> figures.get("heap/policy-reordered-kb"),
            150,
            "KB"),
        most(
            "d",
            "heap of 10,000 shops on one template",
            figures -> figures.get("heap/shops-mb"),
            30,
            "MB"),
        most(
            "d",
            "decisions of shops on one template against one shop's",
            figures -> figures.ratio("ManyShops.ours/ON_ONE_TEMPLATE", "ManyShops.ours/ONE"),
            1.5,
            "times the time"),
        most(
            "e",
            "a client with 10,000 bookings against one with 10",
            figures -> figures.ratio("GrowthByHistory.ours/10000", "GrowthByHistory.ours/10"),
            1.3,
            "times the time"),
        most(
            "e",
            "1,000 rules that differ by service against 20",
            figures -> figures.ratio("GrowthByRules.ours/1000", "GrowthByRules.ours/20"),
            3,
            "times the time"),
        most(
            "e",
            "10,000 rules that differ by service against 20",
            figures -> figures.ratio("GrowthByRules.ours/10000", "GrowthByRules.ours/20"),
            6,
            "times the time"),
        most(
            "e",
            "the record of a client with 20 bookings",
            figures -> figures.get("heap/record-20-kb"),
            4,
            "KB"),
        most(
            "f",
            "start to first decision against a program that fires one Drools rule",
            figures -> figures.ratio("start/ours-ms", "start/one-rule-ms"),
            1.5,
            "times the time"));
  }

  private static Bound most(
      String part, String text, ToDoubleFunction<Figures> measured, double limit, String unit) {
    return new Bound(part, text, measured, limit, true, unit);
  }

  private static Bound least(
      String part, String text, ToDoubleFunction<Figures> measured, double limit, String unit) {
    return new Bound(part, text, measured, limit, false, unit);
  }

  private static String peer(String name) {
    return "RulesAlone.peer/" + name;
  }

  private static double general(Figures figures) {
    return smallest(figures, "EASY_RULES", "EVRETE", "CEL");
  }

  private static double smallest(Figures figures, String... peers) {
    return DoubleStream.of(
            List.of(peers).stream().mapToDouble(name -> figures.get(peer(name))).toArray())
        .min()
        .orElseThrow();
  }

  boolean met(Figures figures) {
    double value = measured.applyAsDouble(figures);
    return most ? value <= limit : value >= limit;
  }

  /** A row of the table of bounds. */
  String row(Figures figures) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s %s %s | %s | %s |",
        part,
        text,
        most ? "at most" : "at least",
        Digits.of(limit),
        unit,
        Digits.of(measured.applyAsDouble(figures)),
        met(figures) ? "met" : "**not met**");
  }
}
