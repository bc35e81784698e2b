package org.fairnotice.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fairnotice.decision.Cut;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.Explanation;
import org.fairnotice.decision.Mode;
import org.fairnotice.decision.Subject;
import org.fairnotice.decision.Undecided;
import org.fairnotice.decision.Wait;
import org.fairnotice.event.Event;
import org.fairnotice.rule.Origin;
import org.fairnotice.rule.Policies;
import org.fairnotice.rule.Policy;
import org.fairnotice.ruling.PolicyVersion;
import org.fairnotice.ruling.Ruling;
import org.jspecify.annotations.Nullable;

/**
 * Rulings for people: a block an event, with what was decided and why.
 *
 * <p>Shape: decisions of one rule on one subject stand together, their reason once below them. A
 * blank line follows each block.
 *
 * <p>Units: times in the zone of the policy.
 */
final class TextReport implements Report {
  private final Policies policies;
  private final Phrases phrases = Phrases.english();

  TextReport(Policies policies) {
    this.policies = policies;
  }

  @Override
  public String of(Played played) {
    Ruling ruling = played.ruling();
    Block block = new Block(played.event(), ruling.policy());
    block.line(0, header(played, block.figures));
    if (ruling.rejected() != null) {
      block.line(2, "rejected: " + ruling.rejected().code().wireName());
      block.line(4, ruling.rejected().message());
    } else if (played.repeated()) {
      block.line(2, "known already, its ruling stands");
    } else {
      block.decisions(ruling.decisions());
      ruling.undecided().forEach(block::undecided);
      ruling.notUndoable().forEach(id -> block.line(2, "cannot be undone: decision " + id));
      if (ruling.decisions().isEmpty() && ruling.undecided().isEmpty()) {
        block.line(2, "nothing to decide");
      }
      if (ruling.nextReviewAt() != null) {
        block.line(2, "next review " + block.figures.local(ruling.nextReviewAt()));
      }
    }
    return block.text.append('\n').toString();
  }

  private static String header(Played played, Figures figures) {
    Event event = played.event();
    List<String> parts = new ArrayList<>();
    parts.add(figures.local(event.at()));
    parts.add(played.review() ? "review" : event.type().wireName());
    String about = event.booking();
    if (about == null) {
      about = event.bill() == null ? event.plan() : event.bill();
    }
    if (about != null) {
      parts.add(about);
    }
    if (!event.client().isEmpty()) {
      parts.add("(client " + event.client() + ")");
    }
    return String.join("  ", parts);
  }

  /** The text on one event. */
  private final class Block {
    private final Event event;
    private final Policy pinned;
    private final Policy inForce;
    private final Figures figures;
    private final StringBuilder text = new StringBuilder();

    Block(Event event, @Nullable PolicyVersion version) {
      this.event = event;
      Policy first = policies.versions().get(0);
      Policy now = policies.inForceAt(event.at());
      this.inForce = known(version == null ? null : version.inForce(), now == null ? first : now);
      this.pinned = known(version == null ? null : version.version(), inForce);
      this.figures = new Figures(inForce.place().zone(), inForce.wording());
    }

    private Policy known(@Nullable String hash, Policy otherwise) {
      Policy found = hash == null ? null : policies.version(hash);
      return found == null ? otherwise : found;
    }

    private void line(int indent, String line) {
      text.append(" ".repeat(indent)).append(line.replace("\n", "\n" + " ".repeat(indent)));
      text.append('\n');
    }

    private void detail(String label, String what) {
      line(4, label + " ".repeat(9 - label.length()) + what);
    }

    void decisions(List<Decision> decisions) {
      List<Decision> group = new ArrayList<>();
      for (Decision decision : decisions) {
        if (!group.isEmpty() && !sameReason(group.get(0), decision)) {
          reason(group);
          group.clear();
        }
        decision(decision);
        group.add(decision);
      }
      if (!group.isEmpty()) {
        reason(group);
      }
    }

    private boolean sameReason(Decision one, Decision next) {
      return one.explanation().rule().equals(next.explanation().rule())
          && one.subject().equals(next.subject());
    }

    private void decision(Decision decision) {
      line(2, phrases.of(decision, figures) + subject(decision.subject()));
      Wait wait = decision.waits();
      if (wait != null) {
        String until = wait.until() == null ? "" : " until " + figures.local(wait.until());
        String then = phrases.then(wait.then());
        detail("waits", "for a person" + until + (then == null ? "" : ", " + then));
      }
      for (Cut cut : decision.explanation().guards()) {
        String before = figures.money(cut.before());
        detail("limit", cut.guard() + (before == null ? "" : " (it was " + before + ")"));
      }
    }

    /** Why the decisions of one rule on one subject came out so. */
    private void reason(List<Decision> group) {
      Decision first = group.get(0);
      if (group.stream().anyMatch(decision -> decision.mode() == Mode.BY_PERSON)) {
        detail("decided", "by a person, since the rule could not");
      }
      Policy policy = policyOf(first);
      String rule = first.explanation().rule();
      detail("rule", rule + place(policy, rule));
      String because = first.corrects() == null ? policy.sentence(first) : null;
      if (because != null) {
        detail("because", because);
      }
      details("facts", group, why -> why.facts().stream().map(figures::fact));
      details("before", group, why -> why.outranked().stream());
    }

    private void details(
        String label, List<Decision> group, Function<Explanation, Stream<String>> items) {
      List<String> all =
          group.stream().map(Decision::explanation).flatMap(items).distinct().toList();
      if (!all.isEmpty()) {
        detail(label, String.join(", ", all));
      }
    }

    private Policy policyOf(Decision decision) {
      Policy first = decision.topic().pinned() ? pinned : inForce;
      Policy second = first == pinned ? inForce : pinned;
      String rule = decision.explanation().rule();
      return first.rule(rule) == null && second.rule(rule) != null ? second : first;
    }

    private static String place(Policy policy, String rule) {
      Origin origin = policy.originOf(rule);
      return origin == null ? "" : "  (" + origin.file() + ":" + origin.line() + ")";
    }

    void undecided(Undecided undecided) {
      String topic = undecided.topic().wireName() + subject(undecided.subject());
      if (undecided.answer() == Undecided.Answer.NO_RULE_APPLIES) {
        line(2, "no rule applies: " + topic);
        return;
      }
      line(2, "cannot decide: " + topic);
      if (!undecided.missing().isEmpty()) {
        List<String> missing = undecided.missing().stream().map(Figures::term).toList();
        detail("missing", String.join(", ", missing));
      }
      String rule = undecided.rule();
      if (rule != null) {
        Policy policy = undecided.topic().pinned() ? pinned : inForce;
        detail("rule", rule + place(policy, rule));
      }
    }

    /** Names what a decision is about where the event does not. */
    private String subject(Subject subject) {
      boolean clear =
          subject.kind() == Subject.Kind.CLIENT
              || subject.id().equals(event.booking())
              || subject.id().equals(event.bill())
              || subject.id().equals(event.plan());
      return clear ? "" : "  (" + subject.kind().wireName() + " " + subject.id() + ")";
    }
  }
}
