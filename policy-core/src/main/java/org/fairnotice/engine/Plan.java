package org.fairnotice.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Topic;
import org.fairnotice.event.EventType;
import org.fairnotice.rule.Case;
import org.fairnotice.rule.Definition;
import org.fairnotice.rule.Outcome;
import org.fairnotice.rule.Policy;
import org.fairnotice.rule.Rule;
import org.fairnotice.rule.Trigger;
import org.fairnotice.value.Truth;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of a policy are asked for which topic and kind of event, worked out once for all
 * policies of a template.
 *
 * <p>Shape: keys are {@code topic/event-type}, {@code happening/event-type}, {@code limit} and
 * {@code step/n}.
 */
public final class Plan {
  static final String LIMITS = "limit";

  private final Map<String, List<Entry>> byKey = new LinkedHashMap<>();
  private final Map<String, Selector> selectors = new HashMap<>();
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Set<Trigger>> triggers = new HashMap<>();
  private final List<Trigger.At> timers = new ArrayList<>();
  private final List<Trigger.OfBill> billTimers = new ArrayList<>();
  private final Map<DecisionType, Set<EventType>> producers = new EnumMap<>(DecisionType.class);

  /** The plan of a policy and of all others of its template. */
  public Plan(Policy policy) {
    happenings(policy);
    producers(policy);
    for (Topic topic : Topic.values()) {
      rules(policy, topic);
    }
    for (int i = 0; i < policy.guards().size(); i++) {
      add(LIMITS, new Entry.OfGuard(entries.size(), i));
    }
    for (int ladder = 0; ladder < policy.ladders().size(); ladder++) {
      for (int step = 0; step < policy.ladders().get(ladder).steps().size(); step++) {
        add(steps(ladder), new Entry.OfStep(entries.size(), ladder, step));
      }
    }
    timers(policy);
    byKey.forEach(
        (key, asked) -> {
          Selector selector = Selector.of(asked, policy);
          if (selector != null) {
            selectors.put(key, selector);
          }
        });
  }

  /** The key of a topic and a kind of event. */
  public static String key(Topic topic, EventType type) {
    return KEYS[topic.ordinal()][type.ordinal()];
  }

  static String happening(EventType type) {
    return HAPPENINGS[type.ordinal()];
  }

  static String steps(int ladder) {
    return "step/" + ladder;
  }

  private static final String[] HAPPENINGS = keys("happening");
  private static final String[][] KEYS =
      Arrays.stream(Topic.values()).map(topic -> keys(topic.wireName())).toArray(String[][]::new);

  private static String[] keys(String what) {
    return Arrays.stream(EventType.values())
        .map(type -> what + "/" + type.wireName())
        .toArray(String[]::new);
  }

  /** All keys, in the order their questions are asked. */
  public Set<String> keys() {
    return byKey.keySet();
  }

  /** The entries of a key, in the order they are tried. */
  public List<Entry> entries(String key) {
    return byKey.getOrDefault(key, List.of());
  }

  /**
   * What it shares with other plans: which entries, by their place alone, are asked under which
   * key, and the texts they are told apart by.
   */
  record Shape(
      int size,
      Map<String, List<Integer>> entries,
      Map<String, Map<Integer, Set<String>>> selected) {}

  /** Its shape; rules made ready know no more of a plan. */
  Shape shape() {
    Map<String, List<Integer>> places = new HashMap<>();
    byKey.forEach((key, asked) -> places.put(key, asked.stream().map(Entry::index).toList()));
    Map<String, Map<Integer, Set<String>>> selected = new HashMap<>();
    selectors.forEach((key, selector) -> selected.put(key, selector.texts()));
    return new Shape(size(), places, selected);
  }

  /** By what the entries of a key are told apart, or null when each is looked at. */
  @Nullable Selector selector(String key) {
    return selectors.get(key);
  }

  /** How many entries there are. */
  public int size() {
    return entries.size();
  }

  /** An entry by its place. */
  public Entry entry(int index) {
    return entries.get(index);
  }

  /** The triggers by which the policy looks at a booking as time passes. */
  List<Trigger.At> timers() {
    return timers;
  }

  /** The triggers by which the policy looks at a bill as time passes. */
  List<Trigger.OfBill> billTimers() {
    return billTimers;
  }

  /** Whether a rule of the key is set off by the case, or may be. */
  boolean asks(String key, Case facts) {
    for (Trigger trigger : triggers.getOrDefault(key, Set.of())) {
      if (sets(trigger, facts)) {
        return true;
      }
    }
    return false;
  }

