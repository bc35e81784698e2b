package org.fairnotice.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairnotice.decision.Cut;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.Explanation;
import org.fairnotice.decision.Mode;
import org.fairnotice.decision.Subject;
import org.fairnotice.decision.Topic;
import org.fairnotice.decision.Undecided;
import org.fairnotice.decision.Wait;
import org.fairnotice.event.Event;
import org.fairnotice.rule.Origin;
import org.fairnotice.rule.Policies;
import org.fairnotice.rule.Policy;
import org.fairnotice.rule.Rule;
import org.fairnotice.ruling.PolicyVersion;
import org.fairnotice.ruling.Refusal;
import org.fairnotice.ruling.Ruling;
import org.fairnotice.run.Played;
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
    Block block = new Block(played, ruling.policy());
    block.line(0, header(played, block.figures));
    if (ruling.rejected() != null) {
      block.line(2, "rejected: " + ruling.rejected().code().wireName());
      block.line(4, ruling.rejected().message());
    } else if (played.repeated()) {
      block.line(2, "known already, its ruling stands");
    } else {
      block.decisions(ruling.decisions());
      ruling.undecided().forEach(block::undecided);
      block.notSetOff(ruling);
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
    private final List<Refusal> refusals;
    private final Policy pinned;
    private final Policy inForce;
    private final Figures figures;
    private final StringBuilder text = new StringBuilder();

    Block(Played played, @Nullable PolicyVersion version) {
      this.event = played.event();
      this.refusals = played.refusals();
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
        limits(decision, group);
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
    }

    /** The limits that changed a decision, as far as those before it did not tell of them. */
    private void limits(Decision decision, List<Decision> before) {
      for (Cut cut : decision.explanation().guards()) {
        if (!told(before, cut)) {
          String amount = figures.money(cut.before());
          detail("limit", cut.guard() + (amount == null ? "" : " (it was " + amount + ")"));
        }
      }
    }

    private static boolean told(List<Decision> before, Cut cut) {
      return before.stream()
          .flatMap(one -> one.explanation().guards().stream())
          .anyMatch(one -> one.guard().equals(cut.guard()));
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
      Set<Topic> topics = EnumSet.noneOf(Topic.class);
      group.forEach(decision -> topics.add(decision.topic()));
      saidNo(first.subject(), topics, policy, rule);
    }

    /**
     * The rules that said no before one decided; all of them where none did, or where it stands in
     * no policy.
     */
    private void saidNo(Subject subject, Set<Topic> topics, Policy policy, @Nullable String rule) {
      Rule decided = rule == null ? null : policy.rule(rule);
      refusals.stream()
          .filter(one -> one.subject().equals(subject) && topics.contains(one.topic()))
          .filter(one -> decided == null || comesBefore(policy, policy.rule(one.rule()), decided))
          .map(
              one ->
                  one.rule()
                      + one.facts().stream()
                          .map(figures::fact)
                          .collect(Collectors.joining(", ", "  (", ")")))
          .distinct()
          .forEach(line -> detail("said no", line));
    }

    /** Topics that came to nothing, since the happenings that set their rules off said no. */
    void notSetOff(Ruling ruling) {
      Map<Topic, Set<Subject>> open = new EnumMap<>(Topic.class);
      for (Refusal one : refusals) {
        boolean told =
            ruling.decisions().stream().anyMatch(each -> about(one, each.topic(), each.subject()))
                || ruling.undecided().stream()
                    .anyMatch(each -> about(one, each.topic(), each.subject()));
        if (!told) {
          open.computeIfAbsent(one.topic(), any -> new LinkedHashSet<>()).add(one.subject());
        }
      }
      open.forEach(
          (topic, subjects) ->
              subjects.forEach(
                  subject -> {
                    line(2, "no rule is set off: " + topic.wireName() + subject(subject));
                    saidNo(subject, EnumSet.of(topic), topic.pinned() ? pinned : inForce, null);
                  }));
    }

    private static boolean about(Refusal one, Topic topic, Subject subject) {
      return one.topic() == topic && one.subject().equals(subject);
    }

    private static boolean comesBefore(Policy policy, @Nullable Rule one, Rule other) {
      return one == null || policy.rules().indexOf(one) < policy.rules().indexOf(other);
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
        Policy policy = undecided.topic().pinned() ? pinned : inForce;
        saidNo(undecided.subject(), EnumSet.of(undecided.topic()), policy, null);
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
