package org.fairnotice.cli;

import org.fairnotice.json.RulingCodec;
import org.fairnotice.rule.Policies;
import org.fairnotice.run.Played;

/**
 * Rulings for programs: one JSON object a line.
 *
 * <p>Shape: with the rule's place and the sentence for the client, but for a repeated event, whose
 * ruling is given as it was kept.
 */
final class JsonReport implements Report {
  private final Policies policies;

  JsonReport(Policies policies) {
    this.policies = policies;
  }

  @Override
  public String of(Played played) {
    String json =
        played.repeated()
            ? RulingCodec.write(played.ruling())
            : RulingCodec.write(played.ruling(), policies);
    return json + "\n";
  }
}
