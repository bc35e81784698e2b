package org.fairnotice.benchmarks.note;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fairnotice.benchmarks.Extent;
import org.fairnotice.benchmarks.Figures;
import org.fairnotice.benchmarks.rules.Peer;

/** The note on how fast it is: bounds first, then tables and charts, ratios before figures. */
public final class PerformanceNote {
  /** The note's file. */
  public static final String FILE = "performance.md";

  private static final String CHARTS = "performance";
  private static final String OURS = "Fair Notice";

  private final Figures figures;
  private final StringBuilder text = new StringBuilder();
  private final Map<String, BarChart> charts = new LinkedHashMap<>();

  private PerformanceNote(Figures figures) {
    this.figures = figures;
  }

  /** The note on some figures. */
  public static PerformanceNote of(Figures figures) {
    PerformanceNote note = new PerformanceNote(figures);
    note.opening();
    note.bounds();
    note.rulesAlone();
    note.whole();
    note.lines();
    note.loading();
    note.growth();
    note.start();
    return note;
  }

  /** Writes it and its charts into a folder. */
  public void write(Path docs) throws IOException {
    Files.createDirectories(docs.resolve(CHARTS));
    Files.writeString(docs.resolve(FILE), text());
    for (Map.Entry<String, BarChart> chart : charts.entrySet()) {
      Files.writeString(docs.resolve(CHARTS).resolve(chart.getKey()), chart.getValue().svg());
    }
  }

  /** What it says. */
  public String text() {
    return text.toString().stripTrailing() + "\n";
  }

  private void say(String format, Object... values) {
    text.append(values.length == 0 ? format : String.format(Locale.ROOT, format, values))
        .append('\n');
  }

  private void chart(String file, String title, String unit, Map<String, Double> bars) {
    charts.put(file, new BarChart(title, unit, bars));
    say("");
    say("![%s](%s/%s)", title, CHARTS, file);
    say("");
  }

  private void opening() {
    say("# Performance");
    say("");
    say(
        "Written by `mvn -q -Pbench -DskipTests verify`. Ratios count; the absolute figures hold for");
    say("this machine and this run: %s.", Machine.text());
    say("");
    say(
        "%,d invented events of %,d clients (seed %d), decided by the twenty-five rules of",
        Extent.events(), Extent.clients(), Extent.seed());
    say(
        "[salon25.policy](../policy-examples/benchmarks/src/main/resources/org/fairnotice/benchmarks/salon25.policy).");
    say(
        "Before anything is timed, every contender must decide every event as the program written by hand");
    say("does; the two DMN engines are slow and checked on %,d questions only.", Extent.slowOnes());
    say("");
  }

  private void bounds() {
    say("## Bounds");
    say("");
    say("| | what | bound | measured | |");
    say("|---|---|---|---|---|");
    Bound.all().forEach(bound -> say(bound.row(figures)));
    say("");
  }

  private void rulesAlone() {
    say("## Rules alone");
    say("");
    say(
        "The same questions, all facts ready. This library also gives reasons and ids; the others only say");
    say("which rule settles what, and the amounts.");
    say("");
    say("| | times ours | µs a decision |");
    say("|---|---|---|");
    double ours = figures.get("RulesAlone.ours");
    Map<String, Double> bars = new LinkedHashMap<>();
    bars.put(OURS, ours);
    say("| %s | 1 | %s |", OURS, Digits.of(ours));
    say(
        "| its network alone | %s | %s |",
        times("RulesAlone.oursFinding", ours), shown("RulesAlone.oursFinding"));
    for (Peer peer : Peer.values()) {
      String name = "RulesAlone.peer/" + peer;
      bars.put(peer.shown(), figures.get(name));
      say("| %s | %s | %s |", peer.shown(), times(name, ours), shown(name));
    }
    chart("rules-alone.svg", "Rules alone", "µs", bars);
  }

  private String times(String name, double ours) {
    return Digits.of(figures.get(name) / ours);
  }

  private String shown(String name) {
    return Digits.of(figures.get(name));
  }

  private void whole() {
    say("## Whole decisions");
    say("");
    say(
        "The event folded into the client's record, decided with reasons, the decisions folded in.");
    say("");
    say("| events | times hand-written Java | ours, µs | by hand, µs |");
    say("|---|---|---|---|");
    row("salon", "salon");
    if (figures.has("WholeDecision.ours/hotel")) {
      row("a real hotel's", "hotel");
    }
    row("salon, two threads with clients of their own", "salon/2-threads");
    Map<String, Double> bars = new LinkedHashMap<>();
    bars.put(OURS, figures.get("WholeDecision.ours/salon"));
    bars.put("by hand", figures.get("WholeDecision.hand/salon"));
    chart("whole.svg", "Whole decisions on the salon's events", "µs", bars);
  }

