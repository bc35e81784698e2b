package org.fairnotice.benchmarks.lines;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fairnotice.benchmarks.Salon;
import org.fairnotice.benchmarks.hand.Client;
import org.fairnotice.benchmarks.hand.HandDesk;
import org.fairnotice.benchmarks.hand.HandRuling;
import org.fairnotice.benchmarks.hand.HandRuling.Decided;
import org.fairnotice.benchmarks.hand.HandRuling.Read;
import org.fairnotice.benchmarks.hand.HandRuling.Reason;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.Explanation;
import org.fairnotice.decision.Fact;
import org.fairnotice.decision.Mode;
import org.fairnotice.decision.Subject;
import org.fairnotice.decision.Terms;
import org.fairnotice.event.Event;
import org.fairnotice.json.EventCodec;
import org.fairnotice.json.RulingCodec;
import org.fairnotice.ruling.PolicyVersion;
import org.fairnotice.ruling.Ruling;
import org.fairnotice.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The hand-written program between the same codecs. */
public final class HandLines implements LineWork {
  private static final PolicyVersion VERSION =
      new PolicyVersion(
          Salon.policy().name(), Salon.policy().versionHash(), Salon.policy().versionHash());

  private final HandDesk desk = new HandDesk();
  private final Map<String, Client> clients = new HashMap<>();

  @Override
  public String answer(String line) {
    Event event = EventCodec.read(line);
    Client client = clients.computeIfAbsent(event.client(), any -> new Client());
    return RulingCodec.write(ruling(event, desk.decide(client, event)));
  }

  private static Ruling ruling(Event event, HandRuling hand) {
    List<Decision> decisions = new ArrayList<>(hand.decisions().size());
    for (Decided one : hand.decisions()) {
      decisions.add(decision(one));
    }
    return new Ruling(
        event.id(),
        event.business(),
        event.client(),
        event.at(),
        VERSION,
        decisions,
        List.of(),
        null,
        List.of(),
        null,
        null);
  }

  private static Decision decision(Decided one) {
    Terms terms =
        one.amount() == 0
            ? Terms.none()
            : Terms.amount(Money.ofMinor(CurrencyUnit.EUR, one.amount()));
    return new Decision(
        one.id(),
        one.type(),
        one.type().topic(),
        Subject.booking(one.booking()),
        terms,
        Mode.AUTOMATIC,
        null,
        explanation(one.reason()),
        null);
  }

  private static Explanation explanation(Reason reason) {
    List<Fact> facts = new ArrayList<>(reason.facts().size());
    for (Read read : reason.facts()) {
      facts.add(new Fact(read.term(), value(read.value())));
    }
    return new Explanation(reason.rule(), facts, List.of(), List.of(), List.of());
  }

  private static Value value(Object read) {
    return read instanceof Number number
        ? Value.number(number.longValue())
        : Value.text(read.toString());
  }
}
