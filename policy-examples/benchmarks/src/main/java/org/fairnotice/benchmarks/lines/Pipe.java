package org.fairnotice.benchmarks.lines;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Lines in, lines out, by one worker or several that each have clients of their own.
 *
 * <p>Shape: a client's lines stay in order and the output is that of the input, for any number of
 * workers; while one batch is worked on, the one before it is written and the next is read.
 */
public final class Pipe {
  private static final int BATCH = 2_048;
  private static final String CLIENT = "\"client\":\"";

  private Pipe() {}

  /** Answers all lines. */
  public static void run(InputStream in, OutputStream out, int workers, Supplier<LineWork> maker)
      throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    if (workers == 1) {
      try (LineWork work = maker.get()) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          write(work.answer(line), out);
        }
      }
    } else {
      new Shared(workers, maker).run(lines, out);
    }
    out.flush();
  }

  private static void write(String line, OutputStream out) throws IOException {
    out.write(line.getBytes(StandardCharsets.UTF_8));
    out.write('\n');
  }

  /** The part of a line that tells its client; lines are those of the event codec. */
  static int client(String line) {
    int from = line.indexOf(CLIENT) + CLIENT.length();
    int hash = 0;
    for (int i = from; i < line.length() && line.charAt(i) != '"'; i++) {
      hash = 31 * hash + line.charAt(i);
    }
    return hash;
  }

  /** Workers with a thread each. */
  private static final class Shared {
    private final List<ExecutorService> threads;
    private final List<LineWork> works;

    /** Lines that are being answered, each in its place. */
    private record Batch(List<String> answers, List<Future<?>> parts) {}

    Shared(int workers, Supplier<LineWork> maker) {
      threads =
          IntStream.range(0, workers).mapToObj(i -> Executors.newSingleThreadExecutor()).toList();
      works = IntStream.range(0, workers).mapToObj(i -> maker.get()).toList();
    }

    void run(BufferedReader lines, OutputStream out) throws IOException {
      try {
        Batch before = null;
        for (List<String> read = read(lines); !read.isEmpty(); read = read(lines)) {
          Batch batch = start(read);
          if (before != null) {
            finish(before, out);
          }
          before = batch;
        }
        if (before != null) {
          finish(before, out);
        }
      } finally {
        threads.forEach(ExecutorService::shutdown);
        works.forEach(LineWork::close);
      }
    }

    private static List<String> read(BufferedReader lines) throws IOException {
      List<String> batch = new ArrayList<>(BATCH);
      String line = lines.readLine();
      while (line != null) {
        batch.add(line);
        line = batch.size() < BATCH ? lines.readLine() : null;
      }
      return batch;
    }

    private Batch start(List<String> lines) {
      int workers = works.size();
      int[] owners =
          lines.stream().mapToInt(line -> Math.floorMod(client(line), workers)).toArray();
      List<String> answers = Arrays.asList(new String[owners.length]);
      List<Future<?>> parts = new ArrayList<>();
      for (int worker = 0; worker < workers; worker++) {
        int own = worker;
        parts.add(
            threads
                .get(worker)
                .submit(
                    () -> {
                      for (int i = 0; i < owners.length; i++) {
                        if (owners[i] == own) {
                          answers.set(i, works.get(own).answer(lines.get(i)));
                        }
                      }
                    }));
      }
      return new Batch(answers, parts);
    }

    private static void finish(Batch batch, OutputStream out) throws IOException {
      try {
        for (Future<?> part : batch.parts()) {
          part.get();
        }
      } catch (InterruptedException | ExecutionException e) {
        throw new IllegalStateException(e);
      }
      for (String answer : batch.answers()) {
        write(answer, out);
      }
    }
  }
}
