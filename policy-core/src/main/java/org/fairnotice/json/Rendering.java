package org.fairnotice.json;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fairnotice.decision.Decision;
import org.fairnotice.decision.Fact;
import org.fairnotice.decision.Topic;
import org.fairnotice.rule.Origin;
import org.fairnotice.rule.Policies;
import org.fairnotice.rule.Policy;
import org.fairnotice.rule.Rule;
import org.fairnotice.ruling.PolicyVersion;
import org.jspecify.annotations.Nullable;

/**
 * What the business's own policy adds to one ruling for its reader: places and sentences.
 *
 * <p>Shape: a topic that keeps to the version of a booking is rendered from that version, any other
 * from the one in force; where that one does not know the rule, from the other of the two.
 */
final class Rendering {
  private final @Nullable Policy version;
  private final @Nullable Policy inForce;
  private final Set<List<String>> said = new HashSet<>();

  private Rendering(@Nullable Policy version, @Nullable Policy inForce) {
    this.version = version;
    this.inForce = inForce;
  }

  /** A ruling without additions. */
  static Rendering none() {
    return new Rendering(null, null);
  }

  /** The additions to a ruling that followed these versions. */
  static Rendering of(Policies policies, @Nullable PolicyVersion versions) {
    return versions == null
        ? none()
        : new Rendering(policies.version(versions.version()), policies.version(versions.inForce()));
  }

  /** The place of a rule, limit or step in its file, if it has one. */
  @Nullable String source(Topic topic, String rule) {
    for (Policy policy : candidates(topic)) {
      Origin origin = policy.originOf(rule);
      if (origin != null) {
        return origin.toString();
      }
    }
    return null;
  }

  /**
   * The sentence for the client, if the rule has one and the decision holds all that it names; a
   * sentence is said with the first decision that its rule led to and not again.
   */
  @Nullable String because(Decision decision) {
    String name = decision.explanation().rule();
    for (Policy policy : candidates(decision.topic())) {
      Rule rule = policy.rule(name);
      if (rule != null) {
        String sentence = complete(rule, decision) ? policy.sentence(decision) : null;
        return sentence != null && said.add(List.of(name, sentence)) ? sentence : null;
      }
    }
    return null;
  }

  private static boolean complete(Rule rule, Decision decision) {
    if (rule.because() == null) {
      return false;
    }
    List<Fact> known = decision.explanation().texts();
    for (String name : rule.because().names()) {
      if (known.stream().noneMatch(fact -> fact.term().equals(name))) {
        return false;
      }
    }
    return true;
  }

  private List<Policy> candidates(Topic topic) {
    List<Policy> candidates = new ArrayList<>(2);
    for (Policy policy :
        topic.pinned() ? new Policy[] {version, inForce} : new Policy[] {inForce, version}) {
      if (policy != null) {
        candidates.add(policy);
      }
    }
    return candidates;
  }
}
