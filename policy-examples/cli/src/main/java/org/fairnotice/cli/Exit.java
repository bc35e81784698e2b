package org.fairnotice.cli;

/** The exit codes of every command. */
final class Exit {
  /** All went well. */
  static final int FINE = 0;

  /** A policy has errors. */
  static final int FINDINGS = 1;

  /** An example of a policy failed, or there was none. */
  static final int FAILED_EXAMPLES = 2;

  /** Something could not be decided, or an event could not be read or was rejected. */
  static final int UNDECIDED = 3;

  /** The command line is wrong, or names a file that is not there. */
  static final int USAGE = 64;

  /** The program itself is at fault. */
  static final int FAULT = 70;

  /** A file broke off while it was read, or could not be written. */
  static final int BROKEN_FILE = 74;

  private Exit() {}
}
