package org.fairnotice.event;

import static java.util.Objects.requireNonNull;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What business and client told, offered and showed each other. */
public sealed interface ContactEvent extends Event {
  /** The business tried to reach the client. */
  record ContactMade(
      Stamp stamp,
      ContactChannel contactChannel,
      ContactResult result,
      @Nullable String bill,
      @Nullable String topic)
      implements ContactEvent {
    public ContactMade {
      Require.client(stamp);
      requireNonNull(contactChannel, "contactChannel");
      requireNonNull(result, "result");
      Require.textIfAny("bill", bill);
      Require.textIfAny("topic", topic);
    }

    @Override
    public EventType type() {
      return EventType.CONTACT_MADE;
    }

    @Override
    public ContactMade withStamp(Stamp stamp) {
      return new ContactMade(stamp, contactChannel, result, bill, topic);
    }
  }

  /** A person of the business talked with the client. */
  record TalkHeld(Stamp stamp, String topic) implements ContactEvent {
    public TalkHeld {
      Require.client(stamp);
      Require.text("topic", topic);
    }

    @Override
    public EventType type() {
      return EventType.TALK_HELD;
    }

    @Override
    public TalkHeld withStamp(Stamp stamp) {
      return new TalkHeld(stamp, topic);
    }
  }

  /**
   * The client accepted the terms.
   *
   * <p>Shape: {@code policy} is the version accepted, {@code evidence} where the proof is kept.
   */
  record TermsAccepted(Stamp stamp, String policy, @Nullable String evidence)
      implements ContactEvent {
    public TermsAccepted {
      Require.client(stamp);
      Require.text("policy", policy);
      Require.textIfAny("evidence", evidence);
    }

    @Override
    public EventType type() {
      return EventType.TERMS_ACCEPTED;
    }

    @Override
    public TermsAccepted withStamp(Stamp stamp) {
      return new TermsAccepted(stamp, policy, evidence);
    }
  }

  /**
   * The client took an offer.
   *
   * <p>Shape: {@code offer} is the id of the decision that made it.
   */
  record OfferAccepted(Stamp stamp, String offer, @Nullable String terms) implements ContactEvent {
    public OfferAccepted {
      Require.client(stamp);
      Require.text("offer", offer);
      Require.textIfAny("terms", terms);
    }

    @Override
    public EventType type() {
      return EventType.OFFER_ACCEPTED;
    }

    @Override
    public OfferAccepted withStamp(Stamp stamp) {
      return new OfferAccepted(stamp, offer, terms);
    }
  }

  /**
   * The client turned an offer down.
   *
   * <p>Shape: {@code offer} is the id of the decision that made it.
   */
  record OfferDeclined(Stamp stamp, String offer, @Nullable String terms) implements ContactEvent {
    public OfferDeclined {
      Require.client(stamp);
      Require.text("offer", offer);
      Require.textIfAny("terms", terms);
    }

    @Override
    public EventType type() {
      return EventType.OFFER_DECLINED;
    }

    @Override
    public OfferDeclined withStamp(Stamp stamp) {
      return new OfferDeclined(stamp, offer, terms);
    }
  }

  /**
   * The client answered an offer with another.
   *
   * <p>Shape: {@code offer} is the id of the decision that made it, {@code terms} what the client
   * proposes.
   */
  record OfferCountered(Stamp stamp, String offer, @Nullable String terms) implements ContactEvent {
    public OfferCountered {
      Require.client(stamp);
      Require.text("offer", offer);
      Require.textIfAny("terms", terms);
    }

    @Override
    public EventType type() {
      return EventType.OFFER_COUNTERED;
    }

    @Override
    public OfferCountered withStamp(Stamp stamp) {
      return new OfferCountered(stamp, offer, terms);
    }
  }

  /**
   * A document that supports a claim or an excuse is on file.
   *
   * <p>Shape: names exactly one of {@code booking} and {@code bill}.
   */
  record EvidenceRecorded(
      Stamp stamp,
      EvidenceKind kind,
      @Nullable String booking,
      @Nullable String bill,
      @Nullable Money amount)
      implements ContactEvent {
    public EvidenceRecorded {
      Require.client(stamp);
      requireNonNull(kind, "kind");
      Require.textIfAny("booking", booking);
      Require.textIfAny("bill", bill);
      Require.notNegativeIfAny("amount", amount);
      Require.exactlyOne("booking, bill", booking, bill);
    }

    @Override
    public EventType type() {
      return EventType.EVIDENCE_RECORDED;
    }

    @Override
    public EvidenceRecorded withStamp(Stamp stamp) {
      return new EvidenceRecorded(stamp, kind, booking, bill, amount);
    }
  }
}
