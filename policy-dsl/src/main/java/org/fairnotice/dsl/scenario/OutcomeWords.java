package org.fairnotice.dsl.scenario;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Explanation;
import org.fairnotice.decision.Fact;
import org.fairnotice.decision.Terms;
import org.fairnotice.decision.Topic;
import org.fairnotice.decision.Undecided;
import org.fairnotice.dsl.report.Messages;
import org.fairnotice.dsl.source.SourceRange;
import org.fairnotice.dsl.vocabulary.Dialect;
import org.fairnotice.dsl.vocabulary.Phrase;
import org.fairnotice.dsl.vocabulary.PhraseWriter;
import org.fairnotice.record.Bill;
import org.fairnotice.rule.Outcome;
import org.fairnotice.rule.Policy;
import org.fairnotice.rule.Rule;
import org.fairnotice.rule.Until;
import org.fairnotice.ruling.Refusal;
import org.fairnotice.value.Value;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Decisions in the outcome phrases of a language.
 *
 * <p>Shape: what one rule keeps, gives back and charges is one phrase; a decision no rule can lead
 * to is told by its name on the wire.
 *
 * <p>Units: an end that is decided as a day is told as the number of days until then.
 */
final class OutcomeWords {
  private static final SourceRange NOWHERE = new SourceRange(0, 0);

  private final Policy policy;
  private final Dialect dialect;
  private final Messages messages;

  OutcomeWords(Policy policy, String language) {
    this.policy = policy;
    this.dialect = Dialect.of(language);
    this.messages = Messages.in(language);
  }

  /** A phrase and the decisions it tells of. */
  record Told(ScenarioResult.Came came, List<Decision> decisions) {}

  List<Told> tell(Group group) {
    List<Told> told = new ArrayList<>();
    Set<String> done = new HashSet<>();
    for (Decision decision : group.decisions()) {
      if (!done.contains(decision.id())) {
        List<Decision> together = together(decision, group);
        together.forEach(each -> done.add(each.id()));
        told.add(new Told(came(together, group), together));
      }
    }
    return told;
  }

  ScenarioResult.Came undecided(Undecided undecided) {
    String missing = String.join(", ", undecided.missing().stream().map(this::term).toList());
    String text = messages.text("scenario.undecided", List.of(missing));
    String rule = undecided.rule();
    return new ScenarioResult.Came(text, rule, rule == null ? null : policy.originOf(rule));
  }

  /** The facts that made a rule say no. */
  ScenarioResult.Came refusal(Refusal refusal) {
    List<String> facts = refusal.facts().stream().map(this::fact).toList();
    String rule = refusal.rule();
    return new ScenarioResult.Came(String.join(", ", facts), rule, policy.originOf(rule));
  }

  private String fact(Fact fact) {
    Value value = fact.value();
    String said =
        value == null ? messages.text("scenario.none", List.of()) : policy.wording().say(value);
    return messages.text("scenario.fact", List.of(term(fact.term()), said));
  }

  /** A term of the engine as the language calls it, where it does. */
  private String term(String id) {
    for (String place : List.of("measure", "fact")) {
      if (dialect.vocabulary().concept(place, id) != null) {
        return PhraseWriter.write(dialect, place, said(place, id));
      }
    }
    return id;
  }

  /** The decisions of one rule that make one outcome: a settlement, with its charge. */
  private static List<Decision> together(Decision first, Group group) {
    boolean money = first.topic() == Topic.SETTLEMENT || first.topic() == Topic.FEE;
    boolean alone =
        !money
            || first.type() == DecisionType.COMPENSATED
            || first.type() == DecisionType.COMPENSATION_DUE;
    return alone
        ? List.of(first)
        : group.decisions().stream()
            .filter(each -> each.topic() == Topic.SETTLEMENT || each.topic() == Topic.FEE)
            .filter(each -> each.type() != DecisionType.COMPENSATED)
            .filter(each -> each.explanation().rule().equals(first.explanation().rule()))
            .toList();
  }

