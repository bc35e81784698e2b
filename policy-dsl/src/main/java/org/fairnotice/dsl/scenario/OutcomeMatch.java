package org.fairnotice.dsl.scenario;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Terms;
import org.fairnotice.decision.Topic;
import org.fairnotice.dsl.compile.Outcomes;
import org.fairnotice.dsl.vocabulary.Phrase;
import org.fairnotice.rule.Outcome;
import org.fairnotice.rule.Policy;
import org.fairnotice.rule.Reach;
import org.fairnotice.rule.Until;
import org.fairnotice.time.Span;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Which decisions an outcome phrase speaks of.
 *
 * <p>Shape: a phrase that names less than a decision holds still matches it; every particular it
 * does name must be as decided. What is kept and what goes back of one deposit are one outcome, and
 * so is a charge with the deposit that counts towards it.
 */
final class OutcomeMatch {
  private static final Map<String, DecisionType> TYPES =
      Map.ofEntries(
          entry("accept-booking", DecisionType.BOOKING_ACCEPTED),
          entry("refuse-booking", DecisionType.BOOKING_REFUSED),
          entry("take-as-request", DecisionType.REQUEST_NEEDED),
          entry("require-nothing", DecisionType.NOTHING_REQUIRED),
          entry("require-card", DecisionType.CARD_REQUIRED),
          entry("require-hold", DecisionType.HOLD_REQUIRED),
          entry("require-deposit", DecisionType.DEPOSIT_REQUIRED),
          entry("require-prepayment", DecisionType.PREPAYMENT_REQUIRED),
          entry("release-booking", DecisionType.BOOKING_RELEASED),
          entry("pay-compensation", DecisionType.COMPENSATION_DUE),
          entry("add-strike", DecisionType.STRIKE_ADDED),
          entry("forgive-strike", DecisionType.STRIKE_FORGIVEN),
          entry("do-not-count", DecisionType.NOT_COUNTED),
          entry("tag-client", DecisionType.MARKED),
          entry("untag-client", DecisionType.UNMARKED),
          entry("warn-client", DecisionType.WARNED),
          entry("talk-first", DecisionType.TALK_FIRST),
          entry("from-now-on", DecisionType.RESTRICTED),
          entry("block-client", DecisionType.BLOCKED),
          entry("lift-block", DecisionType.RESTORED),
          entry("restore-client", DecisionType.RESTORED),
          entry("give-discount", DecisionType.DISCOUNT_GRANTED),
          entry("give-points", DecisionType.POINTS_EARNED),
          entry("give-credit", DecisionType.CREDIT_EARNED),
          entry("send-message", DecisionType.MESSAGE_DUE),
          entry("add-task", DecisionType.TASK),
          entry("write-off", DecisionType.WRITTEN_OFF),
          entry("hold-bill", DecisionType.HOLD_PLACED));

  private final Policy policy;
  private final Said said;

  OutcomeMatch(Policy policy) {
    this.policy = policy;
    this.said = new Said(policy);
  }

  /** The type of decision an outcome of one type leads to, or null for the others. */
  static @Nullable DecisionType type(String concept) {
    return TYPES.get(concept);
  }

  /** The outcome that leads to a type of decision, or null where there is not just one. */
  static @Nullable String concept(DecisionType type) {
    List<String> concepts =
        TYPES.entrySet().stream()
            .filter(each -> each.getValue() == type)
            .map(Map.Entry::getKey)
            .toList();
    return concepts.size() == 1 ? concepts.get(0) : null;
  }

  /** The topics an outcome names. */
  static Set<Topic> topics(Phrase.Said outcome) {
    DecisionType type = TYPES.get(outcome.concept());
    if (type != null) {
      return EnumSet.of(type.topic());
    }
    return switch (outcome.concept()) {
      case "charge" -> EnumSet.of(Topic.SETTLEMENT, Topic.FEE);
      case "charge-on-top", "charge-nothing" -> EnumSet.of(Topic.FEE);
      case "step-due", "go-on-at" -> EnumSet.of(Topic.COLLECTION);
      case "walk-ins-only" -> EnumSet.of(Topic.STANDING);
      default -> EnumSet.of(Topic.SETTLEMENT);
    };
  }