  /** One that faults may set its rule off, which then says so. */
  private static boolean sets(Trigger trigger, Case facts) {
    try {
      return trigger.in(facts) != Truth.FALSE;
    } catch (RuntimeException fault) {
      return true;
    }
  }

  private void happenings(Policy policy) {
    for (Definition definition : policy.definitions().values()) {
      if (!definition.happens()) {
        continue;
      }
      Entry entry = new Entry.OfHappening(entries.size(), definition.name());
      entries.add(entry);
      for (EventType type : kinds(definition.triggers(), policy)) {
        byKey.computeIfAbsent(happening(type), any -> new ArrayList<>()).add(entry);
      }
    }
  }

  /** A decision may set off the next, whatever the order of their rules in the file. */
  private void producers(Policy policy) {
    boolean more = true;
    while (more) {
      more = false;
      for (Rule rule : policy.rules()) {
        Set<EventType> kinds = kinds(rule.triggers(), policy);
        for (Outcome outcome : rule.outcomes()) {
          for (DecisionType type : outcome.types()) {
            more |=
                producers
                    .computeIfAbsent(type, any -> EnumSet.noneOf(EventType.class))
                    .addAll(kinds);
          }
        }
      }
    }
  }

  private void rules(Policy policy, Topic topic) {
    for (int i = 0; i < policy.rules().size(); i++) {
      Rule rule = policy.rules().get(i);
      if (!rule.topics().contains(topic)) {
        continue;
      }
      Entry entry = new Entry.OfRule(entries.size(), i);
      entries.add(entry);
      for (EventType type : kinds(rule.triggers(), policy)) {
        String key = key(topic, type);
        byKey.computeIfAbsent(key, any -> new ArrayList<>()).add(entry);
        triggers.computeIfAbsent(key, any -> new LinkedHashSet<>()).addAll(rule.triggers());
      }
    }
  }

  private void add(String key, Entry entry) {
    entries.add(entry);
    byKey.computeIfAbsent(key, any -> new ArrayList<>()).add(entry);
  }

  /**
   * The kinds of event that can set one of the triggers off; decisions come from rules and from the
   * engine's own acts.
   */
  private Set<EventType> kinds(List<Trigger> any, Policy policy) {
    Set<EventType> kinds = EnumSet.noneOf(EventType.class);
    for (Trigger trigger : any) {
      if (trigger instanceof Trigger.On on) {
        kinds.add(on.type());
      } else if (trigger instanceof Trigger.Resolved) {
        kinds.add(EventType.APPEAL_RESOLVED);
      } else if (trigger instanceof Trigger.PartCancelled) {
        kinds.add(EventType.BOOKING_CANCELLED);
      } else if (trigger instanceof Trigger.At
          || trigger instanceof Trigger.OfBill
          || trigger instanceof Trigger.Turned) {
        kinds.add(EventType.TIME_PASSED);
      } else if (trigger instanceof Trigger.StepDone) {
        kinds.add(EventType.STEP_DONE);
      } else if (trigger instanceof Trigger.Happening happening) {
        Definition definition = policy.definition(happening.name());
        kinds.addAll(definition == null ? Set.of() : kinds(definition.triggers(), policy));
      } else if (trigger instanceof Trigger.Decided decided) {
        kinds.addAll(producers.getOrDefault(decided.type(), Set.of()));
        kinds.addAll(
            EnumSet.of(
                EventType.BOOKING_MADE,
                EventType.APPROVED,
                EventType.DECLINED,
                EventType.TIME_PASSED));
      }
    }
    return kinds;
  }

  private void timers(Policy policy) {
    Set<Trigger.At> found = new LinkedHashSet<>();
    policy.definitions().values().forEach(definition -> collect(definition.triggers(), found));
    policy.rules().forEach(rule -> collect(rule.triggers(), found));
    timers.addAll(found);
    Set<Trigger.OfBill> ofBills = new LinkedHashSet<>();
    policy.definitions().values().forEach(one -> ofBills(one.triggers(), ofBills));
    policy.rules().forEach(rule -> ofBills(rule.triggers(), ofBills));
    billTimers.addAll(ofBills);
  }

  private static void ofBills(List<Trigger> triggers, Set<Trigger.OfBill> into) {
    for (Trigger trigger : triggers) {
      if (trigger instanceof Trigger.OfBill of) {
        into.add(of);
      }
    }
  }

  private static void collect(List<Trigger> triggers, Set<Trigger.At> into) {
    for (Trigger trigger : triggers) {
      if (trigger instanceof Trigger.At at) {
        into.add(at);
      }
    }
  }
}
