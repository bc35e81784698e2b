package org.fairnotice.engine;

/**
 * Rules made ready to be asked.
 *
 * <p>Shape: answers a question by calling {@link Question#match} for every entry that could be true
 * of its case.
 */
public interface RuleNetwork extends AutoCloseable {
  /** Answers a question. */
  void ask(Question question);

  /**
   * The same rules for a single owner, who may keep state from question to question and closes
   * them.
   */
  default RuleNetwork kept() {
    return this;
  }

  /**
   * Whether it has rules of its own for a key, beside those of the plan, and is to be asked
   * whatever the plan says.
   */
  default boolean answers(String key) {
    return false;
  }

  @Override
  default void close() {}
}
