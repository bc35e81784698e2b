package org.fairnotice.cli;

import java.time.zone.ZoneRulesProvider;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says: this program, Java, and the time zone rules in use. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String own = Version.class.getPackage().getImplementationVersion();
    return new String[] {
      "fairnotice " + (own == null ? "(not packaged)" : own),
      "Java " + Runtime.version(),
      "time zones " + ZoneRulesProvider.getVersions("UTC").lastKey()
    };
  }
}
