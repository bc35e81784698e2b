package org.fairnotice.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.Undecided;
import org.fairnotice.event.ControlEvent;
import org.fairnotice.event.Event;
import org.fairnotice.event.Stamp;
import org.fairnotice.record.ClientRecord;
import org.fairnotice.record.Rejection;
import org.fairnotice.rule.Policies;
import org.fairnotice.rule.Policy;
import org.fairnotice.rule.Term;
import org.fairnotice.rule.Vocabulary;
import org.fairnotice.ruling.Answer;
import org.fairnotice.ruling.ClientLog;
import org.fairnotice.ruling.Fingerprints;
import org.fairnotice.ruling.Preview;
import org.fairnotice.ruling.Refusal;
import org.fairnotice.ruling.Ruling;
import org.fairnotice.time.Calendars;
import org.jspecify.annotations.Nullable;

/**
 * The deliberation on one event, whatever makes the rules ready to be asked.
 *
 * <p>Shape: stateless but for compiled rules; any number of threads, unless it is a {@link
 * #worker}.
 */
public final class Engine implements AutoCloseable {
  /**
   * The form of decisions; it changes when the same policy and events would be decided otherwise.
   */
  private static final String FORM = "1";

  /** Of how many templates the compiled rules are kept, unless a host says otherwise. */
  public static final int TEMPLATES = 500;

  // Invariant: more than the versions that one event is decided by.
  private static final int FEWEST = 16;

  private final Vocabulary vocabulary;
  private final Fingerprints fingerprints;
  private final Function<Policy, Networks.Ready> ready;
  private final int templates;
  private final @Nullable Kept kept;

  private Engine(
      Vocabulary vocabulary,
      Fingerprints fingerprints,
      Function<Policy, Networks.Ready> ready,
      int templates,
      @Nullable Kept kept) {
    this.vocabulary = vocabulary;
    this.fingerprints = fingerprints;
    this.ready = ready;
    this.templates = templates;
    this.kept = kept;
  }

  /** An engine that asks Drools. */
  public static Engine drools(Vocabulary vocabulary) {
    return drools(vocabulary, TEMPLATES);
  }

  /** An engine that asks Drools and keeps the compiled rules of so many templates at most. */
  public static Engine drools(Vocabulary vocabulary, int templates) {
    return new Engine(
        vocabulary, fingerprints(vocabulary), Networks.drools(templates)::of, templates, null);
  }

  /** An engine that asks rules made ready in another way. */
  public static Engine with(Vocabulary vocabulary, BiFunction<Policy, Plan, RuleNetwork> compiler) {
    return new Engine(
        vocabulary,
        fingerprints(vocabulary),
        new Networks(compiler, TEMPLATES)::of,
        TEMPLATES,
        null);
  }

  /** The same rules for a single owner, who keeps one session per template from event to event. */
  public Engine worker() {
    Kept own = new Kept(ready, templates);
    return new Engine(vocabulary, fingerprints, own::of, templates, own);
  }

  /** The ruling on a client's next event, and the record it leads to. */
  public Answer decide(Policies policies, ClientRecord record, Event event) {
    return deliberate(policies, record, event, null);
  }

  /** What would be decided on an event, and when that may change. */
  public Preview preview(Policies policies, ClientRecord record, Event event) {
    Watch watch = new Watch(event.at());
    Answer answer = deliberate(policies, record, event, watch);
    Instant review = answer.ruling().nextReviewAt();
    return new Preview(answer.ruling(), watch.earliest(review));
  }

  /** The rules that are asked on an event and say no. */
  public List<Refusal> refusals(Policies policies, ClientRecord record, Event event) {
    Refusals refusals = new Refusals();
    deliberate(policies, record, event, new Watch(event.at(), refusals));
    return refusals.found();
  }

  /** The ruling on a retraction or a late event, and the record it leads to. */
  public Answer correct(Policies policies, ClientLog log, Event event) {
    return new Correction(this, policies, log, event).answer();
  }

  private Answer deliberate(
      Policies policies, ClientRecord record, Event event, @Nullable Watch watch) {
    Rejection rejection = cannotBe(record, event);
    if (rejection != null) {
      return new Answer(Ruling.rejecting(event, rejection), record);
    }
    Instant counts = ValueDates.counts(policies, record, event);
    return counts.isBefore(event.at())
        ? backdated(policies, record, event, counts, watch)
        : new Deliberation(this, policies, record, event, watch).answer();
  }

  /** Money that counts from earlier on is decided then; what fell due since comes after it. */
  private Answer backdated(
      Policies policies, ClientRecord record, Event event, Instant counts, @Nullable Watch watch) {
    Instant last = record.lastAt();
    if (last != null && counts.isBefore(last)) {
      return new Answer(
          Ruling.rejecting(
              event,
              new Rejection(
                  Rejection.Code.LATE,
                  "its value date counts from "
                      + counts
                      + ", before the client's last event at "
                      + last
                      + "; hand it over with the client's log")),
          record);
    }
    Answer then = place(policies, record, ValueDates.at(event, counts), watch);
    return then.ruling().rejected() == null
        ? caughtUp(policies, then, event.at(), watch)
        : new Answer(Ruling.rejecting(event, then.ruling().rejected()), record);
  }

