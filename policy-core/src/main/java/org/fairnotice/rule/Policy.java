package org.fairnotice.rule;

import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.Fact;
import org.fairnotice.decision.Mode;
import org.fairnotice.decision.Topic;
import org.fairnotice.time.Calendar;
import org.fairnotice.time.Calendars;
import org.fairnotice.time.Place;
import org.fairnotice.value.Value;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one business in one version.
 *
 * <p>Shape: immutable; rules, limits and steps in file order, which is the order they are tried in;
 * names are unique over all kinds. Two hashes: {@link #templateHash}, rules without the values of
 * settings and without texts, shares compiled rules between businesses; {@link #versionHash},
 * everything but layout, comments and language, names the version.
 *
 * <p>Units: in force from the start of {@code inForceFrom} to the start of {@code inForceUntil}, in
 * {@code zone}.
 *
 * <p>Errors: {@code IllegalArgumentException} for names used twice or used and not defined.
 */
public final class Policy {
  /** The text under which a rule that stands in no policy brings its sentence, filled in. */
  public static final String BECAUSE = "because";

  private final String name;
  private final String language;
  private final CurrencyUnit currency;
  private final RoundingMode rounding;
  private final Place place;
  private final LocalDate inForceFrom;
  private final @Nullable LocalDate inForceUntil;
  private final Instant firstInstant;
  private final @Nullable Instant firstInstantAfter;
  private final boolean betterForEarlier;
  private final Map<String, SettingValue> settings;
  private final Body body;
  private final List<Combined> combined;
  private final Wording wording;
  private final String templateHash;
  private final String versionHash;

  private Policy(Builder from) {
    name = from.name;
    language = from.language;
    currency = from.currency;
    rounding = from.rounding;
    place = new Place(from.zone, from.calendar);
    inForceFrom = from.inForceFrom;
    inForceUntil = from.inForceUntil;
    firstInstant = place.startOf(inForceFrom);
    firstInstantAfter = inForceUntil == null ? null : place.startOf(inForceUntil);
    betterForEarlier = from.betterForEarlier;
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(from.settings));
    body = Body.of(from.definitions, from.rules, from.guards, from.ladders);
    combined = List.copyOf(from.combined);
    wording = from.wording;
    Names.check(this);
    templateHash = Canonical.template(this);
    versionHash = Canonical.version(this);
  }

  private Policy(Policy from, Map<String, SettingValue> settings) {
    name = from.name;
    language = from.language;
    currency = from.currency;
    rounding = from.rounding;
    place = from.place;
    inForceFrom = from.inForceFrom;
    inForceUntil = from.inForceUntil;
    firstInstant = from.firstInstant;
    firstInstantAfter = from.firstInstantAfter;
    betterForEarlier = from.betterForEarlier;
    this.settings = Collections.unmodifiableMap(settings);
    body = from.body;
    combined = from.combined;
    wording = from.wording;
    templateHash = from.templateHash;
    versionHash = from.versionHash;
  }

  /**
   * This version with the dated settings of another, as far as both have one of a name: what law
   * changes is in force at the instant it applies to, whichever version a booking or a case is
   * pinned to. Its hashes are its own still.
   */
  Policy withDatesOf(Policy other) {
    Map<String, SettingValue> dated = new LinkedHashMap<>(settings);
    dated.replaceAll(
        (setting, own) ->
            own instanceof SettingValue.Dated
                    && other.settings.get(setting) instanceof SettingValue.Dated news
                ? news
                : own);
    return dated.equals(settings) ? this : new Policy(this, dated);
  }

  /** Begins a policy. */
  public static Builder builder(String name, CurrencyUnit currency, ZoneId zone) {
    return new Builder(name, currency, zone);
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /** The language its file is written in, as `en`. */
  public String language() {
    return language;
  }

  /** Its currency. */
  public CurrencyUnit currency() {
    return currency;
  }

  /** How amounts are rounded where they are charged. */
  public RoundingMode rounding() {
    return rounding;
  }

  /** Its zone and business days. */
  public Place place() {
    return place;
  }

  /** The first day it is in force. */
  public LocalDate inForceFrom() {
    return inForceFrom;
  }

  /** The first day it is no longer in force, or null. */
  public @Nullable LocalDate inForceUntil() {
    return inForceUntil;
  }

  /**
   * Whether an event of a booking made under an earlier version is decided by whichever of the two
   * asks less of the client, while this one is in force.
   */
  public boolean betterForEarlier() {
    return betterForEarlier;
  }

  /** Its settings by name. */
  public Map<String, SettingValue> settings() {
    return settings;
  }

  /** Its definitions by name, in file order. */
  public Map<String, Definition> definitions() {
    return body.definitions();
  }

  /** A definition, or null when there is none of that name. */
  public @Nullable Definition definition(String definition) {
    return body.definitions().get(definition);
  }

  /** Its rules. */
  public List<Rule> rules() {
    return body.rules();
  }

  /** A rule, or null when there is none of that name. */
  public @Nullable Rule rule(String rule) {
    return body.rule(rule);
  }

  /** Whether a rule, definition, limit, collection or step bears a name. */
  public boolean has(String any) {
    return body.names().contains(any);
  }

  /** The topics in which every rule counts, in the order of topics. */
  public List<Combined> combined() {
    return combined;
  }

  /** How the rules of a topic come together, or null where the first one decides. */
  public @Nullable Combined combined(Topic topic) {
    for (Combined one : combined) {
      if (one.topic() == topic) {
        return one;
      }
    }
    return null;
  }

  /** Its limits. */
  public List<Guard> guards() {
    return body.guards();
  }

  /** Its collections. */
  public List<Ladder> ladders() {
    return body.ladders();
  }

  /** A collection, or null when there is none of that name. */
  public @Nullable Ladder ladder(String ladder) {
    return ladders().stream().filter(one -> one.name().equals(ladder)).findFirst().orElse(null);
  }

  /** How its language prints values. */
  public Wording wording() {
    return wording;
  }

  /** The hash that policies with the same rules share, whatever their settings and texts. */
  public String templateHash() {
    return templateHash;
  }

  /** The hash that names this version. */
  public String versionHash() {
    return versionHash;
  }

  /** Whether it is in force at an instant. */
  public boolean inForceAt(Instant at) {
    return !at.isBefore(firstInstant)
        && (firstInstantAfter == null || at.isBefore(firstInstantAfter));
  }

  /**
   * Where the rule, limit or step that a decision names stands in the file; null for a policy
   * written in Java.
   */
  public @Nullable Origin originOf(String rule) {
    Rule found = rule(rule);
    if (found != null) {
      return found.origin();
    }
    for (Guard guard : guards()) {
      if (guard.name().equals(rule)) {
        return guard.origin();
      }
    }
    for (Ladder ladder : ladders()) {
      Ladder.Step step = ladder.step(rule);
      if (step != null) {
        return step.origin();
      }
      if (ladder.name().equals(rule)) {
        return ladder.origin();
      }
    }
    return null;
  }

  /**
   * The sentence for the client that goes with a decision, filled in; null when the rule has none
   * or the decision does not hold the values it names, and when a person decided in the rule's
   * place. A rule that stands in no policy brings its own, under {@link #BECAUSE}.
   */
  public @Nullable String sentence(Decision decision) {
    if (decision.mode() == Mode.BY_PERSON) {
      return null;
    }
    Rule rule = rule(decision.explanation().rule());
    if (rule == null) {
      return said(decision);
    }
    if (rule.because() == null) {
      return null;
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (Fact fact : decision.explanation().texts()) {
      values.put(fact.term(), wording.say(fact));
    }
    boolean told = values.keySet().containsAll(rule.because().names());
    return told ? rule.because().fill(brace -> values.getOrDefault(brace, "?")) : null;
  }

  private static @Nullable String said(Decision decision) {
    for (Fact fact : decision.explanation().texts()) {
      if (fact.term().equals(BECAUSE) && fact.value() != null) {
        return fact.value().wire();
      }
    }
    return null;
  }

  @Override
  public String toString() {
    return "policy \"" + name + "\" " + versionHash;
  }

  /**
   * A policy being written.
   *
   * <p>Shape: defaults are language `en`, rounding half up, weekends as the only days off, in force
   * from 1970-01-01 without end, English wording.
   */
  public static final class Builder {
    private final String name;
    private final CurrencyUnit currency;
    private final ZoneId zone;
    private String language = "en";
    private RoundingMode rounding = RoundingMode.HALF_UP;
    private Calendar calendar = Calendars.weekends();
    private LocalDate inForceFrom = LocalDate.EPOCH;
    private @Nullable LocalDate inForceUntil;
    private boolean betterForEarlier;
    private final Map<String, SettingValue> settings = new LinkedHashMap<>();
    private final Map<String, Definition> definitions = new LinkedHashMap<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<Guard> guards = new ArrayList<>();
    private final List<Ladder> ladders = new ArrayList<>();
    private final List<Combined> combined = new ArrayList<>();
    private Wording wording = Wording.english();

    private Builder(String name, CurrencyUnit currency, ZoneId zone) {
      this.name = Objects.requireNonNull(name, "name");
      this.currency = Objects.requireNonNull(currency, "currency");
      this.zone = Objects.requireNonNull(zone, "zone");
    }

    /** The language of its file. */
    public Builder language(String tag, Wording words) {
      language = tag;
      wording = words;
      return this;
    }

    /** How amounts are rounded where they are charged. */
    public Builder rounding(RoundingMode mode) {
      rounding = mode;
      return this;
    }

    /** Its days off. */
    public Builder holidays(Calendar days) {
      calendar = days;
      return this;
    }

    /** The first day it is in force, and the first day it no longer is, or null. */
    public Builder inForce(LocalDate from, @Nullable LocalDate until) {
      if (until != null && !until.isAfter(from)) {
        throw new IllegalArgumentException("until must be after from " + from + ": " + until);
      }
      inForceFrom = from;
      inForceUntil = until;
      return this;
    }

    /** That earlier bookings get the version that is better for the client, its own or this. */
    public Builder betterForEarlier() {
      betterForEarlier = true;
      return this;
    }

    /** A setting with one value. */
    public Builder setting(String setting, Value value) {
      return setting(setting, new SettingValue.Plain(value));
    }

    /** A setting. */
    public Builder setting(String setting, SettingValue value) {
      once(settings.put(setting, value), setting);
      return this;
    }

    /** That every rule of a topic counts, and how. */
    public Builder combine(Topic topic, Combined.Way way) {
      combined.removeIf(known -> known.topic() == topic);
      combined.add(new Combined(topic, way));
      combined.sort(Comparator.comparing(Combined::topic));
      return this;
    }

    /** A condition with a name. */
    public Builder define(String definition, Condition... all) {
      return define(new Definition(definition, List.of(), List.of(all), List.of(), false, null));
    }

    /** A definition. */
    public Builder define(Definition definition) {
      once(definitions.put(definition.name(), definition), definition.name());
      return this;
    }

    /** A rule; its place is after those already there. */
    public Builder rule(Rule rule) {
      rules.add(rule);
      return this;
    }

    /** A limit. */
    public Builder limit(Guard guard) {
      guards.add(guard);
      return this;
    }

    /** A collection. */
    public Builder collection(Ladder ladder) {
      ladders.add(ladder);
      return this;
    }

    /** The policy. */
    public Policy build() {
      return new Policy(this);
    }

    private static void once(@Nullable Object before, String name) {
      if (before != null) {
        throw new IllegalArgumentException("name is used twice: \"" + name + "\"");
      }
    }
  }
}
