package org.fairnotice.cli;

import org.fairnotice.run.Played;

/** How a run is written. */
interface Report {
  /** An event and its ruling as text, line ends and all. */
  String of(Played played);
}
