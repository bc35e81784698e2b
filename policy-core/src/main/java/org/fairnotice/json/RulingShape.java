package org.fairnotice.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fairnotice.decision.Fact;
import org.fairnotice.record.Rejection;
import org.fairnotice.ruling.Fingerprints;
import org.fairnotice.ruling.PolicyVersion;
import org.fairnotice.ruling.Ruling;
import org.fairnotice.value.Value;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A ruling as it stands on the wire: the fields and their order.
 *
 * <p>Shape: a rejected event has none of the lists; {@code client} is null for events of the
 * business.
 */
record RulingShape(
    String event,
    String business,
    @Nullable String client,
    Instant at,
    @Nullable PolicyVersion policy,
    @Nullable List<DecisionShape> decisions,
    @Nullable List<UndecidedShape> undecided,
    @Nullable Instant nextReviewAt,
    @Nullable List<String> notUndoable,
    @Nullable Fingerprints fingerprints,
    @Nullable Rejection rejected) {
  static final RecordForm FORM = new Forms(leaves(), Map.of()).ofRecord(RulingShape.class);

  RulingShape {
    if (rejected == null && (decisions == null || undecided == null)) {
      throw new IllegalArgumentException(
          "`decisions` and `undecided` are missing; they may be only where `rejected` is there");
    }
  }

  static RulingShape of(Ruling ruling, Rendering rendering) {
    boolean rejected = ruling.rejected() != null;
    return new RulingShape(
        ruling.event(),
        ruling.business(),
        ruling.client().isEmpty() ? null : ruling.client(),
        ruling.at(),
        ruling.policy(),
        rejected && ruling.decisions().isEmpty()
            ? null
            : ruling.decisions().stream()
                .map(decision -> DecisionShape.of(decision, ruling.client(), rendering))
                .toList(),
        rejected && ruling.undecided().isEmpty()
            ? null
            : ruling.undecided().stream()
                .map(item -> UndecidedShape.of(item, ruling.client(), rendering))
                .toList(),
        ruling.nextReviewAt(),
        orNull(ruling.notUndoable()),
        ruling.fingerprints(),
        ruling.rejected());
  }

  Ruling ruling() {
    String clientId = client == null ? "" : client;
    return new Ruling(
        event,
        business,
        clientId,
        at,
        policy,
        orEmpty(decisions).stream().map(shape -> shape.decision(clientId)).toList(),
        orEmpty(undecided).stream().map(shape -> shape.undecided(clientId)).toList(),
        nextReviewAt,
        orEmpty(notUndoable),
        fingerprints,
        rejected);
  }

  static <T> @Nullable List<T> orNull(List<T> list) {
    return list.isEmpty() ? null : list;
  }

  static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  private static Map<Class<?>, Form> leaves() {
    Map<Class<?>, Form> leaves = new HashMap<>();
    leaves.put(String.class, TextForm.PLAIN);
    leaves.put(Instant.class, Form.as(Instants.CODEC));
    leaves.put(LocalDate.class, Form.as(Dates.CODEC));
    leaves.put(Money.class, SignedAmounts.FORM);
    leaves.put(BigDecimal.class, NumberForm.FORM);
    leaves.put(Fact.class, FactForm.FORM);
    leaves.put(
        Value.Share.class,
        new TextForm<>(
            Value.Share.class,
            "a share such as `0.15`",
            share -> share.fraction().toPlainString(),
            RulingShape::share));
    return leaves;
  }

  private static Value.Share share(String text) {
    if (!text.matches("-?\\d{1,50}(\\.\\d{1,50})?")) {
      throw new IllegalArgumentException("text must be digits and a point: " + text);
    }
    return new Value.Share(new BigDecimal(text));
  }
}
