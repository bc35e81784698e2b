package org.fairnotice.event;

/** Why a bill is unpaid. */
public enum Cause implements WireValue {
  HARDSHIP("hardship"),
  DISSATISFIED("dissatisfied"),
  NOT_INFORMED("not-informed"),
  RELATIONSHIP("relationship"),
  FORGOT("forgot"),
  UNAVAILABLE("unavailable"),
  REFUSES("refuses"),
  BANK_PROBLEM("bank-problem"),
  UNKNOWN("unknown");

  private final String wireName;

  Cause(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