  /** An answer and what fell due after it, up to an instant. */
  Answer caughtUp(Policies policies, Answer then, Instant at, @Nullable Watch watch) {
    ClientRecord record = then.record();
    Stamp stamp = Stamp.of(Ids.review(record.business(), record.client(), at), at, record.client());
    Event review = new ControlEvent.TimePassed(stamp.withBusiness(record.business()));
    Answer since = place(policies, record, review, watch);
    List<Decision> decisions = new ArrayList<>(then.ruling().decisions());
    decisions.addAll(since.ruling().decisions());
    List<Undecided> undecided = new ArrayList<>(then.ruling().undecided());
    undecided.addAll(since.ruling().undecided());
    Ruling ruling =
        new Ruling(
            then.ruling().event(),
            then.ruling().business(),
            then.ruling().client(),
            at,
            then.ruling().policy(),
            decisions,
            undecided,
            since.ruling().nextReviewAt(),
            List.of(),
            fingerprints,
            null);
    return new Answer(ruling, since.record());
  }

  /** The ruling on an event at its very instant, whatever value date it bears. */
  Answer place(Policies policies, ClientRecord record, Event event, @Nullable Watch watch) {
    Rejection rejection = cannotBe(record, event);
    return rejection == null
        ? new Deliberation(this, policies, record, event, watch).answer()
        : new Answer(Ruling.rejecting(event, rejection), record);
  }

  /** Whether an event counts from before a client's last one, so that it needs their log. */
  public boolean late(Policies policies, ClientRecord record, Event event) {
    Instant last = record.lastAt();
    return last != null && ValueDates.counts(policies, record, event).isBefore(last);
  }

  private static @Nullable Rejection cannotBe(ClientRecord record, Event event) {
    if (!event.business().equals(record.business()) || !event.client().equals(record.client())) {
      return new Rejection(
          Rejection.Code.WRONG_CLIENT,
          "the event is of client `"
              + event.client()
              + "` of `"
              + event.business()
              + "`, the record of `"
              + record.client()
              + "` of `"
              + record.business()
              + "`");
    }
    Instant last = record.lastAt();
    if (last != null && event.at().isBefore(last)) {
      return new Rejection(
          Rejection.Code.LATE,
          "it happened at "
              + event.at()
              + ", before the client's last event at "
              + last
              + "; hand it over with the client's log");
    }
    return event instanceof ControlEvent.Retracted
        ? new Rejection(Rejection.Code.NOT_SUPPORTED, "a retraction needs the client's log")
        : record.check(event);
  }

  Networks.Ready ready(Policy policy) {
    return ready.apply(policy);
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  Fingerprints fingerprints() {
    return fingerprints;
  }

  @Override
  public void close() {
    if (kept != null) {
      kept.close();
    }
  }

  private static Fingerprints fingerprints(Vocabulary vocabulary) {
    StringBuilder terms = new StringBuilder();
    for (Term term : vocabulary.terms()) {
      terms
          .append(term.id())
          .append(' ')
          .append(term.type())
          .append(' ')
          .append(term.absence())
          .append('\n');
    }
    return new Fingerprints(
        FORM, Ids.hash(terms.toString()), Calendars.holidayData(), Calendars.zoneData());
  }

  /** The sessions a single owner keeps, one a network. */
  private static final class Kept {
    private final Function<Policy, Networks.Ready> shared;
    private final Recent<String, Networks.Ready> own;
    private final Recent<RuleNetwork, RuleNetwork> sessions;
    private String lastTemplate = "";
    private Networks.@Nullable Ready last;

    Kept(Function<Policy, Networks.Ready> shared, int templates) {
      this.shared = shared;
      int most = Math.max(templates, FEWEST);
      own = Recent.atMost(most, ready -> {});
      sessions = Recent.atMost(most, this::dropped);
    }

    Networks.Ready of(Policy policy) {
      Networks.Ready before = last;
      if (before != null && policy.templateHash().equals(lastTemplate)) {
        return before;
      }
      Networks.Ready ready = found(policy);
      lastTemplate = policy.templateHash();
      last = ready;
      return ready;
    }

    private Networks.Ready found(Policy policy) {
      Networks.Ready known = own.get(policy.templateHash());
      if (known == null) {
        Networks.Ready ready = shared.apply(policy);
        known = new Networks.Ready(ready.plan(), session(ready.network()));
        own.put(policy.templateHash(), known);
      }
      return known;
    }

    private RuleNetwork session(RuleNetwork network) {
      RuleNetwork known = sessions.get(network);
      if (known == null) {
        known = network.kept();
        sessions.put(network, known);
      }
      return known;
    }

    private void dropped(RuleNetwork session) {
      own.values().removeIf(ready -> ready.network() == session);
      session.close();
    }

    void close() {
      sessions.values().forEach(RuleNetwork::close);
      sessions.clear();
      own.clear();
      last = null;
    }
  }
}
