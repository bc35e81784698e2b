package org.fairnotice.event;

/** One of a closed set of values, with its name in event files. */
public interface WireValue {

  /** The name in event files, such as {@code registered-letter}. */
  String wireName();

  /**
   * The value of a set that has that wire name.
   *
   * <p>Errors: {@code IllegalArgumentException} if there is none.
   */
  static <E extends Enum<E> & WireValue> E of(Class<E> set, String wireName) {
    for (E value : set.getEnumConstants()) {
      if (value.wireName().equals(wireName)) {
        return value;
      }
    }
    throw new IllegalArgumentException(
        "wireName: no " + set.getSimpleName() + " is called `" + wireName + "`");
  }
}
