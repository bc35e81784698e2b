package org.fairnotice.cli;

/** How a run is written. */
interface Report {
  /** An event and its ruling as text, line ends and all. */
  String of(Played played);
}
