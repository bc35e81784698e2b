package org.fairnotice.benchmarks.lines;

/** One line answered after another; one owner. */
public interface LineWork extends AutoCloseable {
  /** The line that answers a line. */
  String answer(String line);

  @Override
  default void close() {}
}