  private ScenarioResult.Came came(List<Decision> together, Group group) {
    Decision first = together.get(0);
    Phrase.Said phrase = phrase(together, group);
    String text =
        phrase == null
            ? first.type().wireName()
            : PhraseWriter.write(dialect, "expectation", phrase);
    if (first.waits() != null) {
      text = messages.text("scenario.waits", List.of(text));
    }
    Explanation explanation = first.explanation();
    String rule = explanation.rule().isEmpty() ? null : explanation.rule();
    return new ScenarioResult.Came(text, rule, rule == null ? null : policy.originOf(rule));
  }

  /** What stood in the way of a step, and the collection it stood in. */
  ScenarioResult.Came noStep(Decision decision) {
    List<Phrase> blockers = new ArrayList<>();
    for (String blocker : decision.terms().blockers()) {
      blockers.add(said("blocker", blocker));
    }
    Phrase listed =
        blockers.size() == 1 ? blockers.get(0) : new Phrase.Listed("blockers", blockers, NOWHERE);
    String text =
        PhraseWriter.write(
            dialect, "expectation", said("expectation", "no-step", "blockers", listed));
    String rule = decision.explanation().rule();
    return new ScenarioResult.Came(text, rule, policy.originOf(rule));
  }

  private Phrase.@Nullable Said phrase(List<Decision> together, Group group) {
    Decision first = together.get(0);
    Group part = new Group(group.at(), group.subject(), together, group.record());
    return switch (first.topic()) {
      case SETTLEMENT, FEE ->
          first.type() == DecisionType.COMPENSATED ? single(first, group) : money(part, group);
      case COLLECTION ->
          first.type() == DecisionType.COLLECTION_MOVED
              ? moved(first.terms())
              : first.terms().name() == null
                      || first.type() == DecisionType.STEP_FEE_CHARGED
                      || first.type() == DecisionType.PLAN_BROKEN
                      || first.type() == DecisionType.PLAN_RESTORED
                  ? pursuit(first, group)
                  : said("expectation", "step-due", "step", name(first.terms().name()));
      default -> single(first, group);
    };
  }

  private Phrase.@Nullable Said pursuit(Decision decision, Group group) {
    Money amount = decision.terms().amount();
    String route = decision.terms().route();
    return switch (decision.type()) {
      case INTEREST_CHARGED ->
          amount == null ? null : said("expectation", "interest-charged", "amount", money(amount));
      case STEP_FEE_CHARGED ->
          amount == null ? null : said("reaction", "step-fee", "amount", money(amount));
      case COURT_ADVISED ->
          route == null ? null : said("expectation", "court-advised", "route", name(route));
      case HANDED_OVER -> said("expectation", "handed-over");
      case LIMITATION_WARNING -> said("expectation", "limitation-warned");
      case PLAN_BROKEN, PLAN_RESTORED ->
          said("expectation", String.valueOf(OutcomeMatch.concept(decision.type())));
      case COLLECTION_CLOSED ->
          decision.terms().kind() == null ? null : said("expectation", "claim-expired");
      default -> single(decision, group);
    };
  }

  private static Phrase.Said moved(Terms terms) {
    return terms.name() == null
        ? said("reaction", "go-on-with", "collection", name(String.valueOf(terms.scope())))
        : said("reaction", "go-on-at", "step", name(terms.name()));
  }

  private Phrase.@Nullable Said money(Group part, Group group) {
    Money kept = part.sum(DecisionType.DEPOSIT_KEPT);
    Money fee = part.sum(DecisionType.FEE_CHARGED);
    boolean asked = !part.on(Topic.FEE).isEmpty();
    if (asked && onTop(part.decisions().get(0))) {
      return fee == null ? null : said("reaction", "charge-on-top", "amount", money(fee));
    }
    if (fee != null) {
      Money held = group.sum(DecisionType.DEPOSIT_KEPT);
      Money total = held == null ? fee : fee.plus(held);
      return said("reaction", "charge", "amount", money(total));
    }
    if (asked && kept != null) {
      return said("reaction", "charge", "amount", money(kept));
    }
    if (!part.of(DecisionType.NO_FEE).isEmpty()) {
      return said("reaction", "charge-nothing");
    }
    return kept != null ? keep(kept, part) : single(part.decisions().get(0), group);
  }

