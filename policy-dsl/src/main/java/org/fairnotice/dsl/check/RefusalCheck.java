package org.fairnotice.dsl.check;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fairnotice.dsl.report.Diagnostic;
import org.fairnotice.dsl.report.Severity;
import org.fairnotice.dsl.syntax.Keyword;
import org.fairnotice.dsl.vocabulary.Phrase;
import org.fairnotice.dsl.vocabulary.PolicyTree;
import org.fairnotice.event.EventType;

/**
 * Rules that refuse the booking where it is moved or changed, which declines the booking as a whole
 * and leaves the change as it is.
 */
final class RefusalCheck implements Check {
  private static final Set<EventType> CHANGES =
      EnumSet.of(EventType.BOOKING_RESCHEDULED, EventType.BOOKING_CHANGED, EventType.PARTY_CHANGED);

  @Override
  public void look(PolicyIndex policy, List<Diagnostic> found) {
    Happenings happenings = new Happenings(policy);
    for (PolicyTree.Clauses rule : policy.clauses(Keyword.RULE)) {
      happenings.triggers(rule).stream()
          .filter(RefusalCheck::isChange)
          .findFirst()
          .ifPresent(
              trigger ->
                  Phrases.outcomes(rule).stream()
                      .filter(outcome -> outcome.is("refuse-booking"))
                      .map(outcome -> refused(policy, outcome, trigger))
                      .forEach(found::add));
    }
  }

  private static boolean isChange(Phrase.Said trigger) {
    String event = PolicyIndex.trait(trigger, "event");
    return event != null && CHANGES.contains(EventType.of(event));
  }

  private static Diagnostic refused(PolicyIndex policy, Phrase.Said outcome, Phrase.Said trigger) {
    return Diagnostic.error(
            "check.refuses-after-change",
            outcome.range(),
            policy.text(outcome),
            policy.text(trigger))
        .as(Severity.WARNING)
        .withHint("hint.refuses-after-change")
        .withRelated("related.trigger", trigger.range());
  }
}
