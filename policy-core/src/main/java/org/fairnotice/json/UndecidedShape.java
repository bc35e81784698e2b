package org.fairnotice.json;

import static org.fairnotice.json.RulingShape.orEmpty;
import static org.fairnotice.json.RulingShape.orNull;

import java.util.List;
import org.fairnotice.decision.Topic;
import org.fairnotice.decision.Undecided;
import org.jspecify.annotations.Nullable;

/** A topic without a decision as it stands on the wire: the fields and their order. */
record UndecidedShape(
    String id,
    Topic topic,
    @Nullable String booking,
    @Nullable String bill,
    @Nullable String plan,
    @Nullable String client,
    Undecided.Answer answer,
    @Nullable String rule,
    @Nullable String source,
    @Nullable List<String> missing) {
  UndecidedShape {
    new SubjectShape(booking, bill, plan, client);
  }

  static UndecidedShape of(Undecided item, String client, Rendering rendering) {
    SubjectShape subject = SubjectShape.of(item.subject(), client);
    String rule = item.rule();
    return new UndecidedShape(
        item.id(),
        item.topic(),
        subject.booking(),
        subject.bill(),
        subject.plan(),
        subject.client(),
        item.answer(),
        rule,
        rule == null ? null : rendering.source(item.topic(), rule),
        orNull(item.missing()));
  }

  Undecided undecided(String otherwise) {
    return new Undecided(
        id,
        topic,
        new SubjectShape(booking, bill, plan, client).subject(otherwise),
        answer,
        rule,
        orEmpty(missing));
  }
}