  private boolean onTop(Decision decision) {
    Rule rule = policy.rule(decision.explanation().rule());
    return rule != null && rule.outcomes().stream().anyMatch(OutcomeWords::onTop);
  }

  private static boolean onTop(Outcome outcome) {
    return outcome instanceof Outcome.ByMeasure by
        ? by.all().stream().anyMatch(OutcomeWords::onTop)
        : outcome instanceof Outcome.Charge charge && charge.onTop();
  }

  private Phrase.Said keep(Money kept, Group part) {
    Map<String, Phrase> arguments = new LinkedHashMap<>();
    arguments.put("amount", money(kept));
    for (Decision decision : part.decisions()) {
      if (decision.type() == DecisionType.DEPOSIT_CARRIED) {
        arguments.put("rest", said("rest", "rest-next-booking"));
      } else if (decision.type() == DecisionType.DEPOSIT_CREDITED
          && decision.terms().until() != null) {
        arguments.put("rest", said("rest", "rest-voucher", "span", days(decision.terms(), part)));
      }
    }
    return new Phrase.Said("reaction", "keep", arguments, NOWHERE);
  }

  private Phrase.@Nullable Said single(Decision decision, Group group) {
    Terms terms = decision.terms();
    String concept =
        switch (decision.type()) {
          case DEPOSIT_REFUNDED -> "refund-deposit";
          case DEPOSIT_CARRIED -> "carry-deposit";
          case LOYALTY_REVERSED -> terms.count() == null ? "take-back-credit" : "take-back-points";
          case COMPENSATED ->
              decision.topic() == Topic.FEE
                  ? "waive-fee"
                  : decision.topic() == Topic.STRIKE ? "take-back-strike" : null;
          case RESTORED -> terms.scope() == null ? "restore-client" : "lift-block";
          case RESTRICTED -> OutcomeMatch.walkInsOnly(terms) ? "walk-ins-only" : "from-now-on";
          default -> OutcomeMatch.concept(decision.type());
        };
    if (concept == null) {
      return null;
    }
    Map<String, Phrase> arguments = new LinkedHashMap<>();
    for (String argument : arguments(concept)) {
      Phrase value = argument.equals("reach") ? reach(decision) : argument(argument, terms, group);
      if (value != null) {
        arguments.put(argument, value);
      }
    }
    return new Phrase.Said("outcome", concept, arguments, NOWHERE);
  }

  private List<String> arguments(String concept) {
    for (String place : List.of("demand", "reaction")) {
      var found = dialect.vocabulary().concept(place, concept);
      if (found != null) {
        return found.arguments().stream().map(each -> each.name()).toList();
      }
    }
    return List.of();
  }

  private @Nullable Phrase argument(String argument, Terms terms, Group group) {
    return switch (argument) {
      case "amount" -> terms.amount() == null ? null : money(terms.amount());
      case "share" -> part(terms.share());
      case "what" -> offer(terms, group);
      case "by" -> length(terms);
      case "after" -> terms.availableFrom() == null ? null : days(terms.availableFrom(), group);
      case "points" -> terms.count() == null ? null : number(terms.count());
      case "name" -> terms.name() == null ? null : name(terms.name());
      case "text" -> terms.text() == null ? null : name(terms.text());
      case "span" -> terms.until() == null ? null : days(terms, group);
      case "until" -> term(terms, group);
      case "outcome" -> demand(terms);
      default -> null;
    };
  }

  private Phrase.@Nullable Said offer(Terms terms, Group group) {
    String kind = terms.kind();
    if (kind == null) {
      return null;
    }
    if (terms.share() != null) {
      return said("offer", kind, "share", share(terms.share()));
    }
    return terms.dueAt() == null
        ? said("offer", kind)
        : said("offer", kind, "span", days(deferredFrom(group), terms.dueAt()));
  }

