package org.fairnotice.engine;

import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Terms;
import org.jspecify.annotations.Nullable;

/** A decision without its id and reason yet; {@code corrects} is the one it takes back, if any. */
record Draft(DecisionType type, Terms terms, @Nullable String corrects) {
  Draft(DecisionType type, Terms terms) {
    this(type, terms, null);
  }
}
