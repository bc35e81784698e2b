package org.fairnotice.dsl.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fairnotice.dsl.report.Diagnostic;
import org.fairnotice.dsl.vocabulary.PolicyReading;

/**
 * Says what is wrong with a policy that could be read: values of the wrong kind, names that do not
 * exist, rules that never apply.
 *
 * <p>Shape: what reading has reported is not reported again, and lines that could not be read are
 * passed over together with everything that only follows from them. A policy without an error here
 * and in its reading can run.
 */
public final class Checker {
  private static final List<Check> CHECKS =
      List.of(
          new HeaderCheck(),
          new NameCheck(),
          new SettingCheck(),
          new TypeCheck(),
          new NumberCheck(),
          new TableCheck(),
          new CurrencyCheck(),
          new WordCheck(),
          new EvidenceCheck(),
          new ClauseCheck(),
          new TextCheck(),
          new OrderCheck(),
          new RefusalCheck(),
          new TermCheck(),
          new TagCheck(),
          new CollectionCheck(),
          new ConsumerCheck());

  private Checker() {}

  /** What is wrong with the headers of one of several files that make a policy together. */
  public static List<Diagnostic> headers(PolicyReading reading) {
    List<Diagnostic> found = new ArrayList<>();
    new HeaderCheck().look(new PolicyIndex(reading), found);
    return found.stream().distinct().toList();
  }

  /** What is wrong beyond what reading has reported, sorted by place. */
  public static List<Diagnostic> check(PolicyReading reading) {
    boolean nothing = reading.tree().headers().isEmpty() && reading.tree().blocks().isEmpty();
    if (nothing && reading.report().hasErrors()) {
      return List.of();
    }
    PolicyIndex policy = new PolicyIndex(reading);
    List<Diagnostic> found = new ArrayList<>();
    CHECKS.forEach(check -> check.look(policy, found));
    return found.stream().distinct().sorted(Comparator.comparing(Diagnostic::range)).toList();
  }
}
