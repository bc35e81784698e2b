package org.fairnotice.dsl.scenario;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Terms;
import org.fairnotice.decision.Topic;
import org.fairnotice.dsl.vocabulary.Phrase;
import org.fairnotice.record.Booking;
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
          entry("return-pass", DecisionType.PASS_RETURNED),
          entry("burn-pass", DecisionType.PASS_BURNT),
          entry("extend-pass", DecisionType.PASS_EXTENDED),
          entry("take-back-points", DecisionType.LOYALTY_REVERSED),
          entry("take-back-credit", DecisionType.LOYALTY_REVERSED),
          entry("take-back-earned-points", DecisionType.LOYALTY_REVERSED),
          entry("take-back-earned-credit", DecisionType.LOYALTY_REVERSED),
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
          entry("make-offer", DecisionType.OFFER_MADE),
          entry("write-off", DecisionType.WRITTEN_OFF),
          entry("write-off-charges", DecisionType.WRITTEN_OFF),
          entry("step-fee", DecisionType.STEP_FEE_CHARGED),
          entry("sum-per-bill", DecisionType.STEP_FEE_CHARGED),
          entry("interest", DecisionType.INTEREST_CHARGED),
          entry("interest-charged", DecisionType.INTEREST_CHARGED),
          entry("advise-court", DecisionType.COURT_ADVISED),
          entry("court-advised", DecisionType.COURT_ADVISED),
          entry("hand-over", DecisionType.HANDED_OVER),
          entry("handed-over", DecisionType.HANDED_OVER),
          entry("warn-of-limitation", DecisionType.LIMITATION_WARNING),
          entry("limitation-warned", DecisionType.LIMITATION_WARNING),
          entry("claim-expired", DecisionType.COLLECTION_CLOSED),
          entry("plan-broken", DecisionType.PLAN_BROKEN),
          entry("plan-restored", DecisionType.PLAN_RESTORED),
          entry("hold-bill", DecisionType.HOLD_PLACED),
          entry("end-hold", DecisionType.HOLD_ENDED),
          entry("start-again", DecisionType.COLLECTION_RESTARTED));

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
      case "charge", "refund-twice" -> EnumSet.of(Topic.SETTLEMENT, Topic.FEE);
      case "waive-fee" -> EnumSet.of(Topic.FEE);
      case "take-back-strike" -> EnumSet.of(Topic.STRIKE);
      case "charge-on-top", "charge-nothing" -> EnumSet.of(Topic.FEE);
      case "step-due", "go-on-at", "go-on-with", "no-step", "pursue" ->
          EnumSet.of(Topic.COLLECTION);
      case "no-longer" -> EnumSet.noneOf(Topic.class);
      case "walk-ins-only" -> EnumSet.of(Topic.STANDING);
      default -> EnumSet.of(Topic.SETTLEMENT);
    };
  }

  /** The decisions of a group an outcome speaks of; empty where it does not match. */
  List<Decision> of(Phrase.Said outcome, Group group) {
    Money amount = new ExpectedAmount(policy, group).of(outcome.argument("amount"));
    return switch (outcome.concept()) {
      case "keep" ->
          keeps(outcome, amount, group) && booked(outcome, DecisionType.DEPOSIT_KEPT, group)
              ? group.on(Topic.SETTLEMENT)
              : List.of();
      case "keep-deposit" ->
          keepsAll(group) && booked(outcome, DecisionType.DEPOSIT_KEPT, group)
              ? group.on(Topic.SETTLEMENT)
              : List.of();
      case "keep-deposit-less-new-sale" ->
          group.of(DecisionType.DEPOSIT_KEPT).isEmpty() ? List.of() : group.on(Topic.SETTLEMENT);
      case "refund-deposit" -> refunds(group) ? group.on(Topic.SETTLEMENT) : List.of();
      case "refund-twice" -> twice(group);
      case "waive-fee" -> takenBack(Topic.FEE, group);
      case "take-back-strike" -> takenBack(Topic.STRIKE, group);
      case "carry-deposit" ->
          group.of(DecisionType.DEPOSIT_CARRIED).stream()
              .filter(decision -> decision.terms().scope() == null)
              .toList();
      case "charge" ->
          booked(outcome, DecisionType.FEE_CHARGED, group) ? charged(amount, group) : List.of();
      case "charge-on-top" ->
          equal(amount, group.sum(DecisionType.FEE_CHARGED))
                  && booked(outcome, DecisionType.FEE_CHARGED, group)
              ? group.of(DecisionType.FEE_CHARGED)
              : List.of();
      case "charge-nothing" -> group.of(DecisionType.NO_FEE);
      case "step-due" -> steps(outcome, group);
      case "go-on-at", "go-on-with" -> moved(outcome, group);
      case "return-pass" -> returned(outcome, group);
      case "walk-ins-only" ->
          group.of(DecisionType.RESTRICTED).stream()
              .filter(each -> walkInsOnly(each.terms()))
              .filter(each -> agrees(outcome, null, each, group))
              .toList();
      default -> single(outcome, amount, group);
    };
  }

  private static List<Decision> twice(Group group) {
    List<Decision> compensation = group.of(DecisionType.COMPENSATION_DUE);
    if (!refunds(group)
        || !equal(
            group.sum(DecisionType.DEPOSIT_REFUNDED), group.sum(DecisionType.COMPENSATION_DUE))) {
      return List.of();
    }
    List<Decision> both = new ArrayList<>(group.on(Topic.SETTLEMENT));
    both.addAll(compensation);
    return both;
  }

  private static List<Decision> takenBack(Topic topic, Group group) {
    return group.of(DecisionType.COMPENSATED).stream()
        .filter(decision -> decision.topic() == topic)
        .toList();
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
        rest.is("rest-next-booking") ? DecisionType.DEPOSIT_CARRIED : DecisionType.DEPOSIT_CREDITED;
    Money part = new ExpectedAmount(policy, group).of(rest.argument("amount"));
    return group.of(type).stream().anyMatch(decision -> agrees(rest, part, decision, group));
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

  /** The part of a pass credit that is returned, with the rest that is burnt. */
  private List<Decision> returned(Phrase.Said outcome, Group group) {
    Phrase share = outcome.argument("share");
    BigDecimal wanted = share == null ? BigDecimal.ONE : said.share(share);
    boolean same =
        group.of(DecisionType.PASS_RETURNED).stream()
            .anyMatch(decision -> same(wanted, decision.terms().share()));
    return same ? group.on(Topic.PASS) : List.of();
  }

  private static List<Decision> steps(Phrase.Said outcome, Group group) {
    String step = Said.word(outcome.argument("step"));
    return group.on(Topic.COLLECTION).stream()
        .filter(decision -> decision.type() != DecisionType.STEP_FEE_CHARGED)
        .filter(decision -> decision.type() != DecisionType.COLLECTION_MOVED)
        .filter(decision -> Objects.equals(decision.terms().name(), step))
        .toList();
  }

  private static List<Decision> moved(Phrase.Said outcome, Group group) {
    String step = Said.word(outcome.argument("step"));
    String collection = Said.word(outcome.argument("collection"));
    return group.of(DecisionType.COLLECTION_MOVED).stream()
        .filter(decision -> Objects.equals(decision.terms().name(), step))
        .filter(decision -> collection == null || collection.equals(decision.terms().scope()))
        .toList();
  }

  /** Whether a decision says that no step comes, for exactly these reasons. */
  static boolean noStep(Phrase.Said outcome, Decision decision) {
    Phrase blockers = Objects.requireNonNull(outcome.argument("blockers"));
    List<Phrase> items =
        blockers instanceof Phrase.Listed listed ? listed.items() : List.of(blockers);
    Set<String> wanted =
        items.stream().map(each -> Said.of(each).concept()).collect(Collectors.toSet());
    return decision.type() == DecisionType.NO_STEP
        && wanted.equals(Set.copyOf(decision.terms().blockers()));
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
            case "reach" -> reach(outcome, decision);
            case "due" -> due(Said.of(said), terms, group);
            case "accounting" -> accounts(Said.of(said), terms);
            case "until" ->
                outcome.is("hold-bill") && Said.of(said).is("until-lifted")
                    ? terms.until() == null
                    : until(Said.of(said), terms, group.at());
            case "span" ->
                outcome.is("start-again")
                    ? starts(said, terms, group.at())
                    : Objects.equals(lastDay(said, group.at()), terms.until());
            case "share" -> same(this.said.share(said), terms.share());
            case "points" -> same(this.said.number(said), terms.count());
            case "after" -> Objects.equals(lastDay(said, group.at()), terms.availableFrom());
            case "by" -> length(said, terms);
            case "name" -> Objects.equals(Said.word(said), terms.name());
            case "text" -> Objects.equals(Said.word(said), terms.text());
            case "route" -> Objects.equals(Said.word(said), terms.route());
            case "missing" -> evidence(said).equals(terms.evidence());
            case "what" -> offers(Said.of(said), terms, group);
            case "outcome" -> demand(Said.of(said), terms, group);
            default -> true;
          };
      if (!same) {
        return false;
      }
    }
    return switch (outcome.concept()) {
      case "lift-block" -> terms.scope() != null;
      case "take-back-earned-points" -> terms.scope() != null && terms.count() != null;
      case "take-back-earned-credit" -> terms.scope() != null && terms.amount() != null;
      case "write-off-charges" -> terms.kind() != null;
      case "write-off" -> terms.kind() == null;
      case "sum-per-bill" -> "collection sum".equals(terms.name());
      case "claim-expired" -> terms.kind() != null;
      default -> true;
    };
  }

  /** A deferral counts from when its bill is due, or from now where that is over. */
  private boolean offers(Phrase.Said what, Terms terms, Group group) {
    if (!what.concept().equals(terms.kind())) {
      return false;
    }
    if (what.is("discount")) {
      return same(said.share(what.argument("share")), terms.share());
    }
    Span span = what.is("deferral") ? said.span(what.argument("span")) : null;
    return span == null
        || policy.place().plus(OutcomeWords.deferredFrom(group), span).equals(terms.dueAt());
  }

  private boolean length(Phrase said, Terms terms) {
    Span span = this.said.span(said);
    return span != null
        && same(BigDecimal.valueOf(span.amount()), terms.count())
        && span.unit().name().toLowerCase(Locale.ROOT).replace('_', '-').equals(terms.kind());
  }

  private static List<String> evidence(Phrase needed) {
    Phrase kinds = Said.of(needed).argument("kinds");
    List<Phrase> items = kinds instanceof Phrase.Listed listed ? listed.items() : List.of();
    return items.stream().map(each -> String.valueOf(Said.word(each))).toList();
  }

  private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one != null && other != null && one.compareTo(other) == 0;
  }

  private @Nullable LocalDate lastDay(@Nullable Phrase span, Instant from) {
    Span length = said.span(span);
    return length == null ? null : policy.place().dateOf(policy.place().plus(from, length));
  }

  /** Whether all decisions of a type bear what the outcome says for the accounts, if it does. */
  private boolean booked(Phrase.Said outcome, DecisionType type, Group group) {
    return !(outcome.argument("accounting") instanceof Phrase.Said accounting)
        || group.of(type).stream().allMatch(decision -> accounts(accounting, decision.terms()));
  }

  private boolean accounts(Phrase.Said accounting, Terms terms) {
    Phrase tax = accounting.argument("name");
    Phrase staff = accounting.argument("share");
    return (tax == null || Objects.equals(Said.word(tax), terms.tax()))
        && (staff == null || same(said.share(staff), terms.staffShare()));
  }

  private boolean starts(Phrase span, Terms terms, Instant from) {
    Span length = said.span(span);
    return length != null && policy.place().plus(from, length).equals(terms.dueAt());
  }

  private boolean due(Phrase.Said due, Terms terms, Group group) {
    Instant from = group.at();
    Span within = said.span(due.argument("span"));
    Outcome.Missed missed =
        switch (String.valueOf(Said.concept(due, "missed"))) {
          case "release-booking" -> Outcome.Missed.RELEASE;
          case "remind" -> Outcome.Missed.REMIND;
          default -> Outcome.Missed.ASK;
        };
    return within != null
        && dueAt(due, from, within, group).equals(terms.dueAt())
        && missed.wireName().equals(terms.missed());
  }

  private Instant dueAt(Phrase.Said due, Instant from, Span within, Group group) {
    Instant last = policy.place().plus(from, within);
    Span before = said.span(due.argument("before"));
    Booking booking = group.booking();
    if (before == null || booking == null) {
      return last;
    }
    Instant ahead = policy.place().minus(booking.startsAt(), before);
    return ahead.isBefore(last) ? last : ahead;
  }

  private static boolean reach(Phrase.Said outcome, Decision decision) {
    Phrase.Said reach = Said.of(Objects.requireNonNull(outcome.argument("reach")));
    String name = Said.word(reach.argument(reach.is("for-channel") ? "value" : "name"));
    Terms terms = decision.terms();
    String scope = decision.type() == DecisionType.RESTRICTED ? terms.name() : terms.scope();
    return (reach.concept().substring("for-".length()) + "/" + name).equals(scope);
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