  private void row(String shown, String stream) {
    String ours = "WholeDecision.ours/" + stream;
    String hand = "WholeDecision.hand/" + stream;
    say(
        "| %s | %s | %s | %s |",
        shown, Digits.of(figures.ratio(ours, hand)), shown(ours), shown(hand));
  }

  private void lines() {
    say("## JSON lines in, JSON lines out");
    say("");
    say("| | times reading and writing alone | thousand events a second |");
    say("|---|---|---|");
    Map<String, Double> bars = new LinkedHashMap<>();
    line("Fair Notice, one worker", "ours/1", bars);
    line("Fair Notice, two workers", "ours/2", bars);
    line("hand-written Java, one worker", "hand/1", bars);
    line("hand-written Java, two workers", "hand/2", bars);
    line("reading and writing alone", "codecs/1", bars);
    chart("lines.svg", "JSON lines", "thousand a second", bars);
  }

  private void line(String shown, String what, Map<String, Double> bars) {
    String name = "JsonLines." + what;
    double rate = Extent.lines() / figures.get(name);
    bars.put(shown, rate);
    say(
        "| %s | %s | %s |",
        shown, Digits.of(figures.ratio(name, "JsonLines.codecs/1")), Digits.of(rate));
  }

  private void loading() {
    say("## Loading");
    say("");
    say("| | DRL by Drools, times ours | ours, ms | DRL, ms |");
    say("|---|---|---|---|");
    load("warm", "Loading.ours", "Loading.drl");
    load("cold, in a new process", "cold/ours-ms", "cold/drl-ms");
    say("");
    say(
        "A distinct policy keeps %s KB, or %s KB where its rules stand in an order of their own; %,d"
            + " shops on one template keep %s MB.",
        shown("heap/policy-kb"),
        shown("heap/policy-reordered-kb"),
        Extent.shops(),
        shown("heap/shops-mb"));
    say(
        "An engine that keeps the rules of 100 templates keeps %s MB after deciding for %,d shops"
            + " that share none.",
        shown("heap/bounded-mb"), Extent.atMost(Math.min(2_000, Extent.shops())));
    say("");
    say("| a booking decided for | times one shop | µs |");
    say("|---|---|---|");
    double one = figures.get("ManyShops.ours/ONE");
    shop("one shop", "ManyShops.ours/ONE", one);
    shop("shops on one template in turn", "ManyShops.ours/ON_ONE_TEMPLATE", one);
    shop("shops with policies of their own in turn", "ManyShops.ours/DISTINCT", one);
    shop("shops with rules in an order of their own in turn", "ManyShops.ours/REORDERED", one);
    say("");
  }

  private void load(String shown, String ours, String drl) {
    say(
        "| %s | %s | %s | %s |",
        shown, Digits.of(figures.ratio(drl, ours)), shown(ours), shown(drl));
  }

  private void shop(String shown, String name, double one) {
    say("| %s | %s | %s |", shown, times(name, one), shown(name));
  }

  private void growth() {
    say("## Growth");
    say("");
    say("| | times the first | µs |");
    say("|---|---|---|");
    Map<String, Double> rules =
        grow("GrowthByRules.ours/", List.of(20, 10, 100, 1_000, 10_000), "rules");
    Map<String, Double> history =
        grow(
            "GrowthByHistory.ours/", List.of(10, 100, 1_000, 10_000), "bookings behind the client");
    chart("rules.svg", "A decision by the number of rules", "µs", rules);
    chart("history.svg", "A decision by the client's history", "µs", history);
    say("The record of a client with 20 bookings keeps %s KB.", shown("heap/record-20-kb"));
    say("");
    say("| clients with one booking | KB a client |");
    say("|---|---|");
    for (int clients = 1_000; clients <= Extent.manyClients(); clients *= 10) {
      say("| %,d | %s |", clients, shown("heap/client-" + clients + "-kb"));
    }
    say("");
  }

  private Map<String, Double> grow(String prefix, List<Integer> steps, String what) {
    Map<String, Double> bars = new LinkedHashMap<>();
    double first = figures.get(prefix + steps.get(0));
    for (int step : steps) {
      String shown = String.format(Locale.ROOT, "%,d %s", step, what);
      bars.put(shown, figures.get(prefix + step));
      say("| %s | %s | %s |", shown, times(prefix + step, first), shown(prefix + step));
    }
    return bars;
  }

  private void start() {
    say("## From the start of the JVM to the first decision");
    say("");
    say(
        "Medians of %d processes each: `fairnotice run` on one event takes %s ms, a program on the same",
        Extent.starts(), shown("start/ours-ms"));
    say(
        "class path that reads the event and fires one Drools rule %s ms.",
        shown("start/one-rule-ms"));
  }
}
