package org.fairnotice.benchmarks.weighed;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** How much heap something keeps: what is used with it, less what is used once it is let go. */
final class Heap {
  private Heap() {}

  /** The bytes that what is supplied keeps. */
  static double kept(Supplier<?> supplied) {
    List<Object> held = new ArrayList<>();
    held.add(supplied.get());
    long with = used();
    held.clear();
    return with - used();
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
