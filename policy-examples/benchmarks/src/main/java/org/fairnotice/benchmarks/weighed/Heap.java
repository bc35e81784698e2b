package org.fairnotice.benchmarks.weighed;

import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.function.Supplier;

/** How much heap something keeps: what is used with it, less what was used before. */
final class Heap {
  private Heap() {}

  /** The bytes that what is supplied keeps. */
  static double kept(Supplier<?> supplied) {
    long before = used();
    Object held = supplied.get();
    try {
      return Math.max(0, used() - before);
    } finally {
      Reference.reachabilityFence(held);
    }
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
