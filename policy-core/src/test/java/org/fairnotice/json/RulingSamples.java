package org.fairnotice.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fairnotice.decision.Cut;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Explanation;
import org.fairnotice.decision.Fact;
import org.fairnotice.decision.Mode;
import org.fairnotice.decision.Subject;
import org.fairnotice.decision.Terms;
import org.fairnotice.decision.Topic;
import org.fairnotice.decision.Undecided;
import org.fairnotice.decision.Wait;
import org.fairnotice.record.Rejection;
import org.fairnotice.ruling.Fingerprints;
import org.fairnotice.ruling.PolicyVersion;
import org.fairnotice.ruling.Ruling;
import org.fairnotice.time.Calendars;
import org.fairnotice.time.Place;
import org.fairnotice.time.Span;
import org.fairnotice.value.Value;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Rulings written by hand, so that each kind of decision and each field is there at least once. */
final class RulingSamples {
  static final Instant AT = Instant.parse("2026-12-10T08:00:00Z");
  static final Fingerprints FINGERPRINTS = new Fingerprints("…", "…", "…", "2026a");

  private RulingSamples() {}

  static Stream<Ruling> all() {
    return Stream.concat(
        Stream.of(DecisionType.values()).map(RulingSamples::ofType),
        Stream.of(plain(), rejected(), undecided(), aboutNobody(), corrected()));
  }

  /** A ruling of one decision; types take turns at subjects and modes. */
  static Ruling ofType(DecisionType type) {
    int turn = type.ordinal();
    Subject subject = new Subject(Subject.Kind.values()[turn % 4], "s-" + turn);
    Wait wait =
        turn % 3 == 0
            ? new Wait(null, Wait.Then.WAIT)
            : new Wait(AT.plusSeconds(turn), turn % 2 == 0 ? Wait.Then.DROP : Wait.Then.GO_AHEAD);
    Decision decision =
        new Decision(
            "d-" + turn,
            type,
            type == DecisionType.COMPENSATED ? Topic.FEE : type.topic(),
            subject,
            turn % 2 == 0 ? allTerms() : Terms.none(),
            Mode.values()[turn % 4],
            turn % 2 == 0 ? null : wait,
            turn % 5 == 0 ? Explanation.by("Rule") : explanation(),
            type == DecisionType.COMPENSATED ? "d-9" : null);
    return of(List.of(decision), List.of(), AT.plusSeconds(60));
  }

  static Ruling plain() {
    return of(List.of(), List.of(), null);
  }

  static Ruling rejected() {
    return new Ruling(
        "e-18",
        "default",
        "c-42",
        AT,
        null,
        List.of(),
        List.of(),
        null,
        List.of(),
        null,
        new Rejection(Rejection.Code.UNKNOWN_BOOKING, "there is no booking `b-10`"));
  }

  static Ruling undecided() {
    List<Undecided> all = new ArrayList<>();
    for (Topic topic : Topic.values()) {
      Subject subject = new Subject(Subject.Kind.values()[topic.ordinal() % 4], "c-42");
      all.add(
          topic.ordinal() % 2 == 0
              ? new Undecided(
                  "u-" + topic.ordinal(),
                  topic,
                  subject,
                  Undecided.Answer.NO_RULE_APPLIES,
                  null,
                  List.of())
              : new Undecided(
                  "u-" + topic.ordinal(),
                  topic,
                  subject,
                  Undecided.Answer.CANNOT_DECIDE,
                  "Rule",
                  List.of("price", "party size")));
    }
    return of(List.of(), all, null);
  }

  static Ruling aboutNobody() {
    return new Ruling(
        "e-19", "salon", "", AT, null, List.of(), List.of(), null, List.of(), null, null);
  }

  static Ruling corrected() {
    return new Ruling(
        "e-20",
        "default",
        "c-42",
        AT,
        new PolicyVersion("Salon", "v1:aa", "v1:bb"),
        List.of(),
        List.of(),
        null,
        List.of("d-3", "step \"Call\" of i-1"),
        FINGERPRINTS,
        null);
  }

  static Ruling of(
      List<Decision> decisions, List<Undecided> undecided, @Nullable Instant nextReviewAt) {
    return new Ruling(
        "e-17",
        "default",
        "c-42",
        AT,
        new PolicyVersion("Salon", "v1:aa", "v1:bb"),
        decisions,
        undecided,
        nextReviewAt,
        List.of(),
        FINGERPRINTS,
        null);
  }

  static Terms allTerms() {
    return new Terms(
        Money.parse("EUR 42.00"),
        new BigDecimal("0.150"),
        AT.plusMillis(1500),
        "release",
        LocalDate.parse("2027-02-08"),
        "visits-kept",
        "colour",
        "vip",
        new BigDecimal("2.50"),
        List.of("sms", "letter"),
        List.of("dispute", "quiet hours"),
        AT.plusSeconds(7200),
        "Talk \"first\", please — 日本",
        "deferral",
        "compensation",
        new BigDecimal("0.4"),
        LocalDate.parse("2026-12-01"),
        LocalDate.parse("2026-12-02"),
        new BigDecimal("0.1125"),
        Money.parse("EUR 30.00"),
        Money.parse("EUR -3.50"),
        "order for payment",
        "courteous",
        List.of("bill"),
        List.of("contract", "notice receipt"));
  }

  static Explanation explanation() {
    return new Explanation(
        "Rule",
        everyValue(),
        List.of(new Fact("late notice", Value.span(Span.hours(36)))),
        List.of("Other rule"),
        List.of(
            new Cut("Cap", Money.parse("EUR 60.00")),
            new Cut("Floor", Money.parse("EUR -3.50")),
            new Cut("Protected payers", null)),
        "v1:cc");
  }

  /** A fact of each kind of value, and a missing one. */
  static List<Fact> everyValue() {
    Place paris = new Place(ZoneId.of("Europe/Paris"), Calendars.of("FR"));
    return List.of(
        new Fact("price", Value.money("JPY 12000")),
        new Fact("party size", Value.number(9)),
        new Fact("ratio", new Value.Number(new BigDecimal("-1000.250"))),
        new Fact("round", new Value.Number(new BigDecimal("1E+3"))),
        new Fact("deposit share", Value.percent("35")),
        new Fact("late notice", Value.span(Span.businessDays(2))),
        new Fact("notice", new Value.Lapse(AT, AT.plusSeconds(18000), paris)),
        new Fact("service", Value.text("")),
        new Fact("excuses", Value.words("illness", "bereavement")),
        new Fact("day", new Value.Day(LocalDate.parse("2026-12-10"))),
        new Fact("hour", new Value.Clock(LocalTime.parse("09:30"))),
        new Fact("clean", new Value.Flag(true)),
        new Fact("reason", null));
  }
}
