package org.fairnotice.benchmarks.stream;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.fairnotice.benchmarks.Extent;
import org.fairnotice.event.Event;
import org.fairnotice.json.EventCodec;
import org.fairnotice.json.EventLine;

/** The streams that are measured on, by name; each is made once. */
public final class Streams {
  /** The invented salon. */
  public static final String SALON = "salon";

  /** The events of a real hotel. */
  public static final String HOTEL = "hotel";

  private static final class Invented {
    static final SalonStream ALL =
        SalonStream.invented(Extent.events(), Extent.clients(), Extent.seed());
  }

  private static final class Real {
    static final SalonStream ALL = read(Objects.requireNonNull(Extent.hotel()));
  }

  private Streams() {}

  /** The stream of a name. */
  public static SalonStream of(String name) {
    return HOTEL.equals(name) ? Real.ALL : Invented.ALL;
  }

  /** The names of the streams there are. */
  public static List<String> names() {
    return Extent.hotel() == null ? List.of(SALON) : List.of(SALON, HOTEL);
  }

  private static SalonStream read(Path file) {
    try (InputStream in = Files.newInputStream(file);
        InputStream plain =
            file.toString().endsWith(".gz")
                ? new GZIPInputStream(in)
                : new BufferedInputStream(in);
        Stream<EventLine> lines = EventCodec.readLines(plain)) {
      List<Event> events =
          lines.map(line -> Objects.requireNonNull(line.event(), "an event")).toList();
      return SalonStream.of(events);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
