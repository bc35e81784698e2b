package org.fairnotice.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why a decision came out as it did.
 *
 * <p>Shape: the rule that decided; the facts it read, in reading order, each once; the values its
 * client text names; the rules of the same topic that also applied but came later in the file; the
 * limits that cut the result; {@code version}, where the booking's own version would have decided
 * otherwise, is the one that decided because it is better for the client. The place in the file and
 * the sentence are rendered from the business's own policy, so that a ruling reads the same in
 * every language.
 */
public record Explanation(
    String rule,
    List<Fact> facts,
    List<Fact> texts,
    List<String> outranked,
    List<Cut> guards,
    @Nullable String version) {
  /** Copies the lists. */
  public Explanation {
    Objects.requireNonNull(rule, "rule");
    facts = List.copyOf(facts);
    texts = List.copyOf(texts);
    outranked = List.copyOf(outranked);
    guards = List.copyOf(guards);
  }

  /** An explanation by the version that applies. */
  public Explanation(
      String rule, List<Fact> facts, List<Fact> texts, List<String> outranked, List<Cut> guards) {
    this(rule, facts, texts, outranked, guards, null);
  }

  /** The same by another version than the booking's own. */
  public Explanation under(String hash) {
    return new Explanation(rule, facts, texts, outranked, guards, hash);
  }

  /** An explanation by a rule alone. */
  public static Explanation by(String rule) {
    return new Explanation(rule, List.of(), List.of(), List.of(), List.of());
  }

  /** The same with the rules that came too late. */
  public Explanation outranking(List<String> names) {
    return new Explanation(rule, facts, texts, names, guards, version);
  }

  /** The same with one more limit. */
  public Explanation cutBy(Cut cut) {
    List<Cut> more = new ArrayList<>(guards);
    more.add(cut);
    return new Explanation(rule, facts, texts, outranked, more, version);
  }
}
