package org.fairnotice.rule;

import java.util.Objects;
import org.fairnotice.time.Span;
import org.fairnotice.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Where a value comes from: written in the rule, a setting of the policy, or a term of the
 * vocabulary.
 */
public sealed interface Operand {
  /** The value in a case, or null when it is missing there; the case notes what was read. */
  @Nullable Value in(Case facts);

  /** A value written in the rule. */
  static Operand of(Value value) {
    return new Literal(value);
  }

  /** A span written in the rule. */
  static Operand of(Span span) {
    return new Literal(Value.span(span));
  }

  /** A setting, by name. */
  static Operand setting(String name) {
    return new Setting(name);
  }

  /** A value written in the rule. */
  record Literal(Value value) implements Operand {
    /** Requires the value. */
    public Literal {
      Objects.requireNonNull(value, "value");
    }

    @Override
    public Value in(Case facts) {
      return value;
    }
  }

  /** A setting of the policy version that applies. */
  record Setting(String name) implements Operand {
    /** Requires the name. */
    public Setting {
      Objects.requireNonNull(name, "name");
    }

    @Override
    public @Nullable Value in(Case facts) {
      return facts.setting(name);
    }
  }

  /** A term of the vocabulary. */
  record TermOf(String term) implements Operand {
    /** Requires the name. */
    public TermOf {
      Objects.requireNonNull(term, "term");
    }

    @Override
    public @Nullable Value in(Case facts) {
      return facts.term(term);
    }
  }
}
