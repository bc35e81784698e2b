package org.fairnotice.dsl.check;

import java.util.List;
import org.fairnotice.dsl.report.Diagnostic;

/** One kind of mistake, looked for in a whole policy. */
interface Check {
  /** Adds what is wrong to the list. */
  void look(PolicyIndex policy, List<Diagnostic> found);
}