  /** The decisions of a group an outcome speaks of; empty where it does not match. */
  List<Decision> of(Phrase.Said outcome, Group group) {
    Money amount = new ExpectedAmount(policy, group).of(outcome.argument("amount"));
    return switch (outcome.concept()) {
      case "keep" -> keeps(outcome, amount, group) ? group.on(Topic.SETTLEMENT) : List.of();
      case "keep-deposit" -> keepsAll(group) ? group.on(Topic.SETTLEMENT) : List.of();
      case "keep-deposit-less-new-sale" ->
          group.of(DecisionType.DEPOSIT_KEPT).isEmpty() ? List.of() : group.on(Topic.SETTLEMENT);
      case "refund-deposit" -> refunds(group) ? group.on(Topic.SETTLEMENT) : List.of();
      case "carry-deposit" ->
          group.of(DecisionType.DEPOSIT_CARRIED).stream()
              .filter(decision -> decision.terms().scope() == null)
              .toList();
      case "charge" -> charged(amount, group);
      case "charge-on-top" ->
          equal(amount, group.sum(DecisionType.FEE_CHARGED))
              ? group.of(DecisionType.FEE_CHARGED)
              : List.of();
      case "charge-nothing" -> group.of(DecisionType.NO_FEE);
      case "step-due", "go-on-at" -> steps(outcome, group);
      case "walk-ins-only" ->
          group.of(DecisionType.RESTRICTED).stream()
              .filter(each -> walkInsOnly(each.terms()))
              .filter(each -> agrees(outcome, null, each, group))
              .toList();
      default -> single(outcome, amount, group);
    };
  }

  private static boolean equal(@Nullable Money one, @Nullable Money other) {
    return one != null && other != null && one.equals(other);
  }

  private static boolean some(@Nullable Money amount) {
    return amount != null && amount.isPositive();
  }

  private boolean keeps(Phrase.Said outcome, @Nullable Money amount, Group group) {
    if (!equal(amount, group.sum(DecisionType.DEPOSIT_KEPT))) {
      return false;
    }
    if (!(outcome.argument("rest") instanceof Phrase.Said rest)) {
      return true;
    }
    DecisionType type =
        rest.is("rest-voucher") ? DecisionType.DEPOSIT_CREDITED : DecisionType.DEPOSIT_CARRIED;
    return group.of(type).stream().anyMatch(decision -> agrees(rest, null, decision, group));
  }

  private static boolean keepsAll(Group group) {
    return !group.of(DecisionType.DEPOSIT_KEPT).isEmpty()
        && !some(group.sum(DecisionType.DEPOSIT_REFUNDED))
        && !some(group.sum(DecisionType.DEPOSIT_CREDITED))
        && !some(group.sum(DecisionType.DEPOSIT_CARRIED));
  }

  private static boolean refunds(Group group) {
    return !group.of(DecisionType.DEPOSIT_REFUNDED).isEmpty()
        && !some(group.sum(DecisionType.DEPOSIT_KEPT));
  }

  private static List<Decision> charged(@Nullable Money amount, Group group) {
    Money kept = group.sum(DecisionType.DEPOSIT_KEPT);
    Money fee = group.sum(DecisionType.FEE_CHARGED);
    Money total = kept == null ? fee : fee == null ? kept : kept.plus(fee);
    boolean asked = !group.on(Topic.FEE).isEmpty();
    if (!asked || !equal(amount, total == null ? zero(amount) : total)) {
      return List.of();
    }
    List<Decision> parts = new ArrayList<>(group.on(Topic.SETTLEMENT));
    parts.addAll(group.of(DecisionType.FEE_CHARGED));
    parts.addAll(group.of(DecisionType.NO_FEE));
    return parts;
  }

  private static @Nullable Money zero(@Nullable Money like) {
    return like == null ? null : Money.zero(like.getCurrencyUnit());
  }

