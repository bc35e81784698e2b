package org.fairnotice.record;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * One told event of each type.
 *
 * <p>Shape: {@code $} stands for what the event is about, where it may be a booking or a bill, and
 * {@code #} for a new id.
 */
final class Samples {
  private static final Map<String, String> SAMPLES = new LinkedHashMap<>();

  static {
    String text =
        """
        booking-made booking=# startsAt=2026-07-01T10:00:00Z price=50.00EUR
        booking-confirmed booking=b-1
        booking-declined booking=b-1
        booking-changed booking=b-1 price=60.00EUR
        booking-rescheduled booking=b-1 startsAt=2026-07-01T10:00:00Z
        party-changed booking=b-1 partySize=3
        booking-cancelled booking=b-1 by=client
        client-arrived booking=b-1
        visit-completed booking=b-1 price=55.00EUR
        no-show booking=b-1
        slot-refilled booking=b-1 amount=30.00EUR
        waitlist-promoted booking=b-1
        guarantee-given booking=b-1 kind=hold amount=30.00EUR
        guarantee-expired booking=b-1 kind=hold amount=30.00EUR
        refund-made $ amount=1.00EUR
        payment-received $ purpose=bill amount=1.00EUR
        payment-pending $ purpose=bill amount=1.00EUR payment=p-1
        payment-cleared $ purpose=bill amount=1.00EUR payment=p-1
        payment-failed $ purpose=bill amount=1.00EUR payment=p-1
        payment-reversed $ purpose=bill amount=1.00EUR payment=p-1
        bill-issued bill=# booking=b-1 amount=30.00EUR dueAt=2026-07-15T22:00:00Z
        bill-corrected bill=i-1 amount=30.00EUR
        left-without-paying bill=i-1 amount=30.00EUR
        records-checked bill=i-1 finding=as-billed
        contact-made bill=i-1 contactChannel=phone result=reached
        cause-recorded bill=i-1 cause=forgot
        promise-made bill=i-1 amount=30.00EUR payBy=2026-07-01
        dispute-opened bill=i-1 amount=30.00EUR
        dispute-resolved bill=i-1 inFavourOf=client credit=30.00EUR
        plan-agreed plan=p-1 bills=["i-1"] instalments=[{"amount":{"amount":"30.00","currency":"EUR"},"dueAt":"2026-07-15T22:00:00Z"}]
        plan-confirmed plan=p-1
        step-done bill=i-1 step=reminder
        step-skipped bill=i-1 step=reminder
        handed-over bill=i-1 amount=30.00EUR
        agency-recovered bill=i-1 amount=30.00EUR
        agency-returned bill=i-1 amount=30.00EUR
        court-filed bill=i-1 costs=30.00EUR
        court-ordered bill=i-1 costs=30.00EUR
        court-opposed bill=i-1 costs=30.00EUR
        court-enforced bill=i-1 costs=30.00EUR
        moratorium-started until=2026-07-01
        moratorium-ended
        terms-accepted policy=v1:abc
        offer-accepted offer=d-offer
        offer-declined offer=d-offer
        offer-countered offer=d-offer terms=later
        evidence-recorded $ kind=medical amount=30.00EUR
        talk-held topic=bills
        approved decision=d-waits by=anna amount=10.00EUR
        declined decision=d-waits by=anna amount=10.00EUR
        waived decision=d-waits by=anna reason=kindness amount=10.00EUR
        appeal-opened decision=d-other
        appeal-resolved decision=d-appealed upheld=true
        client-updated tier=gold
        client-tagged tag=regular
        client-untagged tag=regular
        clients-merged into=c-2
        client-blocked by=anna reason=rude
        client-unblocked by=anna reason=sorry
        incident-declared from=2026-06-01T00:00:00Z until=2026-06-02T00:00:00Z
        fact-recorded name=seats value=12
        retracted event=e-1
        time-passed
        """;
    text.lines().forEach(line -> SAMPLES.put(typeOf(line), line));
  }

  private Samples() {}

  private static String typeOf(String line) {
    int end = line.indexOf(' ');
    return end < 0 ? line : line.substring(0, end);
  }

  static Set<String> types() {
    return SAMPLES.keySet();
  }

  static String of(String type, String about, String newId) {
    String told = SAMPLES.get(type);
    if (told == null) {
      throw new IllegalArgumentException("type: no sample of `" + type + "`");
    }
    return told.replace("$", about).replace("#", newId);
  }
}
