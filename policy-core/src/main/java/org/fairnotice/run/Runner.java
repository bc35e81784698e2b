package org.fairnotice.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fairnotice.event.Event;
import org.fairnotice.rule.Policies;
import org.fairnotice.ruling.ClientLog;
import org.jspecify.annotations.Nullable;

/**
 * Plays the events of many clients to the engine, and the scheduler between them.
 *
 * <p>Shape: before an event, every client whose review falls due strictly before it is reviewed, in
 * order of the review's instant and then of the client's id; a review that makes another one due in
 * time is followed by that. Client logs are kept in memory. An incident of a business is handed on
 * to each client it touches, then and when a booking later comes under it.
 *
 * <p>Clients are divided among the workers, each a thread with a judge of its own; what a worker
 * makes of a ruling is handed on by the caller's thread, in the same order and with the same
 * content however many workers there are. Events wait in batches, a few at a time; {@link #flush}
 * waits for what was made of all that were played. One worker needs no thread: everything is then
 * done at once.
 *
 * <p>Errors: {@code IllegalStateException} if a review is due again at once, which no policy can
 * bring about; what a judge or {@code make} throws comes out of {@link #play}, {@link #flush} or
 * {@link #logs} as it is, and nothing of what was played after it is handed on. Not for more than
 * one thread at a time.
 *
 * @param <T> what is made of each ruling by the worker that has it, such as its text
 */
public final class Runner<T> implements AutoCloseable {
  private static final int BATCH = 256;
  private static final int BATCHES_WAITING = 4;
  private static final Duration LONGEST_BATCH = Duration.ofMinutes(1);

  private final List<Worker> workers = new ArrayList<>();
  private final Function<Played, T> make;
  private final Consumer<T> out;
  private final Deque<List<Future<List<Made<T>>>>> waiting = new ArrayDeque<>();
  private List<Item> batch = new ArrayList<>(BATCH);

  /** An event, or an instant up to which there is nothing but reviews. */
  private record Item(Instant at, @Nullable Event event) {}

  /** What was made of one ruling, and its place in the order of them all. */
  private record Made<T>(int item, @Nullable Instant due, ClientKey client, T value) {
    private static final Comparator<Made<?>> ORDER =
        Comparator.comparingInt((Made<?> made) -> made.item)
            .thenComparing(made -> made.due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Made::client);
  }

  /**
   * A runner.
   *
   * @param judge makes the judge of each worker
   * @param workers how many there are, at least 1
   * @param reviews whether the scheduler is played
   * @param make what a worker makes of a ruling; called by several threads
   * @param out what is done with it, in order; called by the thread that plays
   */
  public Runner(
      Supplier<? extends Judge> judge,
      Policies policies,
      int workers,
      boolean reviews,
      Function<Played, T> make,
      Consumer<T> out) {
    if (workers < 1) {
      throw new IllegalArgumentException("workers must be at least 1: " + workers);
    }
    this.make = make;
    this.out = out;
    for (int i = 0; i < workers; i++) {
      this.workers.add(new Worker(judge.get(), policies, reviews, workers > 1));
    }
  }

  /** Goes on from the logs of an earlier run. */
  public void resume(Collection<ClientLog> earlier) {
    flush();
    for (ClientLog log : earlier) {
      ClientKey client = new ClientKey(log.record().business(), log.record().client());
      ownerOf(client).player.resume(log);
      workers.forEach(worker -> worker.player.recall(log));
    }
  }

  /** Plays the reviews due before an event, and the event. */
  public void play(Event event) {
    if (Incidents.declares(event)) {
      flush();
      declare(event);
    } else {
      add(new Item(event.at(), event));
    }
  }

  /** Plays the reviews due strictly before an instant. */
  public void reviewUntil(Instant end) {
    add(new Item(end, null));
  }

  /** Waits for all that was played, and hands it on. */
  public void flush() {
    send();
    while (!waiting.isEmpty()) {
      handOn(waiting.remove());
    }
  }

  /** The logs after all that was played, by client. */
  public List<ClientLog> logs() {
    flush();
    return workers.stream()
        .flatMap(worker -> worker.player.logs().entrySet().stream())
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .filter(log -> !log.entries().isEmpty())
        .toList();
  }

