package org.fairnotice.benchmarks.rules;

import java.util.Map;
import java.util.TreeMap;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.RhsContext;
import org.evrete.api.StatefulSession;
import org.evrete.api.builders.RuleSetBuilder;

/**
 * Evrete 4.0: one knowledge of all rules, conditions as it documents them, by salience.
 *
 * <p>Shape: a session is kept and cleared after each decision, which is its fastest way.
 */
public final class EvreteRules implements Contender {
  private final KnowledgeService service = new KnowledgeService();
  private final StatefulSession session;
  private Verdict verdict = new Verdict();

  public EvreteRules() {
    RuleSetBuilder<Knowledge> builder = service.newKnowledge().builder();
    for (Map.Entry<Integer, String[]> rule : conditions().entrySet()) {
      int number = rule.getKey();
      builder
          .newRule("rule " + number)
          .salience(100 - number)
          .forEach("$f", Facts.class)
          .where(rule.getValue())
          .execute(context -> apply(number, context));
    }
    builder
        .newRule("too many strikes")
        .salience(0)
        .forEach("$s", StrikeAdded.class, "$f", Facts.class)
        .where("$s.strikes >= 3")
        .execute(context -> verdict.apply(SalonRule.TOO_MANY_STRIKES, context.get("$f")));
    session = builder.build().newStatefulSession();
  }

  private void apply(int number, RhsContext context) {
    Facts facts = context.get("$f");
    if (verdict.apply(number, facts)) {
      context.insert(new StrikeAdded(facts.strikesYear() + 1));
    }
  }

  private static Map<Integer, String[]> conditions() {
    String booked = "$f.kind.equals(\"booked\")";
    String cancelled = "$f.kind.equals(\"cancelled\")";
    String missed = "$f.kind.equals(\"missed\")";
    String completed = "$f.kind.equals(\"completed\")";
    String longWork = "$f.service.equals(\"Balayage\") || $f.service.equals(\"Extensions\")";
    String busy = "$f.day.equals(\"FRIDAY\") || $f.day.equals(\"SATURDAY\")";
    String excused = "$f.reason.equals(\"illness\") || $f.reason.equals(\"bereavement\")";
    String noVip = "!$f.vip";
    Map<Integer, String[]> all = new TreeMap<>();
    put(all, 1, booked, "$f.blocked");
    put(all, 2, booked, "$f.openBookings >= 5");
    put(all, 3, booked, "$f.first", "$f.notice < 7200");
    put(all, 4, booked, "$f.partySize >= 4");
    put(all, 5, booked);
    put(all, 6, booked, "$f.noShowsHalfYear >= 2");
    put(all, 7, booked, "$f.strikesYear >= 1");
    put(all, 8, booked, longWork, noVip);
    put(all, 9, booked, busy, "$f.price >= 6000", noVip);
    put(all, 10, booked, "$f.first", "$f.price >= 4000");
    put(all, 11, booked, "$f.price >= 10000", noVip);
    put(all, 12, booked);
    put(all, 13, "$f.kind.equals(\"called-off\")");
    put(all, 14, cancelled, excused, "$f.proof");
    put(all, 15, cancelled, "$f.vip", "$f.notice >= 14400");
    put(all, 16, cancelled, "$f.notice < 14400");
    put(all, 17, cancelled, "$f.notice < 86400");
    put(all, 18, cancelled, "$f.notice < 259200", longWork);
    put(all, 19, cancelled);
    put(all, 20, "$f.kind.equals(\"moved\")", "$f.notice < 86400", "$f.movesQuarter >= 2");
    put(all, 21, missed, "$f.completedVisits >= 10", "$f.noShowsEver < 2");
    put(all, 22, missed);
    put(all, 24, completed, "$f.cleanRow > 0", "$f.cleanRow % 10 == 0");
    put(all, 25, completed);
    return all;
  }

  private static void put(Map<Integer, String[]> all, int number, String... conditions) {
    all.put(number, conditions);
  }

  @Override
  public void decide(Facts facts, Verdict into) {
    verdict = into;
    session.insertAndFire(facts);
    session.clear();
  }

  @Override
  public void close() {
    session.close();
    service.shutdown();
  }
}
