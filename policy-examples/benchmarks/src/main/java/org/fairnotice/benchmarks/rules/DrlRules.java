package org.fairnotice.benchmarks.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.StatelessKieSession;
import org.kie.internal.utils.KieHelper;

/** Drools DRL the usual way: dialect MVEL, a stateless session for each decision. */
public final class DrlRules implements Contender {
  private static final String FILE = "salon25.drl";

  private final KieBase base = build(text());

  /** The rules as DRL. */
  public static String text() {
    try (InputStream in = DrlRules.class.getResourceAsStream(FILE)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A knowledge base out of DRL. */
  public static KieBase build(String drl) {
    return new KieHelper().addContent(drl, ResourceType.DRL).build();
  }

  @Override
  public void decide(Facts facts, Verdict verdict) {
    StatelessKieSession session = base.newStatelessKieSession();
    session.setGlobal("verdict", verdict);
    session.execute(facts);
  }
}
