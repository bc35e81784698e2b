package org.fairnotice.dsl.scenario;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Subject;
import org.fairnotice.decision.Topic;
import org.fairnotice.record.Bill;
import org.fairnotice.record.Booking;
import org.fairnotice.record.ClientRecord;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What one ruling decided about one booking, bill or client, and the record it led to.
 *
 * <p>Shape: decisions in the order they were made, without those that say that no step is due.
 *
 * <p>Units: {@code at} is when they were first made, from which their spans count; for a decision
 * that waited for a person that is before the ruling.
 */
record Group(Instant at, Subject subject, List<Decision> decisions, ClientRecord record) {
  Group {
    decisions = List.copyOf(decisions);
  }

  static List<Group> of(Stage.Ruled ruled) {
    return of(ruled, ruled.ruling().decisions());
  }

  /** The earlier decisions that a ruling takes back. */
  static List<Group> takenBack(Stage.Ruled ruled) {
    return of(ruled, ruled.takenBack());
  }

  private static List<Group> of(Stage.Ruled ruled, List<Decision> all) {
    Map<Key, List<Decision>> byKey = new LinkedHashMap<>();
    for (Decision decision : all) {
      if (decision.type() != DecisionType.NO_STEP) {
        Instant made = ruled.madeAt().getOrDefault(decision.id(), ruled.ruling().at());
        byKey
            .computeIfAbsent(new Key(made, decision.subject()), any -> new ArrayList<>())
            .add(decision);
      }
    }
    List<Group> groups = new ArrayList<>();
    byKey.forEach(
        (key, decisions) ->
            groups.add(new Group(key.at(), key.subject(), decisions, ruled.record())));
    return groups;
  }

  private record Key(Instant at, Subject subject) {}

  @Nullable Booking booking() {
    return subject.kind() == Subject.Kind.BOOKING ? record.booking(subject.id()) : null;
  }

  @Nullable Bill bill() {
    return subject.kind() == Subject.Kind.BILL ? record.bill(subject.id()) : null;
  }

  List<Decision> on(Topic topic) {
    return decisions.stream().filter(decision -> decision.topic() == topic).toList();
  }

  List<Decision> of(DecisionType type) {
    return decisions.stream().filter(decision -> decision.type() == type).toList();
  }

  /** The sum over the decisions of a type, or null where there is none. */
  @Nullable Money sum(DecisionType type) {
    return sum(of(type));
  }

  /** What was held when it was decided: what the settlement gives away, or what is held still. */
  @Nullable Money held() {
    Money settled = sum(on(Topic.SETTLEMENT));
    Booking booking = booking();
    return settled != null || booking == null ? settled : booking.held();
  }

  private static @Nullable Money sum(List<Decision> decisions) {
    Money sum = null;
    for (Decision decision : decisions) {
      Money amount = decision.terms().amount();
      if (amount != null) {
        sum = sum == null ? amount : sum.plus(amount);
      }
    }
    return sum;
  }
}
