package org.fairnotice.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** The settings that a policy asks its host for, as the command line gives them. */
final class HostOptions {
  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description =
          "Give a setting that the policy asks the host for, as its file writes values, such as"
              + " --set \"late notice=24 hours\".")
  private Map<String, String> settings = new LinkedHashMap<>();

  /** The values by name. */
  Map<String, String> values() {
    return settings;
  }
}
