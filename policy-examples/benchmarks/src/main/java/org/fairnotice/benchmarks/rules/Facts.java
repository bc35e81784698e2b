package org.fairnotice.benchmarks.rules;

/**
 * What the twenty-five rules read, ready to be read.
 *
 * <p>Shape: a value, and a bean for engines that look for getters; {@code reason} is empty where
 * none was given.
 *
 * <p>Units: money in cents, notice in seconds; counts include the event at hand, but for {@code
 * strikesYear}, which is from before it.
 *
 * @param kind booked, cancelled, called-off (by the business), moved, missed or completed
 * @param day the day of the week the booking starts on
 */
public record Facts(
    String kind,
    String service,
    long price,
    int partySize,
    long notice,
    String day,
    boolean first,
    int openBookings,
    boolean vip,
    String reason,
    boolean proof,
    boolean blocked,
    int noShowsHalfYear,
    int noShowsEver,
    int strikesYear,
    int movesQuarter,
    int completedVisits,
    int cleanRow,
    long held) {

  /** Facts on which no rule has anything to say. */
  public static final Facts NONE =
      new Facts("other", "", 0, 0, 0, "", false, 0, false, "", false, false, 0, 0, 0, 0, 0, 0, 0);

  public String getKind() {
    return kind;
  }

  public String getService() {
    return service;
  }

  public long getPrice() {
    return price;
  }

  public int getPartySize() {
    return partySize;
  }

  public long getNotice() {
    return notice;
  }

  public String getDay() {
    return day;
  }

  public boolean isFirst() {
    return first;
  }

  public int getOpenBookings() {
    return openBookings;
  }

  public boolean isVip() {
    return vip;
  }

  public String getReason() {
    return reason;
  }

  public boolean isProof() {
    return proof;
  }

  public boolean isBlocked() {
    return blocked;
  }

  public int getNoShowsHalfYear() {
    return noShowsHalfYear;
  }

  public int getNoShowsEver() {
    return noShowsEver;
  }

  public int getStrikesYear() {
    return strikesYear;
  }

  public int getMovesQuarter() {
    return movesQuarter;
  }

  public int getCompletedVisits() {
    return completedVisits;
  }

  public int getCleanRow() {
    return cleanRow;
  }

  public long getHeld() {
    return held;
  }
}
