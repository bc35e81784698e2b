package org.fairnotice.dsl.compile;

import static org.fairnotice.dsl.compile.Values.argument;
import static org.fairnotice.dsl.compile.Values.concept;
import static org.fairnotice.dsl.compile.Values.name;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.fairnotice.decision.Topic;
import org.fairnotice.decision.Wait;
import org.fairnotice.dsl.report.Diagnostic;
import org.fairnotice.dsl.source.SourceRange;
import org.fairnotice.dsl.syntax.Keyword;
import org.fairnotice.dsl.vocabulary.Phrase;
import org.fairnotice.dsl.vocabulary.PolicyReading;
import org.fairnotice.dsl.vocabulary.PolicyTree;
import org.fairnotice.rule.Approval;
import org.fairnotice.rule.ClientText;
import org.fairnotice.rule.Combined;
import org.fairnotice.rule.Condition;
import org.fairnotice.rule.Definition;
import org.fairnotice.rule.Guard;
import org.fairnotice.rule.Origin;
import org.fairnotice.rule.Outcome;
import org.fairnotice.rule.Parts;
import org.fairnotice.rule.Policy;
import org.fairnotice.rule.Rule;
import org.fairnotice.rule.SettingValue;
import org.fairnotice.rule.Table;
import org.fairnotice.rule.Trigger;
import org.fairnotice.rule.Vocabulary;
import org.fairnotice.time.Calendar;
import org.fairnotice.time.Calendars;
import org.fairnotice.value.Value;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * Turns a checked policy tree into the core's rule values.
 *
 * <p>Shape: rules keep the order of the file; every rule, limit and step knows its place in it.
 *
 * <p>Errors: what is understood and cannot be decided by in this edition gives a diagnostic each,
 * and no policy; a tree that did not pass the checks is not to be handed in.
 */
public final class Compiler {
  /** The code of what this edition cannot decide by. */
  public static final String NOT_SAYABLE = "compile.not-sayable";

  private final PolicyTree tree;
  private final Vocabulary vocabulary;
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private Compiler(PolicyTree tree, Vocabulary vocabulary) {
    this.tree = tree;
    this.vocabulary = vocabulary;
  }

  /** The policy of a file that reads the standard terms only. */
  public static Compilation compile(PolicyReading reading) {
    return compile(reading, Vocabulary.standard());
  }

  /** The policy of a file that may read a host's own terms; a concept reads the term of its id. */
  public static Compilation compile(PolicyReading reading, Vocabulary vocabulary) {
    Compiler compiler = new Compiler(reading.tree(), vocabulary);
    Policy.Builder policy = compiler.header();
    reading.tree().blocks().forEach(block -> compiler.trying(() -> compiler.block(block, policy)));
    return new Compilation(
        compiler.diagnostics.isEmpty() ? policy.build() : null, compiler.diagnostics);
  }

  private void trying(Runnable part) {
    try {
      part.run();
    } catch (NotSayable here) {
      diagnostics.add(
          Diagnostic.error(NOT_SAYABLE, here.range(), tree.source().text(here.range())));
    }
  }

  // The header.

  private Policy.Builder header() {
    Phrase.Said currency = header(Keyword.CURRENCY);
    Phrase.Said zone = header(Keyword.TIME_ZONE);
    CurrencyUnit unit = ((Phrase.CurrencyValue) argument(currency, "code")).currency();
    ZoneId id = ((Phrase.ZoneValue) argument(zone, "zone")).zone();
    Policy.Builder policy =
        Policy.builder(name(argument(header(Keyword.POLICY), "name")), unit, id)
            .language(tree.language(), FileWording.of(tree.language()))
            .rounding(rounding(currency.argument("rounding")))
            .holidays(holidays(zone.argument("holidays")));
    inForce(policy);
    for (PolicyTree.Header line : tree.headers()) {
      if (line.keyword() == Keyword.COMBINE) {
        combine(concept(line.phrase()), policy);
      }
    }
    return policy;
  }

  private static void combine(Phrase.Said said, Policy.Builder policy) {
    policy.combine(
        Topic.valueOf(concept(argument(said, "topic")).concept().toUpperCase(Locale.ROOT)),
        Combined.Way.valueOf(
            concept(argument(said, "way")).concept().toUpperCase(Locale.ROOT).replace('-', '_')));
  }

  private Phrase.Said header(Keyword keyword) {
    return concept(Objects.requireNonNull(headerIfAny(keyword), keyword.id()));
  }

  private @Nullable Phrase headerIfAny(Keyword keyword) {
    return tree.headers().stream()
        .filter(line -> line.keyword() == keyword)
        .map(PolicyTree.Header::phrase)
        .findFirst()
        .orElse(null);
  }