  private static List<Decision> steps(Phrase.Said outcome, Group group) {
    String step = Said.word(outcome.argument("step"));
    return group.on(Topic.COLLECTION).stream()
        .filter(decision -> Objects.equals(decision.terms().name(), step))
        .toList();
  }

  /** Whether a demand is that the client comes without a booking. */
  static boolean walkInsOnly(Terms terms) {
    return Reach.allButWalkIns().scope().equals(terms.name());
  }

  private List<Decision> single(Phrase.Said outcome, @Nullable Money amount, Group group) {
    DecisionType type = TYPES.get(outcome.concept());
    return type == null
        ? List.of()
        : group.of(type).stream()
            .filter(decision -> agrees(outcome, amount, decision, group))
            .toList();
  }

  private boolean agrees(
      Phrase.Said outcome, @Nullable Money amount, Decision decision, Group group) {
    Terms terms = decision.terms();
    for (Map.Entry<String, Phrase> each : outcome.arguments().entrySet()) {
      Phrase said = each.getValue();
      boolean same =
          switch (each.getKey()) {
            case "amount" -> equal(amount, terms.amount());
            case "due" -> due(Said.of(said), terms, group.at());
            case "reach" -> reach(outcome, decision);
            case "until" -> until(Said.of(said), terms, group.at());
            case "span" -> Objects.equals(lastDay(said, group.at()), terms.until());
            case "share" -> same(this.said.share(said), terms.share());
            case "points" -> same(this.said.number(said), terms.count());
            case "name" -> Objects.equals(Said.word(said), terms.name());
            case "text" -> Objects.equals(Said.word(said), terms.text());
            case "outcome" -> demand(Said.of(said), terms, group);
            default -> true;
          };
      if (!same) {
        return false;
      }
    }
    return !outcome.is("lift-block") || terms.scope() != null;
  }

  private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one != null && other != null && one.compareTo(other) == 0;
  }

  private @Nullable LocalDate lastDay(@Nullable Phrase span, Instant from) {
    Span length = said.span(span);
    return length == null ? null : policy.place().dateOf(policy.place().plus(from, length));
  }

  private boolean due(Phrase.Said due, Terms terms, Instant from) {
    Span within = said.span(due.argument("span"));
    Outcome.Missed missed =
        switch (String.valueOf(Said.concept(due, "missed"))) {
          case "release-booking" -> Outcome.Missed.RELEASE;
          case "remind" -> Outcome.Missed.REMIND;
          default -> Outcome.Missed.ASK;
        };
    return within != null
        && policy.place().plus(from, within).equals(terms.dueAt())
        && missed.wireName().equals(terms.missed());
  }

  private static boolean reach(Phrase.Said outcome, Decision decision) {
    Reach reach = Outcomes.reach(outcome);
    Terms terms = decision.terms();
    String scope = decision.type() == DecisionType.RESTRICTED ? terms.name() : terms.scope();
    return reach == null || reach.scope().equals(scope);
  }

  private boolean until(Phrase.Said term, Terms terms, Instant from) {
    return switch (term.concept()) {
      case "for-span" -> Objects.equals(lastDay(term.argument("span"), from), terms.until());
      case "until-visits" ->
          Until.Kind.VISITS.wireName().equals(terms.release())
              && same(said.number(term.argument("number")), terms.count());
      case "until-paid" -> Until.Kind.PAID.wireName().equals(terms.release());
      default -> Until.Kind.LIFTED.wireName().equals(terms.release());
    };
  }

  /** A share of the price is kept as a share, every other amount as what it came to. */
  private boolean demand(Phrase.Said demand, Terms terms, Group group) {
    DecisionType type = TYPES.get(demand.concept());
    if (type == null || !type.wireName().equals(terms.scope())) {
      return false;
    }
    if (demand.argument("amount") == null) {
      return true;
    }
    if (terms.share() == null) {
      return equal(new ExpectedAmount(policy, group).of(demand.argument("amount")), terms.amount());
    }
    return demand.argument("amount") instanceof Phrase.Said amount
        && amount.is("share-of")
        && "price".equals(Said.concept(amount, "base"))
        && same(said.share(amount.argument("share")), terms.share());
  }
}
