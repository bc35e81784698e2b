package org.fairnotice.dsl.compile;

import static org.fairnotice.dsl.compile.Values.argument;
import static org.fairnotice.dsl.compile.Values.concept;
import static org.fairnotice.dsl.compile.Values.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fairnotice.dsl.syntax.Keyword;
import org.fairnotice.dsl.vocabulary.Phrase;
import org.fairnotice.dsl.vocabulary.PolicyTree;
import org.fairnotice.event.ContactChannel;
import org.fairnotice.rule.Amount;
import org.fairnotice.rule.Ladder;
import org.fairnotice.rule.Limitation;
import org.fairnotice.time.Hours;
import org.fairnotice.time.Roll;
import org.fairnotice.time.Span;
import org.jspecify.annotations.Nullable;

/** A collection as its lines say it. */
final class Ladders {
  private final PolicyTree tree;
  private boolean businessDays;
  private Roll roll = Roll.NONE;
  private @Nullable Hours contacts;
  private @Nullable Span gap;
  private @Nullable Amount minimum;
  private final List<Ladder.Pause> pauses = new ArrayList<>();
  private final PaymentLines payments = new PaymentLines();
  private Ladder.MissedSteps missed = Ladder.MissedSteps.ONE_AT_A_TIME;
  private @Nullable Limitation limitation;

  private Ladders(PolicyTree tree) {
    this.tree = tree;
  }

  static Ladder ladder(PolicyTree tree, PolicyTree.Collection collection) {
    return new Ladders(tree).compile(collection);
  }

  private Ladder compile(PolicyTree.Collection collection) {
    Phrase.Said head = concept(collection.head());
    collection.lines().forEach(this::line);
    Phrase per = head.argument("per");
    boolean perBill = per != null && concept(per).is("one-per-bill");
    return new Ladder(
        name(argument(head, "name")),
        !perBill,
        businessDays,
        roll,
        contacts,
        gap,
        minimum,
        pauses,
        payments.terms(head),
        missed,
        collection.steps().stream().map(this::step).toList(),
        limitation,
        Compiler.origin(tree, collection.line().range()));
  }

  private void line(PolicyTree.Labelled line) {
    Phrase.Said said = concept(line.phrase());
    Keyword label = line.keyword();
    switch (label) {
      case DAYS -> days(said);
      case CONTACTS -> contacts(said);
      case DRIVER -> {
        Phrase floor = said.argument("floor");
        minimum = floor == null ? null : Amounts.amount(floor);
      }
      case PAYMENTS -> payments.payments(said);
      case PLAN -> payments.plan(said);
      case PAUSE -> pauses.add(pause(said));
      case MISSED_STEPS -> missed = missed(said);
      case LIMITATION -> limitation = limitation(said);
      default -> throw new NotSayable(said.range());
    }
  }

  private static Limitation limitation(Phrase.Said said) {
    Phrase restarts = said.argument("restarts");
    return new Limitation(
        Values.operand(argument(said, "span")),
        concept(argument(said, "start")).is("from-due-date")
            ? Limitation.Start.DUE
            : Limitation.Start.YEAR_END,
        restarts == null
            ? List.of()
            : Values.items(restarts).stream()
                .map(each -> concept(each).concept().toUpperCase(Locale.ROOT))
                .map(Limitation.Restart::valueOf)
                .toList());
  }

  private void days(Phrase.Said said) {
    businessDays = concept(argument(said, "counting")).is("business-days");
    Phrase landing = said.argument("landing");
    if (landing != null) {
      roll = concept(landing).is("next-business-day") ? Roll.NEXT : Roll.PREVIOUS;
    }
  }

  private void contacts(Phrase.Said said) {
    Phrase.TimeValue from = (Phrase.TimeValue) argument(said, "from");
    Phrase.TimeValue to = (Phrase.TimeValue) argument(said, "to");
    contacts = new Hours(from.time(), to.time());
    Phrase apart = said.argument("gap");
    gap = apart == null ? null : Values.span(apart);
  }

  private static Ladder.Pause pause(Phrase.Said said) {
    Phrase.Said reason = concept(argument(said, "reason"));
    Phrase part = said.argument("part");
    Phrase clock = said.argument("clock");
    return new Ladder.Pause(
        Ladder.Reason.valueOf(reason.concept().toUpperCase(Locale.ROOT)),
        part != null && !concept(part).is("whole-bill"),
        clock == null || concept(clock).is("clock-stopped"));
  }

  private static Ladder.MissedSteps missed(Phrase.Said said) {
    return switch (said.concept()) {
      case "one-at-a-time" -> Ladder.MissedSteps.ONE_AT_A_TIME;
      case "skip" -> Ladder.MissedSteps.SKIP;
      default -> throw new NotSayable(said.range());
    };
  }

  private Ladder.Step step(PolicyTree.Step step) {
    Phrase.Said head = concept(step.head());
    Phrase.Said does = concept(step.phrase());
    Phrase.Said action = concept(argument(does, "action"));
    Phrase after = head.argument("gap");
    Phrase.Said distance = after == null ? null : concept(after);
    Details details = new Details(does.argument("details"));
    return new Ladder.Step(
        name(argument(head, "name")),
        Values.number(argument(head, "on")).intValueExact(),
        distance == null ? null : Values.span(argument(distance, "span")),
        distance == null ? null : name(argument(distance, "step")),
        details.onlyAfter,
        List.of(),
        List.of(),
        action(action),
        channels(action),
        details.extras,
        details.payWithin,
        Compiler.origin(tree, step.line().range()));
  }

  private static Ladder.Action action(Phrase.Said action) {
    return switch (action.concept()) {
      case "write", "phone", "registered-letter", "meet" -> Ladder.Action.CONTACT;
      case "hand-over" -> Ladder.Action.HAND_OVER;
      case "advise-court" -> Ladder.Action.ADVISE_COURT;
      case "write-off" -> Ladder.Action.WRITE_OFF;
      default -> throw new NotSayable(action.range());
    };
  }

  private static List<ContactChannel> channels(Phrase.Said action) {
    return switch (action.concept()) {
      case "phone" -> List.of(ContactChannel.PHONE);
      case "registered-letter" -> List.of(ContactChannel.REGISTERED_LETTER);
      case "meet" -> List.of(ContactChannel.MEETING);
      case "write" ->
          Values.items(argument(action, "channels")).stream()
              .map(
                  channel ->
                      ContactChannel.valueOf(concept(channel).concept().toUpperCase(Locale.ROOT)))
              .toList();
      default -> List.of();
    };
  }

  /** What stands behind the commas of a step. */
  private static final class Details {
    private final List<String> extras = new ArrayList<>();
    private @Nullable Span payWithin;
    private @Nullable String onlyAfter;

    Details(@Nullable Phrase phrase) {
      if (phrase != null) {
        Values.items(phrase).forEach(this::add);
      }
    }

    private void add(Phrase phrase) {
      Phrase.Said said = concept(phrase);
      switch (said.concept()) {
        case "to-pay-within" -> payWithin = Values.span(argument(said, "span"));
        case "only-after" -> onlyAfter = name(argument(said, "step"));
        default -> extras.add(said.concept());
      }
    }
  }
}