  /** From when a deferral counts: when its bill is due, or when it is made where that is over. */
  static Instant deferredFrom(Group group) {
    Bill bill = group.bill();
    return bill != null && bill.dueAt().isAfter(group.at()) ? bill.dueAt() : group.at();
  }

  /** For which bookings a demand or block holds, where that is a thing a policy says. */
  private static Phrase.@Nullable Said reach(Decision decision) {
    Terms terms = decision.terms();
    String scope = decision.type() == DecisionType.RESTRICTED ? terms.name() : terms.scope();
    int slash = scope == null ? -1 : scope.indexOf('/');
    if (scope == null || slash < 0) {
      return null;
    }
    boolean channel = scope.startsWith("channel/");
    return said(
        "reach",
        "for-" + scope.substring(0, slash),
        channel ? "value" : "name",
        name(scope.substring(slash + 1)));
  }

  private Phrase.Said term(Terms terms, Group group) {
    if (terms.until() != null) {
      return said("term", "for-span", "span", days(terms, group));
    }
    if (terms.count() != null) {
      return said("term", "until-visits", "number", number(terms.count()));
    }
    boolean paid = Until.Kind.PAID.wireName().equals(terms.release());
    return said("term", paid ? "until-paid" : "until-lifted");
  }

  private Phrase.@Nullable Said demand(Terms terms) {
    DecisionType type = terms.scope() == null ? null : DecisionType.of(terms.scope());
    String concept = type == null ? null : OutcomeMatch.concept(type);
    if (concept == null) {
      return null;
    }
    if (terms.share() != null) {
      Map<String, Phrase> part = new LinkedHashMap<>();
      part.put("share", share(terms.share()));
      part.put("base", said("base", "price"));
      return said("demand", concept, "amount", new Phrase.Said("part", "share-of", part, NOWHERE));
    }
    return terms.amount() == null
        ? said("demand", concept)
        : said("demand", concept, "amount", money(terms.amount()));
  }

  /** The whole of a pass credit goes without saying. */
  private static @Nullable Phrase part(@Nullable BigDecimal fraction) {
    return fraction == null || fraction.compareTo(BigDecimal.ONE) == 0 ? null : share(fraction);
  }

  private static @Nullable Phrase length(Terms terms) {
    if (terms.count() == null || terms.kind() == null) {
      return null;
    }
    String unit = terms.kind().substring(0, terms.kind().length() - 1);
    Map<String, Phrase> span = new LinkedHashMap<>();
    span.put("number", number(terms.count()));
    span.put("unit", said("unit", unit));
    return new Phrase.Said("span", "span", span, NOWHERE);
  }

  private Phrase.Said days(Terms terms, Group group) {
    return days(Objects.requireNonNull(terms.until()), group);
  }

  private Phrase.Said days(LocalDate last, Group group) {
    return days(group.at(), policy.place().startOf(last));
  }

  private Phrase.Said days(Instant from, Instant until) {
    long days = ChronoUnit.DAYS.between(policy.place().dateOf(from), policy.place().dateOf(until));
    Map<String, Phrase> span = new LinkedHashMap<>();
    span.put("number", number(BigDecimal.valueOf(days)));
    span.put("unit", said("unit", "day"));
    return new Phrase.Said("span", "span", span, NOWHERE);
  }

  private static Phrase.Said said(String place, String concept) {
    return new Phrase.Said(place, concept, Map.of(), NOWHERE);
  }

  private static Phrase.Said said(String place, String concept, String argument, Phrase value) {
    return new Phrase.Said(place, concept, Map.of(argument, value), NOWHERE);
  }

  private static Phrase money(Money money) {
    return new Phrase.MoneyValue(money, NOWHERE);
  }

  private static Phrase number(BigDecimal number) {
    return new Phrase.NumberValue(number, NOWHERE);
  }

  private static Phrase share(BigDecimal fraction) {
    BigDecimal percent = fraction.movePointRight(2).stripTrailingZeros();
    return new Phrase.ShareValue(percent.scale() < 0 ? percent.setScale(0) : percent, NOWHERE);
  }

  private static Phrase name(String name) {
    return new Phrase.NameValue(name, NOWHERE);
  }
}