  private static RoundingMode rounding(@Nullable Phrase phrase) {
    if (phrase == null) {
      return RoundingMode.HALF_UP;
    }
    return RoundingMode.valueOf(
        concept(phrase).concept().toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static Calendar holidays(@Nullable Phrase phrase) {
    return phrase == null
        ? Calendars.weekends()
        : Calendars.of(((Phrase.RegionValue) phrase).region());
  }

  private void inForce(Policy.Builder policy) {
    Phrase phrase = headerIfAny(Keyword.IN_FORCE);
    if (phrase != null) {
      Phrase.Said said = concept(phrase);
      LocalDate from = ((Phrase.DateValue) argument(said, "from")).date();
      Phrase until = said.argument("until");
      policy.inForce(from, until == null ? null : ((Phrase.DateValue) until).date());
      if (said.argument("earlier") != null) {
        policy.betterForEarlier();
      }
    }
  }

  // Blocks.

  private void block(PolicyTree.Block block, Policy.Builder policy) {
    if (block instanceof PolicyTree.Settings settings) {
      settings.settings().forEach(setting -> trying(() -> setting(setting, policy)));
    } else if (block instanceof PolicyTree.Collection collection) {
      policy.collection(Ladders.ladder(tree, collection));
    } else if (block instanceof PolicyTree.Clauses clauses) {
      switch (clauses.keyword()) {
        case DEFINE -> policy.define(known(definition(clauses), clauses));
        case RULE -> policy.rule(known(rule(clauses), clauses));
        default -> policy.limit(known(limit(clauses), clauses));
      }
    }
  }

  /** A rule value all of whose terms the engine can read. */
  private <T> T known(T value, PolicyTree.Clauses block) {
    boolean readable =
        Parts.of(Objects.requireNonNull(value))
            .map(Terms::readBy)
            .allMatch(term -> term == null || vocabulary.term(term) != null);
    if (!readable) {
      throw new NotSayable(block.line().range());
    }
    return value;
  }

  private static void setting(PolicyTree.Setting setting, Policy.Builder policy) {
    PolicyTree.Table table = setting.table();
    policy.setting(
        setting.name(),
        table == null
            ? new SettingValue.Plain(Values.value(setting.value()))
            : concept(table.axis()).is("dated")
                ? dated(table)
                : new SettingValue.ByMeasure(values(table)));
  }

  private static SettingValue dated(PolicyTree.Table table) {
    List<SettingValue.Dated.From> rows = new ArrayList<>();
    for (PolicyTree.Row row : table.rows()) {
      Phrase.Said from = concept(Objects.requireNonNull(row.bound()));
      LocalDate date = ((Phrase.DateValue) argument(from, "date")).date();
      rows.add(new SettingValue.Dated.From(date, Values.value(row.result())));
    }
    return new SettingValue.Dated(rows);
  }

  private static Table<Value> values(PolicyTree.Table table) {
    List<Table.Row<Value>> rows = new ArrayList<>();
    Value otherwise = null;
    for (PolicyTree.Row row : table.rows()) {
      Phrase bound = row.bound();
      if (bound == null) {
        otherwise = Values.value(row.result());
      } else {
        rows.add(new Table.Row<>(Conditions.row(table, bound), Values.value(row.result())));
      }
    }
    return new Table<>(rows, Objects.requireNonNull(otherwise));
  }

  private Definition definition(PolicyTree.Clauses block) {
    Phrase.Said head = concept(block.head());
    Phrase once = head.argument("once");
    return new Definition(
        name(argument(head, "name")),
        triggers(block),
        conditions(block),
        unless(block),
        once != null && concept(once).is("once-per-booking"),
        once != null && concept(once).is("once-per-bill"),
        origin(tree, block.line().range()));
  }

  private Rule rule(PolicyTree.Clauses block) {
    List<Outcome> outcomes = new ArrayList<>();
    boolean fallback = false;
    Approval approval = null;
    ClientText because = null;
    for (PolicyTree.Clause clause : block.clauses()) {
      switch (clause.means()) {
        case THEN -> outcomes.addAll(Outcomes.of(clause));
        case OTHERWISE -> {
          fallback = true;
          outcomes.addAll(Outcomes.of(clause));
        }
        case APPROVAL -> approval = approval(concept(clause.phrase()));
        case BECAUSE -> because = new ClientText(name(clause.phrase()));
        default -> {
          // Triggers and conditions are read below.
        }
      }
    }
    return new Rule(
        name(argument(concept(block.head()), "name")),
        triggers(block),
        conditions(block),
        unless(block),
        outcomes,
        fallback,
        approval,
        because,
        origin(tree, block.line().range()));
  }

  private static Approval approval(Phrase.Said said) {
    if (said.is("required")) {
      return Approval.required();
    }
    if (said.is("suggested")) {
      return Approval.suggestion();
    }
    boolean goAhead = concept(argument(said, "then")).is("go-ahead");
    return new Approval(
        Values.operand(argument(said, "span")), goAhead ? Wait.Then.GO_AHEAD : Wait.Then.DROP);
  }

  private Guard limit(PolicyTree.Clauses block) {
    List<Guard.Limit> limits =
        block.clauses().stream()
            .filter(clause -> clause.means() == Keyword.THEN)
            .map(clause -> Guards.limit(concept(clause.phrase())))
            .toList();
    return new Guard(
        name(argument(concept(block.head()), "name")),
        conditions(block),
        unless(block),
        limits,
        origin(tree, block.line().range()));
  }

  private static List<Trigger> triggers(PolicyTree.Clauses block) {
    List<Trigger> triggers = new ArrayList<>();
    for (PolicyTree.Clause clause : block.clauses()) {
      if (clause.means() == Keyword.WHEN) {
        triggers.addAll(Triggers.triggers(clause.phrase()));
      }
    }
    return triggers;
  }

  private static List<Condition> conditions(PolicyTree.Clauses block) {
    List<Condition> conditions = new ArrayList<>();
    for (PolicyTree.Clause clause : block.clauses()) {
      if (clause.means() == Keyword.ANY_OF) {
        conditions.add(
            new Condition.Any(clause.any().stream().map(Conditions::condition).toList()));
      } else if (clause.means() == Keyword.IF) {
        conditions.add(Conditions.condition(clause.phrase()));
      }
    }
    return conditions;
  }

  private static List<Condition> unless(PolicyTree.Clauses block) {
    return block.clauses().stream()
        .filter(clause -> clause.means() == Keyword.UNLESS)
        .map(clause -> Conditions.condition(clause.phrase()))
        .toList();
  }

  static Origin origin(PolicyTree tree, SourceRange range) {
    int start = range.start();
    return new Origin(
        tree.source().name(start), tree.source().line(start), tree.source().column(start));
  }
}
