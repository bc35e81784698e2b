package org.fairnotice.engine;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fairnotice.decision.Subject;
import org.fairnotice.decision.Topic;
import org.fairnotice.decision.Undecided;
import org.fairnotice.event.Event;
import org.fairnotice.rule.Case;
import org.fairnotice.rule.Definition;
import org.fairnotice.rule.Policy;
import org.fairnotice.rule.Rule;
import org.fairnotice.rule.Trace;
import org.fairnotice.rule.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * What a host's term or calendar that faults leaves open where time is reckoned, outside any rule's
 * question.
 *
 * <p>Shape: no instant, and an undecided entry that names the rule, or what else waits for the
 * instant, and the fault; each once an event.
 */
final class Faults {
  private final Deliberation deliberation;
  private final Set<List<String>> told = new HashSet<>();

  Faults(Deliberation deliberation) {
    this.deliberation = deliberation;
  }

  /** The instant of a trigger, or null where it has none or cannot be worked out. */
  @Nullable Instant instant(
      Event event,
      Subject subject,
      Trigger trigger,
      Case facts,
      Function<Case, @Nullable Instant> instant) {
    Trace trace = new Trace();
    Case traced = facts.traced(trace);
    try {
      Instant at = instant.apply(traced);
      if (!trace.faulted()) {
        return at;
      }
    } catch (RuntimeException fault) {
      traced.cannotTell(name(fault));
    }
    for (Rule rule : facts.policy().rules()) {
      if (sets(rule.triggers(), trigger, facts.policy())) {
        tell(event, rule.topics().iterator().next(), subject, rule.name(), trace.missing());
      }
    }
    return null;
  }

  /** What is worked out for a collection, or what to take where that faults. */
  <T> T of(Event event, Subject subject, String name, T otherwise, Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException fault) {
      tell(event, Topic.COLLECTION, subject, name, List.of(name(fault)));
      return otherwise;
    }
  }

  private static String name(RuntimeException fault) {
    return "fault: " + fault.getClass().getSimpleName();
  }

  private static boolean sets(List<Trigger> triggers, Trigger trigger, Policy policy) {
    for (Trigger one : triggers) {
      Definition happening =
          one instanceof Trigger.Happening of ? policy.definition(of.name()) : null;
      if (one.equals(trigger)
          || (happening != null && sets(happening.triggers(), trigger, policy))) {
        return true;
      }
    }
    return false;
  }

  private void tell(Event event, Topic topic, Subject subject, String rule, List<String> missing) {
    if (told.add(List.of(event.id(), subject.toString(), rule))) {
      deliberation
          .undecided()
          .add(
              new Undecided(
                  deliberation.ids().next(event.id(), topic, subject),
                  topic,
                  subject,
                  Undecided.Answer.CANNOT_DECIDE,
                  rule,
                  missing));
    }
  }
}
