package org.fairnotice.time;

import java.time.LocalDate;

/** Where a date goes that must be a business day and is not. */
public enum Roll {
  /** To the following business day. */
  NEXT {
    @Override
    public LocalDate apply(LocalDate date, Calendar calendar) {
      return calendar.next(date);
    }
  },
  /** To the business day before. */
  PREVIOUS {
    @Override
    public LocalDate apply(LocalDate date, Calendar calendar) {
      return calendar.previous(date);
    }
  },
  /** Nowhere: the date stays. */
  NONE {
    @Override
    public LocalDate apply(LocalDate date, Calendar calendar) {
      return date;
    }
  };

  /** The date moved to a business day of the calendar, or the date itself if it is one. */
  public abstract LocalDate apply(LocalDate date, Calendar calendar);
}
