package org.fairnotice.benchmarks.timed;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fairnotice.benchmarks.Extent;
import org.fairnotice.benchmarks.Figures;
import org.fairnotice.benchmarks.stream.Streams;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs what is timed.
 *
 * <p>Shape: a figure is named by class, method, parameters and, if there is more than one, threads:
 * {@code RulesAlone.peer/CEL}, {@code WholeDecision.ours/salon/2-threads}.
 */
public final class Timed {
  private Timed() {}

  /** All figures, each in the unit its class says. */
  public static Figures all() throws RunnerException {
    Figures figures = new Figures();
    run(options("").exclude(WholeDecision.class.getSimpleName()), figures);
    String[] streams = Streams.names().toArray(String[]::new);
    String whole = WholeDecision.class.getSimpleName();
    run(options(whole).param("stream", streams), figures);
    run(options(whole).param("stream", Streams.SALON).threads(2), figures);
    return figures;
  }

  private static ChainedOptionsBuilder options(String what) {
    TimeValue time = TimeValue.milliseconds(Extent.milliseconds());
    return new OptionsBuilder()
        .include(Timed.class.getPackageName().replace(".", "\\.") + "\\." + what)
        .forks(Extent.forks())
        .warmupIterations(Extent.warmups())
        .warmupTime(time)
        .measurementIterations(Extent.iterations())
        .measurementTime(time)
        .shouldFailOnError(true)
        .jvmArgs(Extent.arguments().toArray(String[]::new));
  }

  private static void run(ChainedOptionsBuilder options, Figures figures) throws RunnerException {
    Collection<RunResult> results = new Runner(options.build()).run();
    results.forEach(one -> figures.put(name(one.getParams()), one.getPrimaryResult().getScore()));
  }

  private static String name(BenchmarkParams params) {
    String benchmark = params.getBenchmark();
    String name = benchmark.substring(Timed.class.getPackageName().length() + 1);
    String values =
        params.getParamsKeys().stream()
            .map(key -> "/" + params.getParam(key))
            .collect(Collectors.joining());
    String threads =
        params.getThreads() == 1
            ? ""
            : String.format(Locale.ROOT, "/%d-threads", params.getThreads());
    return name + values + threads;
  }
}
