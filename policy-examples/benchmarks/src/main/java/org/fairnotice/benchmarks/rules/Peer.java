package org.fairnotice.benchmarks.rules;

import java.util.function.Supplier;

/** The ways of saying the rules that are compared with this library. */
public enum Peer {
  HAND("hand-written Java", HandRules::new),
  EASY_RULES("Easy Rules 4.1, conditions in Java", EasyRules::new),
  CEL("CEL-Java 0.14", CelRules::new),
  EVRETE("Evrete 4.0.3, conditions in Java", EvreteRules::new),
  DRL("Drools 10.2, DRL with MVEL, stateless", DrlRules::new),
  CAMUNDA("Camunda DMN 7.24", CamundaRules::new),
  KIE_DMN("KIE DMN 10.2", KieDmnRules::new);

  private final String shown;

  @SuppressWarnings("ImmutableEnumChecker") // a constructor, which holds nothing
  private final Supplier<Contender> maker;

  Peer(String shown, Supplier<Contender> maker) {
    this.shown = shown;
    this.maker = maker;
  }

  /** Its name in tables. */
  public String shown() {
    return shown;
  }

  /** It, ready to decide. */
  public Contender start() {
    return maker.get();
  }

  /** Whether it is so slow that only a part of a stream is checked and decided with it. */
  public boolean slow() {
    return this == CAMUNDA || this == KIE_DMN;
  }
}
