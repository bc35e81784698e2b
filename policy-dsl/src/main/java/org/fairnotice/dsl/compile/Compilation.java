package org.fairnotice.dsl.compile;

import java.util.List;
import org.fairnotice.dsl.report.Diagnostic;
import org.fairnotice.rule.Policy;
import org.jspecify.annotations.Nullable;

/** A policy, or what in its file this edition cannot decide by. */
public record Compilation(@Nullable Policy policy, List<Diagnostic> diagnostics) {
  /** Copies the list. */
  public Compilation {
    diagnostics = List.copyOf(diagnostics);
  }
}
