package org.fairnotice.dsl.scenario;

import java.time.LocalDateTime;
import java.util.List;
import org.fairnotice.dsl.vocabulary.Phrase;
import org.fairnotice.dsl.vocabulary.PolicyTree;
import org.fairnotice.rule.Origin;

/**
 * One example of a policy file: what happens to a client, moment by moment, and what must come of
 * it.
 *
 * <p>Shape: moments in file order.
 */
public record Scenario(String name, Origin origin, String language, List<Moment> moments) {
  /** Copies the list. */
  public Scenario {
    moments = List.copyOf(moments);
  }

  /**
   * The examples of a file, in its order.
   *
   * <p>Errors: {@code IllegalArgumentException} if an example has a phrase that was not understood.
   */
  public static List<Scenario> of(PolicyTree tree) {
    return new ExampleReader(tree).scenarios();
  }

  /**
   * Something that happens.
   *
   * <p>Units: {@code at} is the time on the clock in the policy's zone.
   */
  public record Moment(
      Origin origin,
      String text,
      LocalDateTime at,
      Phrase.Said event,
      List<Expectation> expectations) {
    /** Copies the list. */
    public Moment {
      expectations = List.copyOf(expectations);
    }
  }

  /**
   * One outcome that must come of a moment, or must not.
   *
   * <p>Shape: an outcome of {@code nothing} says that no decision may come at all.
   */
  public record Expectation(Origin origin, boolean forbidden, Phrase.Said outcome, String text) {}
}
