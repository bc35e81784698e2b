package org.fairnotice;

import java.time.Instant;
import java.util.List;
import org.fairnotice.engine.Engine;
import org.fairnotice.engine.Ids;
import org.fairnotice.engine.Unanswerable;
import org.fairnotice.event.BusinessEvent;
import org.fairnotice.event.ControlEvent;
import org.fairnotice.event.Event;
import org.fairnotice.event.Stamp;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.record.Incident;
import org.fairnotice.record.Rejection;
import org.fairnotice.rule.Policies;
import org.fairnotice.rule.Vocabulary;
import org.fairnotice.ruling.Answer;
import org.fairnotice.ruling.ClientLog;
import org.fairnotice.ruling.Preview;
import org.fairnotice.ruling.Refusal;
import org.fairnotice.ruling.Ruling;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a business's policy says of a client's events.
 *
 * <p>Shape: pure functions, without clock, input, output or chance; the engine itself only holds
 * compiled rules, shared by all policies of one template, and may be used from any number of
 * threads.
 *
 * <p>Errors: an event that cannot be gets a ruling that rejects it; nothing is thrown for what a
 * caller's events say.
 */
public final class PolicyEngine {
  private final Engine engine;

  private PolicyEngine(Engine engine) {
    this.engine = engine;
  }

  /** An engine with the standard vocabulary. */
  public static PolicyEngine create() {
    return with(Vocabulary.standard());
  }

  /** An engine with a host's own vocabulary. */
  public static PolicyEngine with(Vocabulary vocabulary) {
    return with(vocabulary, Engine.TEMPLATES);
  }

  /**
   * An engine that keeps the compiled rules of so many templates at most, those used last.
   *
   * <p>Shape: a template is all policies that differ in settings and texts alone; one that was
   * dropped is compiled again when it is needed, and decides the same.
   */
  public static PolicyEngine with(Vocabulary vocabulary, int templates) {
    return new PolicyEngine(Engine.drools(vocabulary, templates));
  }

  /** An engine around another way of making rules ready, such as exported DRL. */
  public static PolicyEngine around(Engine engine) {
    return new PolicyEngine(engine);
  }

  /** The ruling on a client's next event, and the record it leads to. */
  public Answer decide(Policies policies, ClientRecord record, Event event) {
    return engine.decide(policies, record, event);
  }

  /**
   * The ruling on a retraction, or on an event that comes after later ones, and the record it leads
   * to.
   */
  public Answer correct(Policies policies, ClientLog log, Event event) {
    return engine.correct(policies, log, event);
  }

  /** What would be decided on an event, and when that may change; nothing is kept. */
  public Preview preview(Policies policies, ClientRecord record, Event event) {
    return engine.preview(policies, record, event);
  }

  /**
   * The rules that are asked on a client's next event and say no, each with the facts that make it:
   * why nothing more is decided than {@link #decide} says.
   *
   * <p>Shape: in the order they are asked; what {@link #decide} would reject asks nobody. It works
   * the ruling out anew, so ask it where a person wants to know.
   */
  public List<Refusal> refusals(Policies policies, ClientRecord record, Event event) {
    return engine.refusals(policies, record, event);
  }

  /**
   * The ruling on an event in whatever order it arrives, entered in the client's log.
   *
   * <p>Shape: money counts from its value date, where that is earlier; a repeated event answers its
   * stored ruling and changes nothing; one with a known id and other content is rejected as {@code
   * id-reused}; a retraction or a late event is a correction. Rejected events are not entered.
   */
  public Handled handle(Policies policies, ClientLog log, Event event) {
    ClientLog.Entry known = log.entry(event.id());
    if (known != null) {
      return known.event().equals(event)
          ? new Handled(known.ruling(), log)
          : new Handled(Ruling.rejecting(event, reused(event)), log);
    }
    Answer answer =
        engine.late(policies, log.record(), event) || event instanceof ControlEvent.Retracted
            ? engine.correct(policies, log, event)
            : engine.decide(policies, log.record(), event);
    Ruling ruling = Unanswerable.told(answer.ruling(), log, event);
    return ruling.rejected() != null
        ? new Handled(ruling, log)
        : new Handled(ruling, log.with(event, ruling, answer.record()));
  }

  private static Rejection reused(Event event) {
    return new Rejection(
        Rejection.Code.ID_REUSED,
        "an event `"
            + event.id()
            + "` with other content is known; give this one an id of its own");
  }

  /**
   * The event that asks what has fallen due for a client by an instant; its id is the same for the
   * same review.
   */
  public static Event review(String business, String client, Instant due) {
    Stamp stamp = Stamp.of(Ids.review(business, client, due), due, client);
    return new ControlEvent.TimePassed(stamp.withBusiness(business));
  }

  /**
   * An incident of the business as an event of one client, or null where it touches none of the
   * client's bookings or was handed on already.
   *
   * <p>Shape: its id is that of the incident, a slash and the client's, so that handing it on twice
   * changes nothing. A host keeps the incidents of its businesses and asks this for every client
   * when one is declared, and after every event that makes or moves a booking.
   *
   * <p>Units: it happens at {@code now}, or when it was declared if that is later.
   */
  public static @Nullable Event handOn(
      BusinessEvent.IncidentDeclared incident, ClientRecord record, Instant now) {
    String id = incident.id() + "/" + record.client();
    Instant at = now.isBefore(incident.at()) ? incident.at() : now;
    Incident declared =
        new Incident(at, incident.from(), incident.until(), incident.location(), incident.kind());
    boolean touched = record.bookings().values().stream().anyMatch(declared::covers);
    if (!touched
        || record.incidents().containsKey(id)
        || !incident.business().equals(record.business())) {
      return null;
    }
    return incident.withStamp(Stamp.of(id, at, record.client()).withBusiness(incident.business()));
  }

  /**
   * The same engine for a single owner, on the fast path: it keeps a session from event to event.
   *
   * <p>Errors: not for more than one thread at a time; close it when done.
   */
  public Worker worker() {
    return new Worker(engine.worker());
  }

  /** A ruling and the log it was entered in. */
  public record Handled(Ruling ruling, ClientLog log) {}

  /** An engine with a single owner. */
  public static final class Worker implements AutoCloseable {
    private final Engine engine;
    private final PolicyEngine face;

    private Worker(Engine engine) {
      this.engine = engine;
      this.face = new PolicyEngine(engine);
    }

    /** As {@link PolicyEngine#decide}. */
    public Answer decide(Policies policies, ClientRecord record, Event event) {
      return face.decide(policies, record, event);
    }

    /** As {@link PolicyEngine#handle}. */
    public Handled handle(Policies policies, ClientLog log, Event event) {
      return face.handle(policies, log, event);
    }

    @Override
    public void close() {
      engine.close();
    }
  }
}
