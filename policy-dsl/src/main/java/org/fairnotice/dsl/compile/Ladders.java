package org.fairnotice.dsl.compile;

import static org.fairnotice.dsl.compile.Values.argument;
import static org.fairnotice.dsl.compile.Values.concept;
import static org.fairnotice.dsl.compile.Values.name;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fairnotice.dsl.syntax.Keyword;
import org.fairnotice.dsl.vocabulary.Phrase;
import org.fairnotice.dsl.vocabulary.PolicyTree;
import org.fairnotice.event.ContactChannel;
import org.fairnotice.rule.Amount;
import org.fairnotice.rule.ClientText;
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
  private final List<Ladder.Opening> openings = new ArrayList<>();
  private @Nullable Span gap;
  private final List<Ladder.Cap> caps = new ArrayList<>();
  private Ladder.@Nullable Start start;
  private Ladder.@Nullable AfterPaid afterPaid;
  private @Nullable Amount minimum;
  private final List<Ladder.Pause> pauses = new ArrayList<>();
  private final PaymentLines payments = new PaymentLines();
  private Ladder.MissedSteps missed = Ladder.MissedSteps.ONE_AT_A_TIME;
  private boolean takesOver;
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
        openings,
        gap,
        caps,
        start,
        minimum,
        afterPaid,
        pauses,
        payments.terms(head),
        missed,
        takesOver,
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
        Phrase paid = said.argument("paid");
        afterPaid = paid == null ? null : afterPaid(concept(paid));
      }
      case PAYMENTS -> payments.payments(said);
      case PLAN -> payments.plan(said);
      case START -> start = said.is("sent") ? Ladder.Start.SENT : Ladder.Start.RECORDS_CHECKED;
      case PAUSE -> pauses.add(pause(said));
      case MISSED_STEPS -> missed = missed(said);
      case RUNNING_CASES -> takesOver = said.is("change-version");
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
    Hours hours = new Hours(from.time(), to.time());
    Phrase days = said.argument("days");
    if (days == null) {
      contacts = hours;
    } else {
      openings.add(new Ladder.Opening(weekdays(days), hours));
    }
    Phrase apart = said.argument("gap");
    gap = apart == null ? gap : Values.span(apart);
    Phrase most = said.argument("caps");
    if (most != null) {
      Values.items(most).forEach(cap -> caps.add(cap(concept(cap))));
    }
  }

  private static List<DayOfWeek> weekdays(Phrase days) {
    return Values.items(days).stream()
        .map(day -> DayOfWeek.valueOf(concept(day).concept().toUpperCase(Locale.ROOT)))
        .toList();
  }

  private static Ladder.Cap cap(Phrase.Said said) {
    String kind = concept(argument(said, "kind")).concept();
    return new Ladder.Cap(
        whole(argument(said, "number")),
        Values.span(argument(said, "span")),
        kind.equals("any") ? null : channel(kind));
  }

  private static int whole(Phrase phrase) {
    return Values.number(phrase).intValueExact();
  }

  static ContactChannel channel(String concept) {
    return ContactChannel.valueOf(concept.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static Ladder.@Nullable AfterPaid afterPaid(Phrase.Said said) {
    return said.is("restart")
        ? null
        : said.is("match-age") ? Ladder.AfterPaid.MATCH_AGE : Ladder.AfterPaid.KEEP_LEVEL;
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
      case "send-once" -> Ladder.MissedSteps.SEND_ONCE;
      case "skip" -> Ladder.MissedSteps.SKIP;
      case "re-time" -> Ladder.MissedSteps.RE_TIME;
      default -> throw new NotSayable(said.range());
    };
  }

  private Ladder.Step step(PolicyTree.Step step) {
    Phrase.Said head = concept(step.head());
    Phrase.Said does = concept(step.phrase());
    Phrase.Said action = concept(argument(does, "action"));
    Phrase after = head.argument("gap");
    Phrase.Said distance = after == null ? null : concept(after);
    StepDetails details = new StepDetails(does.argument("details"));
    for (PolicyTree.Clause clause : step.conditions()) {
      details.condition(clause);
    }
    return new Ladder.Step(
        name(argument(head, "name")),
        day(head),
        head.is("left-step") ? Values.span(argument(head, "span")) : null,
        distance == null ? null : Values.span(argument(distance, "span")),
        distance == null ? null : name(argument(distance, "step")),
        distance != null && distance.is("after-done"),
        details.onlyAfter,
        details.delivered,
        details.conditions,
        details.unless,
        action(action),
        channels(action),
        details.unanswered,
        details.tone,
        details.extras,
        action.is("add-task") ? new ClientText(name(argument(action, "text"))) : null,
        details.payWithin,
        details.deadline,
        Compiler.origin(tree, step.line().range()));
  }

  /** The day a step is due on; before the due date it is less than zero. */
  private static int day(Phrase.Said head) {
    if (head.is("left-step")) {
      return 0;
    }
    if (head.is("step")) {
      return whole(argument(head, "on"));
    }
    Span before = Values.span(argument(head, "span"));
    boolean days =
        switch (before.unit()) {
          case DAYS, CALENDAR_DAYS, BUSINESS_DAYS -> true;
          default -> false;
        };
    if (!days) {
      throw new NotSayable(argument(head, "span").range());
    }
    return -Math.toIntExact(before.amount());
  }

  private static Ladder.Action action(Phrase.Said action) {
    return switch (action.concept()) {
      case "write", "phone", "registered-letter", "meet", "speak" -> Ladder.Action.CONTACT;
      case "add-task" -> Ladder.Action.TASK;
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
      case "speak" -> List.of(ContactChannel.IN_PERSON);
      case "write" -> written(argument(action, "channels"));
      default -> List.of();
    };
  }

  /** The channels of a list, first choice first. */
  static List<ContactChannel> written(Phrase channels) {
    return Values.items(channels).stream()
        .map(channel -> channel(concept(channel).concept()))
        .toList();
  }
}
