package org.fairnotice.engine;

import org.fairnotice.decision.DecisionType;
import org.fairnotice.decision.Terms;

/** A decision without its id and reason yet. */
record Draft(DecisionType type, Terms terms) {}
