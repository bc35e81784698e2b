package org.fairnotice.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.fairnotice.rule.Condition;
import org.fairnotice.rule.CountScope;
import org.fairnotice.rule.Definition;
import org.fairnotice.rule.Operand;
import org.fairnotice.rule.Trigger;
import org.fairnotice.rule.Within;
import org.fairnotice.value.Truth;
import org.fairnotice.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Triggers and conditions as MVEL logic.
 *
 * <p>Shape: three-valued logic as two boolean expressions, <i>could be true</i> and <i>is true</i>:
 * all is {@code &&}, any is {@code ||}, and the opposite negates the other of the two. A definition
 * stands in place of its name; past {@value #MOST} facts in one expression, or {@value #DEEPEST}
 * definitions deep, it is asked by name, since Drools takes exponential time over nested brackets.
 */
final class MvelLogic {
  private static final int MOST = 100;
  private static final int DEEPEST = 5;
  private static final String YES = "true";
  private static final String NO = "false";

  private final Map<String, Definition> definitions;
  private final MvelValues values;
  private final boolean could;
  private int facts;
  private int depth;

  private MvelLogic(Map<String, Definition> definitions, MvelValues values, boolean could) {
    this.definitions = definitions;
    this.values = values;
    this.could = could;
  }

  /** Expressions of what could be true. */
  static MvelLogic could(Map<String, Definition> definitions, MvelValues values) {
    return new MvelLogic(definitions, values, true);
  }

  /** Expressions of what is true. */
  static MvelLogic is(Map<String, Definition> definitions, MvelValues values) {
    return new MvelLogic(definitions, values, false);
  }

  /** A condition alone. */
  List<String> of(Condition condition) {
    return conjuncts(each(condition, could));
  }

  /** Any of the triggers and the condition. */
  List<String> of(List<Trigger> triggers, Condition condition) {
    List<String> parts = new ArrayList<>();
    parts.add(any(triggers, could));
    parts.addAll(each(condition, could));
    return conjuncts(parts);
  }

  /** Whether a definition with triggers happens. */
  List<String> of(Definition happening) {
    return conjuncts(happens(happening, could));
  }

  private List<String> happens(Definition happening, boolean side) {
    List<String> parts = new ArrayList<>();
    if (happening.oncePerBooking() || happening.oncePerBill()) {
      parts.add(fact("firstTime(" + MvelValues.string(happening.name()) + ")", side));
    }
    parts.add(any(happening.triggers(), side));
    parts.addAll(each(happening.condition(), side));
    return parts;
  }

  private List<String> each(Condition condition, boolean side) {
    return condition instanceof Condition.All all
        ? all.parts().stream().map(part -> logic(part, side)).toList()
        : List.of(logic(condition, side));
  }

  /** The parts of a conjunction that say something; none when it is always so. */
  private static List<String> conjuncts(List<String> parts) {
    if (parts.contains(NO)) {
      return List.of(NO);
    }
    return parts.stream().filter(part -> !part.equals(YES)).toList();
  }

  private String logic(Condition condition, boolean side) {
    if (condition instanceof Condition.All all) {
      return joined(all.parts(), part -> logic(part, side), " && ", YES, NO);
    }
    if (condition instanceof Condition.Any any) {
      return joined(any.parts(), part -> logic(part, side), " || ", NO, YES);
    }
    if (condition instanceof Condition.Not not) {
      String part = logic(not.part(), !side);
      return part.equals(YES) ? NO : part.equals(NO) ? YES : "!(" + part + ")";
    }
    if (condition instanceof Condition.Is is) {
      return is(is, side);
    }
    return condition instanceof Condition.Named named
        ? defined(named.definition(), side)
        : fact(fact(condition), side);
  }

  /** A text that is one of some, as any of so many facts: MVEL conditions hold no lists. */
  private String is(Condition.Is is, boolean side) {
    List<String> wanted = new ArrayList<>();
    for (Operand operand : is.any()) {
      if (operand instanceof Operand.Literal literal
          && literal.value() instanceof Value.Words all) {
        all.words().forEach(word -> wanted.add(", " + values.of(new Value.Text(word), "")));
      } else {
        wanted.add(", " + operand(operand));
      }
    }
    if (wanted.isEmpty()) {
      wanted.add("");
    }
    String call = call("is", is.term());
    return joined(wanted, one -> fact(call + one + ")", side), " || ", NO, YES);
  }

  private String any(List<Trigger> triggers, boolean side) {
    return joined(triggers, trigger -> trigger(trigger, side), " || ", NO, YES);
  }

  private static <T> String joined(
      List<T> parts, Function<T, String> logic, String join, String neutral, String decides) {
    List<String> said = new ArrayList<>();
    for (T part : parts) {
      String one = logic.apply(part);
      if (one.equals(decides)) {
        return decides;
      }
      if (!one.equals(neutral)) {
        said.add(one);
      }
    }
    if (said.isEmpty()) {
      return neutral;
    }
    return said.size() == 1 ? said.get(0) : "(" + String.join(join, said) + ")";
  }

  private String trigger(Trigger trigger, boolean side) {
    if (trigger instanceof Trigger.Happening happening) {
      return defined(happening.name(), side);
    }
    if (trigger instanceof Trigger.On on) {
      String by = on.by() == null ? "" : ", " + MvelValues.string(on.by().wireName());
      return fact("event(" + MvelValues.string(on.type().wireName()) + by + ")", side);
    }
    if (trigger instanceof Trigger.PartCancelled part) {
      String by = part.by() == null ? "" : MvelValues.string(part.by().wireName());
      return fact("partCancelled(" + by + ")", side);
    }
    if (trigger instanceof Trigger.Decided decided) {
      return fact("decided(" + MvelValues.string(decided.type().wireName()) + ")", side);
    }
    if (trigger instanceof Trigger.StepDone done) {
      return fact("stepDone(" + MvelValues.string(done.step()) + ")", side);
    }
    if (trigger instanceof Trigger.OfBill of) {
      String what =
          of.span() == null ? MvelValues.string(String.valueOf(of.step())) : operand(of.span());
      return fact("ofBill(" + word(of.anchor()) + ", " + what + ")", side);
    }
    if (trigger instanceof Trigger.Turned turned) {
      return fact("turned(" + MvelValues.string(turned.turn().wireName()) + ")", side);
    }
    if (trigger instanceof Trigger.Resolved resolved) {
      return fact("resolved(" + resolved.upheld() + ")", side);
    }
    Trigger.At at = (Trigger.At) trigger;
    return fact(
        "at(" + operand(at.span()) + ", " + word(at.side()) + ", " + word(at.anchor()) + ")", side);
  }

  private String defined(String name, boolean side) {
    Definition definition = definitions.get(name);
    String quoted = MvelValues.string(name);
    if (definition == null || facts > MOST || depth >= DEEPEST) {
      return fact("defined(" + quoted + ")", side);
    }
    depth++;
    String worked =
        definition.happens()
            ? "$facts." + (side ? "mayHappen(" : "happens(") + quoted + ", " + all(definition, side)
            : logic(definition.condition(), side);
    depth--;
    return definition.happens() ? worked + ")" : worked;
  }

  private String all(Definition happening, boolean side) {
    List<String> parts = conjuncts(happens(happening, side));
    return parts.isEmpty() ? YES : String.join(" && ", parts);
  }

  private String fact(Condition condition) {
    if (condition instanceof Condition.Compare compare) {
      return call("compare", compare.term())
          + ", "
          + values.constant(compare.comparison())
          + ", "
          + operand(compare.bound())
          + ")";
    }
    if (condition instanceof Condition.Rate rate) {
      return call("rate", rate.part())
          + ", "
          + MvelValues.string(rate.whole())
          + ", "
          + scope(rate.scope())
          + ", "
          + window(rate.within())
          + ", "
          + values.constant(rate.comparison())
          + ", "
          + operand(rate.share())
          + ")";
    }
    if (condition instanceof Condition.Figure figure) {
      return call("figure", figure.name())
          + ", "
          + values.constant(figure.comparison())
          + ", "
          + operand(figure.bound())
          + ")";
    }
    if (condition instanceof Condition.Count count) {
      boolean row = count.within().kind() == Within.Kind.IN_A_ROW;
      String scoped = count.scope() == null ? "" : ", " + scope(count.scope());
      return call(row ? "row" : "count", count.thing())
          + scoped
          + (row ? "" : ", " + window(count.within()))
          + ", "
          + values.constant(count.comparison())
          + ", "
          + operand(count.number())
          + ")";
    }
    if (condition instanceof Condition.Missing missing) {
      return call("missing", missing.term()) + ")";
    }
    if (condition instanceof Condition.Happened happened) {
      return call("happened", happened.happening()) + ")";
    }
    if (condition instanceof Condition.NotLaterThan cut) {
      return "notLaterThan(" + operand(cut.time()) + ", " + operand(cut.before()) + ")";
    }
    if (condition instanceof Condition.NoticeIn notice) {
      return "noticeIn("
          + operand(notice.hours())
          + ", "
          + values.constant(notice.comparison())
          + ", "
          + operand(notice.bound())
          + ")";
    }
    if (condition instanceof Condition.Tagged tagged) {
      return call("tagged", tagged.tag()) + ")";
    }
    return call("holds", ((Condition.Holds) condition).term()) + ")";
  }

  private static String call(String reader, String what) {
    return reader + "(" + MvelValues.string(what);
  }

  private String fact(String call, boolean side) {
    facts++;
    String truth = values.name(Truth.class);
    return "$facts." + call + (side ? " != " + truth + ".FALSE" : " == " + truth + ".TRUE");
  }

  private static String scope(@Nullable CountScope scope) {
    return MvelValues.string(scope == null ? "" : scope.name().toLowerCase(Locale.ROOT));
  }

  private String window(Within within) {
    return switch (within.kind()) {
      case EVER -> "$facts.ever()";
      case THIS_CALENDAR_MONTH -> "$facts.thisCalendarMonth()";
      case THIS_CALENDAR_YEAR -> "$facts.thisCalendarYear()";
      case IN_A_ROW -> "null";
      case DURING ->
          "$facts.during(" + (within.span() == null ? "null" : operand(within.span())) + ")";
      case SINCE ->
          "$facts.since(" + (within.span() == null ? "null" : operand(within.span())) + ")";
      case LAST -> "$facts.last(" + (within.span() == null ? "null" : operand(within.span())) + ")";
    };
  }

  private String operand(Operand operand) {
    if (operand instanceof Operand.Setting setting) {
      return "$facts.setting(" + MvelValues.string(setting.name()) + ")";
    }
    if (operand instanceof Operand.TermOf term) {
      return "$facts.term(" + MvelValues.string(term.term()) + ")";
    }
    return values.of(((Operand.Literal) operand).value(), "");
  }

  private static String word(Enum<?> constant) {
    return MvelValues.string(constant.name().toLowerCase(Locale.ROOT));
  }
}
