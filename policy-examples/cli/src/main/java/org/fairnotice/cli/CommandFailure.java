package org.fairnotice.cli;

/** Ends a command with a message for the person at the keyboard and an exit code. */
final class CommandFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exit;

  CommandFailure(int exit, String message) {
    super(message);
    this.exit = exit;
  }

  int exit() {
    return exit;
  }

  static CommandFailure usage(String message) {
    return new CommandFailure(Exit.USAGE, message);
  }

  static CommandFailure brokenFile(String message) {
    return new CommandFailure(Exit.BROKEN_FILE, message);
  }
}
