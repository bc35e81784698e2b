package org.fairnotice.record;

import java.time.Instant;
import org.fairnotice.event.CollectionEvent;
import org.fairnotice.event.CollectionEvent.AgencyRecovered;
import org.fairnotice.event.CollectionEvent.CourtOrdered;
import org.fairnotice.event.CollectionEvent.StepDone;
import org.fairnotice.event.CollectionEvent.StepSkipped;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What steps taken outside do to a record. */
final class CollectionFold {
  private CollectionFold() {}

  static void apply(Changes changes, CollectionEvent event) {
    Bill bill = changes.bill(event.bill());
    switch (event.type()) {
      case STEP_DONE -> {
        StepDone done = (StepDone) event;
        step(changes, bill, done.step(), event.at(), done.deliveredAt());
      }
      case STEP_SKIPPED -> step(changes, bill, ((StepSkipped) event).step(), null, null);
      case HANDED_OVER -> changes.bill(bill.change().state(BillState.HANDED_OVER).settled());
      case AGENCY_RECOVERED ->
          BillFold.pay(changes, bill, ((AgencyRecovered) event).amount(), null);
      case AGENCY_RETURNED -> BillFold.put(changes, bill.change().state(BillState.OPEN).settled());
      case COURT_ORDERED -> ordered(changes, bill, ((CourtOrdered) event).costs());
      default -> changes.bill(bill.change().state(BillState.IN_COURT).done());
    }
  }

  /** The costs a court puts on the client are asked for with the bill. */
  private static void ordered(Changes changes, Bill bill, @Nullable Money costs) {
    Bill.Change change = bill.change().state(BillState.IN_COURT);
    changes.bill((costs == null ? change : change.charged(BillPart.COSTS, costs)).done());
  }

  /** The step is done at an instant, or skipped when there is none, on every ladder that asked. */
  private static void step(
      Changes changes,
      Bill bill,
      String name,
      @Nullable Instant doneAt,
      @Nullable Instant deliveredAt) {
    for (String ladder : bill.ladders()) {
      CollectionCase known = changes.collectionIfAny(ladder, bill.id());
      CollectionCase.Progress issued = known == null ? null : known.steps().get(name);
      if (known != null && issued != null) {
        changes.collection(
            known.with(
                name,
                new CollectionCase.Progress(
                    issued.issuedAt(),
                    issued.decision(),
                    doneAt,
                    doneAt == null,
                    deliveredAt == null ? issued.deliveredAt() : deliveredAt,
                    issued.lapsed())));
      }
    }
  }
}
