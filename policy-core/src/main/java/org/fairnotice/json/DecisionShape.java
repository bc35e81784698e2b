package org.fairnotice.json;

import static org.fairnotice.json.RulingShape.orEmpty;
import static org.fairnotice.json.RulingShape.orNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fairnotice.decision.Cut;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Explanation;
import org.fairnotice.decision.Fact;
import org.fairnotice.decision.Mode;
import org.fairnotice.decision.Terms;
import org.fairnotice.decision.Topic;
import org.fairnotice.decision.Wait;
import org.fairnotice.value.Value.Share;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it stands on the wire: the fields and their order.
 *
 * <p>Shape: {@code source} and {@code because} are rendered for the reader and no part of the
 * decision.
 */
record DecisionShape(
    String id,
    DecisionType type,
    Topic topic,
    @Nullable String booking,
    @Nullable String bill,
    @Nullable String plan,
    @Nullable String client,
    @Nullable Money amount,
    @Nullable Share share,
    @Nullable Instant dueAt,
    @Nullable String missed,
    @Nullable LocalDate until,
    @Nullable String release,
    @Nullable String scope,
    @Nullable String name,
    @Nullable BigDecimal count,
    @Nullable List<String> channels,
    @Nullable List<String> blockers,
    @Nullable Instant firstPossibleAt,
    @Nullable String text,
    @Nullable String kind,
    @Nullable String tax,
    @Nullable Share staffShare,
    @Nullable LocalDate from,
    @Nullable LocalDate availableFrom,
    @Nullable Share rate,
    @Nullable Money costs,
    @Nullable Money expected,
    @Nullable String route,
    @Nullable String tone,
    @Nullable List<String> attach,
    @Nullable List<String> evidence,
    Mode mode,
    @Nullable Wait waits,
    String rule,
    @Nullable String source,
    @Nullable String because,
    List<Fact> facts,
    List<String> outranked,
    List<CutShape> guards,
    @Nullable String version,
    @Nullable String corrects) {

  /** A limit that cut the decision. */
  record CutShape(String name, @Nullable Money before) {}

  DecisionShape {
    new SubjectShape(booking, bill, plan, client);
  }

  static DecisionShape of(Decision decision, String client, Rendering rendering) {
    SubjectShape subject = SubjectShape.of(decision.subject(), client);
    Terms terms = decision.terms();
    Explanation why = decision.explanation();
    return new DecisionShape(
        decision.id(),
        decision.type(),
        decision.topic(),
        subject.booking(),
        subject.bill(),
        subject.plan(),
        subject.client(),
        terms.amount(),
        share(terms.share()),
        terms.dueAt(),
        terms.missed(),
        terms.until(),
        terms.release(),
        terms.scope(),
        terms.name(),
        terms.count(),
        orNull(terms.channels()),
        orNull(terms.blockers()),
        terms.firstPossibleAt(),
        terms.text(),
        terms.kind(),
        terms.tax(),
        share(terms.staffShare()),
        terms.from(),
        terms.availableFrom(),
        share(terms.rate()),
        terms.costs(),
        terms.expected(),
        terms.route(),
        terms.tone(),
        orNull(terms.attach()),
        orNull(terms.evidence()),
        decision.mode(),
        decision.waits(),
        why.rule(),
        rendering.source(decision.topic(), why.rule()),
        rendering.because(decision),
        why.facts(),
        why.outranked(),
        why.guards().stream().map(cut -> new CutShape(cut.guard(), cut.before())).toList(),
        why.version(),
        decision.corrects());
  }

  Decision decision(String otherwise) {
    return new Decision(
        id,
        type,
        topic,
        new SubjectShape(booking, bill, plan, client).subject(otherwise),
        terms(),
        mode,
        waits,
        new Explanation(
            rule,
            facts,
            List.of(),
            outranked,
            guards.stream().map(cut -> new Cut(cut.name(), cut.before())).toList(),
            version),
        corrects);
  }

  private Terms terms() {
    return new Terms(
        amount,
        fraction(share),
        dueAt,
        missed,
        until,
        release,
        scope,
        name,
        count,
        orEmpty(channels),
        orEmpty(blockers),
        firstPossibleAt,
        text,
        kind,
        tax,
        fraction(staffShare),
        from,
        availableFrom,
        fraction(rate),
        costs,
        expected,
        route,
        tone,
        orEmpty(attach),
        orEmpty(evidence));
  }

  private static @Nullable Share share(@Nullable BigDecimal fraction) {
    return fraction == null ? null : new Share(fraction);
  }

  private static @Nullable BigDecimal fraction(@Nullable Share share) {
    return share == null ? null : share.fraction();
  }
}
