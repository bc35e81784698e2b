package org.fairnotice.event;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes known of a client, or changes for all their bookings and bills. */
public sealed interface ClientEvent extends Event {
  /**
   * Facts about the client changed.
   *
   * <p>Shape: what is absent stays as it was; at least one thing changes. {@code channels} are
   * those the client can be reached by: null keeps them, an empty list says there are none.
   */
  record ClientUpdated(
      Stamp stamp,
      @Nullable ZoneId zone,
      @Nullable String language,
      @Nullable List<ContactChannel> channels,
      @Nullable Segment segment,
      @Nullable String tier,
      @Nullable String payer)
      implements ClientEvent {
    public ClientUpdated {
      Require.client(stamp);
      Require.textIfAny("language", language);
      channels = channels == null ? null : List.copyOf(channels);
      Require.textIfAny("tier", tier);
      Require.textIfAny("payer", payer);
      Require.anyOf(
          "zone, language, channels, segment, tier, payer",
          zone,
          language,
          channels,
          segment,
          tier,
          payer);
    }

    @Override
    public EventType type() {
      return EventType.CLIENT_UPDATED;
    }

    @Override
    public ClientUpdated withStamp(Stamp stamp) {
      return new ClientUpdated(stamp, zone, language, channels, segment, tier, payer);
    }
  }

  /** The business put a tag on the client. */
  record ClientTagged(Stamp stamp, String tag) implements ClientEvent {
    public ClientTagged {
      Require.client(stamp);
      Require.text("tag", tag);
    }

    @Override
    public EventType type() {
      return EventType.CLIENT_TAGGED;
    }

    @Override
    public ClientTagged withStamp(Stamp stamp) {
      return new ClientTagged(stamp, tag);
    }
  }

  /** The business took a tag off the client. */
  record ClientUntagged(Stamp stamp, String tag) implements ClientEvent {
    public ClientUntagged {
      Require.client(stamp);
      Require.text("tag", tag);
    }

    @Override
    public EventType type() {
      return EventType.CLIENT_UNTAGGED;
    }

    @Override
    public ClientUntagged withStamp(Stamp stamp) {
      return new ClientUntagged(stamp, tag);
    }
  }

  /**
   * Two ids turned out to be one client.
   *
   * <p>Shape: the record of the event's client moves {@code into} the other.
   *
   * <p>Errors: {@code InvalidEventException} if both are the same.
   */
  record ClientsMerged(Stamp stamp, String into) implements ClientEvent {
    public ClientsMerged {
      Require.client(stamp);
      Require.text("into", into);
      Require.differs("into", into, stamp.client());
    }

    @Override
    public EventType type() {
      return EventType.CLIENTS_MERGED;
    }

    @Override
    public ClientsMerged withStamp(Stamp stamp) {
      return new ClientsMerged(stamp, into);
    }
  }

  /**
   * A person of the business blocked the client.
   *
   * <p>Shape: {@code by} is who did it; without {@code scope} everything is blocked.
   *
   * <p>Units: {@code until} is the last blocked day, in the business's zone; without it there is no
   * end.
   */
  record ClientBlocked(
      Stamp stamp, String by, String reason, @Nullable LocalDate until, @Nullable String scope)
      implements ClientEvent {
    public ClientBlocked {
      Require.client(stamp);
      Require.text("by", by);
      Require.text("reason", reason);
      Require.textIfAny("scope", scope);
    }

    @Override
    public EventType type() {
      return EventType.CLIENT_BLOCKED;
    }

    @Override
    public ClientBlocked withStamp(Stamp stamp) {
      return new ClientBlocked(stamp, by, reason, until, scope);
    }
  }

  /**
   * A person of the business lifted a block.
   *
   * <p>Shape: as {@link ClientBlocked}.
   */
  record ClientUnblocked(
      Stamp stamp, String by, String reason, @Nullable LocalDate until, @Nullable String scope)
      implements ClientEvent {
    public ClientUnblocked {
      Require.client(stamp);
      Require.text("by", by);
      Require.text("reason", reason);
      Require.textIfAny("scope", scope);
    }

    @Override
    public EventType type() {
      return EventType.CLIENT_UNBLOCKED;
    }

    @Override
    public ClientUnblocked withStamp(Stamp stamp) {
      return new ClientUnblocked(stamp, by, reason, until, scope);
    }
  }

  /**
   * Collection from the client stands still: insolvency, bereavement, a legal hold.
   *
   * <p>Units: {@code until} is the last day of it, in the business's zone; without it, until it is
   * ended.
   */
  record MoratoriumStarted(Stamp stamp, @Nullable LocalDate until, @Nullable String reason)
      implements ClientEvent {
    public MoratoriumStarted {
      Require.client(stamp);
      Require.textIfAny("reason", reason);
    }

    @Override
    public EventType type() {
      return EventType.MORATORIUM_STARTED;
    }

    @Override
    public MoratoriumStarted withStamp(Stamp stamp) {
      return new MoratoriumStarted(stamp, until, reason);
    }
  }

  /**
   * Collection from the client may go on.
   *
   * <p>Shape: as {@link MoratoriumStarted}.
   */
  record MoratoriumEnded(Stamp stamp, @Nullable LocalDate until, @Nullable String reason)
      implements ClientEvent {
    public MoratoriumEnded {
      Require.client(stamp);
      Require.textIfAny("reason", reason);
    }

    @Override
    public EventType type() {
      return EventType.MORATORIUM_ENDED;
    }

    @Override
    public MoratoriumEnded withStamp(Stamp stamp) {
      return new MoratoriumEnded(stamp, until, reason);
    }
  }
}