  /** Ends the workers; what was not handed on by then is not. */
  @Override
  public void close() {
    workers.forEach(Worker::close);
  }

  private void add(Item item) {
    if (workers.size() == 1) {
      workers.get(0).playAtOnce(item);
      return;
    }
    batch.add(item);
    if (batch.size() == BATCH) {
      send();
      while (waiting.size() > BATCHES_WAITING) {
        handOn(waiting.remove());
      }
    }
  }

  private void send() {
    if (!batch.isEmpty()) {
      List<Item> items = batch;
      batch = new ArrayList<>(BATCH);
      waiting.add(workers.stream().map(worker -> worker.submit(() -> worker.play(items))).toList());
    }
  }

  /** An incident of a business is known to every worker before the next event is played. */
  private void declare(Event incident) {
    Worker owner = ownerOf(ClientKey.of(incident));
    List<Item> reviewed = List.of(new Item(incident.at(), null));
    handOn(workers.stream().map(worker -> worker.submit(() -> worker.play(reviewed))).toList());
    handOn(List.of(owner.submit(() -> owner.play(incident))));
    if (owner.tookIncident) {
      handOn(workers.stream().map(worker -> worker.submit(() -> worker.tell(incident))).toList());
    }
  }

  private void handOn(List<Future<List<Made<T>>>> parts) {
    List<Made<T>> all = new ArrayList<>();
    try {
      for (Future<List<Made<T>>> part : parts) {
        all.addAll(done(part));
      }
    } catch (RuntimeException | Error fault) {
      waiting.clear();
      batch.clear();
      throw fault;
    }
    all.sort(Made.ORDER);
    for (Made<T> made : all) {
      out.accept(made.value());
    }
  }

  private static <R> R done(Future<R> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while workers were at it", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      if (e.getCause() instanceof Error fault) {
        throw fault;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private Worker ownerOf(ClientKey client) {
    return workers.get(Math.floorMod(client.hashCode(), workers.size()));
  }

  /** The clients of one thread. */
  private final class Worker {
    private final Judge judge;
    private final Player player;
    private final @Nullable ExecutorService thread;
    private List<Made<T>> made = new ArrayList<>();
    private int item;
    private boolean tookIncident;

    Worker(Judge judge, Policies policies, boolean reviews, boolean threaded) {
      this.judge = judge;
      player = new Player(judge, policies, reviews, this::made);
      thread = threaded ? Executors.newSingleThreadExecutor(Worker::thread) : null;
    }

    private static Thread thread(Runnable work) {
      Thread thread = new Thread(work, "fairnotice-worker");
      thread.setDaemon(true);
      return thread;
    }

    private void made(Played played) {
      if (thread == null) {
        out.accept(make.apply(played));
        return;
      }
      Instant due = played.review() ? played.event().at() : null;
      made.add(new Made<>(item, due, ClientKey.of(played.event()), make.apply(played)));
    }

    Future<List<Made<T>>> submit(Callable<List<Made<T>>> work) {
      if (thread != null) {
        return thread.submit(work);
      }
      FutureTask<List<Made<T>>> now = new FutureTask<>(work);
      now.run();
      return now;
    }

    void playAtOnce(Item next) {
      player.reviewUntil(next.at());
      if (next.event() != null) {
        player.play(next.event());
      }
    }

    List<Made<T>> play(List<Item> items) {
      for (item = 0; item < items.size(); item++) {
        Item next = items.get(item);
        player.reviewUntil(next.at());
        if (next.event() != null && ownerOf(ClientKey.of(next.event())) == this) {
          player.play(next.event());
        }
      }
      return taken();
    }

    List<Made<T>> play(Event incident) {
      tookIncident = player.play(incident);
      return taken();
    }

    List<Made<T>> tell(Event incident) {
      player.told(incident).forEach(client -> player.handOn(client, incident));
      return taken();
    }

    private List<Made<T>> taken() {
      List<Made<T>> all = made;
      made = new ArrayList<>();
      item = 0;
      return all;
    }

    /** The judge is let go of when its thread has left it. */
    void close() {
      if (thread != null) {
        thread.shutdownNow();
        try {
          if (!thread.awaitTermination(LONGEST_BATCH.toSeconds(), TimeUnit.SECONDS)) {
            return;
          }
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return;
        }
      }
      judge.close();
    }
  }
}
