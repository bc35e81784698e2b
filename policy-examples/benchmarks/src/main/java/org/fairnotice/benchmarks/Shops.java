package org.fairnotice.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.fairnotice.dsl.PolicyLanguage;
import org.fairnotice.dsl.whole.HostSettings;
import org.fairnotice.rule.Policies;

/** Many shops: on one template with settings of their own, or each with a policy of its own. */
public final class Shops {
  private static final String TEMPLATE =
      Salon.text()
          .replace("usual share: 30%", "usual share: a share from the host")
          .replace("late notice: 24 hours", "late notice: a span from the host");

  private Shops() {}

  /** A shop on the template, with settings of its own. */
  public static Policies onTemplate(int number) {
    HostSettings settings =
        HostSettings.none()
            .with("usual share", 10 + number % 60 + "%")
            .with("late notice", 12 + number / 60 + " hours");
    return Policies.of(PolicyLanguage.load(Salon.FILE, TEMPLATE, settings).policyOrThrow());
  }

  /** A shop whose rules differ from those of all others. */
  public static Policies distinct(int number) {
    String text =
        Salon.text()
            .replace("at least 5 open bookings", "at least " + (5 + number) + " open bookings");
    return Policies.of(PolicyLanguage.load(Salon.FILE, text).policyOrThrow());
  }

  /** A shop whose rules stand in an order of their own, so that no other is asked alike. */
  public static Policies reordered(int number) {
    String text = Salon.text().replace("  otherwise ", "  then     ");
    List<String> blocks = new ArrayList<>(List.of(text.split("(?m)^(?=rule )")));
    Collections.shuffle(blocks.subList(1, blocks.size()), new Random(number));
    return Policies.of(PolicyLanguage.load(Salon.FILE, String.join("", blocks)).policyOrThrow());
  }

  /** So many on the template. */
  public static List<Policies> onTemplates(int count) {
    return IntStream.range(0, count).mapToObj(Shops::onTemplate).toList();
  }

  /** So many of their own. */
  public static List<Policies> distincts(int count) {
    return IntStream.range(0, count).mapToObj(Shops::distinct).toList();
  }

  /** So many in an order of their own. */
  public static List<Policies> reordereds(int count) {
    return IntStream.range(0, count).mapToObj(Shops::reordered).toList();
  }
}
