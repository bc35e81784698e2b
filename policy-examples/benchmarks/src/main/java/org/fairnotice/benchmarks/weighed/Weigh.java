package org.fairnotice.benchmarks.weighed;

import java.util.List;
import java.util.stream.IntStream;
import org.fairnotice.PolicyEngine;
import org.fairnotice.benchmarks.Extent;
import org.fairnotice.benchmarks.Figures;
import org.fairnotice.benchmarks.Salon;
import org.fairnotice.benchmarks.Shops;
import org.fairnotice.benchmarks.stream.Bookings;
import org.fairnotice.event.Event;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.rule.Policies;
import org.fairnotice.rule.Vocabulary;

/**
 * The heap that policies and records keep.
 *
 * <p>Shape: policies with their compiled rules, one decision made under each; records without their
 * log, every id a text of its own.
 */
public final class Weigh {
  private static final int DISTINCT = 500;
  private static final int TEMPLATES = 100;
  private static final int MORE = 2_000;
  private static final int RECORDS = 2_000;
  private static final double KB = 1_024;

  private Weigh() {}

  /** Weighs in a process of its own and prints the figures. */
  public static void main(String[] arguments) {
    System.out.print(all());
  }

  /** All figures. */
  public static Figures all() {
    Figures figures = new Figures();
    int distinct = Math.min(DISTINCT, Extent.shops());
    warm(distinct);
    figures.put("heap/policy-kb", Heap.kept(() -> used(Shops.distincts(distinct))) / distinct / KB);
    figures.put(
        "heap/policy-reordered-kb",
        Heap.kept(() -> used(Shops.reordereds(distinct))) / distinct / KB);
    figures.put(
        "heap/shops-mb", Heap.kept(() -> used(Shops.onTemplates(Extent.shops()))) / KB / KB);
    int more = Extent.atMost(Math.min(MORE, Extent.shops()));
    figures.put("heap/bounded-mb", Heap.kept(() -> bounded(more)) / KB / KB);
    int records = Extent.atMost(RECORDS);
    figures.put("heap/record-20-kb", Heap.kept(() -> records(records, 20)) / records / KB);
    for (int clients = 1_000; clients <= Extent.manyClients(); clients *= 10) {
      int many = Extent.atMost(clients);
      figures.put("heap/client-" + clients + "-kb", Heap.kept(() -> records(many, 1)) / many / KB);
    }
    return figures;
  }

  /** Reading many policies grows tables that are there once; they are full before weighing. */
  private static void warm(int shops) {
    used(Shops.distincts(shops));
    used(Shops.reordereds(shops));
    used(Shops.onTemplates(shops));
  }

  /** The shops and the engine that decided for all of them. */
  private record Used(PolicyEngine engine, List<Policies> shops) {}

  private static Used used(List<Policies> shops) {
    PolicyEngine engine = PolicyEngine.create();
    Event event = Bookings.made("c", 0, "Cut");
    ClientRecord record = ClientRecord.empty(event.business(), event.client());
    shops.forEach(shop -> engine.decide(shop, record, event));
    return new Used(engine, shops);
  }

  /** An engine that keeps few templates, after deciding for shops that nobody else keeps. */
  private static PolicyEngine bounded(int shops) {
    PolicyEngine engine = PolicyEngine.with(Vocabulary.standard(), TEMPLATES);
    Event event = Bookings.made("c", 0, "Cut");
    ClientRecord record = ClientRecord.empty(event.business(), event.client());
    for (int i = 0; i < shops; i++) {
      engine.decide(Shops.reordered(i), record, event);
    }
    return engine;
  }

  private static List<ClientRecord> records(int clients, int bookings) {
    try (PolicyEngine.Worker worker = PolicyEngine.create().worker()) {
      Policies policies = Salon.policies();
      return IntStream.range(0, clients)
          .mapToObj(i -> Bookings.kept(worker, policies, "c-" + i, bookings))
          .toList();
    }
  }
}
