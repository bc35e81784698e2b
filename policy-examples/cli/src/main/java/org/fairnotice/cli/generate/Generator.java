package org.fairnotice.cli.generate;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.fairnotice.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * Invents the events of many clients.
 *
 * <p>Shape: every event can be; in the order of the extent, among equal instants businesses first
 * and then clients by number. With an answering desk each event is also one that the policy's
 * record accepts, and what its decisions ask for is answered; without one, a policy that refuses or
 * releases bookings will reject what follows for them.
 *
 * <p>Errors: {@code InvalidEventException} never, by law.
 */
public final class Generator {
  private final Extent extent;
  private final @Nullable Desk desk;

  private Generator(Extent extent, @Nullable Desk desk) {
    this.extent = Objects.requireNonNull(extent, "extent");
    this.desk = desk;
  }

  /** Events that no policy has a part in. */
  public static Generator of(Extent extent) {
    return new Generator(extent, null);
  }

  /** Events of a business that decides by a policy, and of what is then answered. */
  public static Generator of(Extent extent, Desk desk) {
    return new Generator(extent, desk);
  }

  /** The events, made as they are asked for. */
  public Stream<Event> events() {
    return StreamSupport.stream(new Merge(), false);
  }

  private record Turn(Instant place, int number, Course course) {}

  /** The lives of all clients, the one whose event is next first. */
  private final class Merge extends AbstractSpliterator<Event> {
    private final PriorityQueue<Turn> turns =
        new PriorityQueue<>(Comparator.comparing(Turn::place).thenComparing(Turn::number));

    Merge() {
      super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
      int shops = extent.shops().size();
      for (int shop = 0; shop < shops; shop++) {
        Script script = script(shop, "", -1L - shop);
        BusinessLife.tell(extent, script);
        put(shop - shops, new Course.Written(script));
      }
      for (int client = 1; client <= extent.clients(); client++) {
        Script script = script((client - 1) % shops, "c-" + client, client);
        put(client, new Life(extent, script, counterpart(script)));
      }
    }

    private Script script(int shop, String client, long matter) {
      return new Script(extent, extent.shops().get(shop), client, Dice.of(extent.seed(), matter));
    }

    private @Nullable Counterpart counterpart(Script script) {
      return desk == null ? null : new Counterpart(desk, script);
    }

    private void put(int number, Course course) {
      Instant place = course.next();
      if (place != null) {
        turns.add(new Turn(place, number, course));
      }
    }

    @Override
    public boolean tryAdvance(Consumer<? super Event> action) {
      Turn turn = turns.poll();
      while (turn != null) {
        Event event = turn.course().take();
        put(turn.number(), turn.course());
        if (event != null) {
          action.accept(event);
          return true;
        }
        turn = turns.poll();
      }
      return false;
    }
  }
}
