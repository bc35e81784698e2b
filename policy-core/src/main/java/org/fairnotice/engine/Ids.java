package org.fairnotice.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.fairnotice.decision.Subject;
import org.fairnotice.decision.Topic;
import org.jspecify.annotations.Nullable;

/** Ids that are worked out, never drawn: the same wherever and whenever they are computed. */
public final class Ids {
  private static final int BYTES = 10;

  private final String business;
  private final Map<String, Integer> ordinals = new HashMap<>();
  private @Nullable MessageDigest digest;

  Ids(String business) {
    this.business = business;
  }

  /** The id of a client's review at the instant it fell due. */
  public static String review(String business, String client, Instant due) {
    return "review-" + hash(business, client, due.toString());
  }

  /**
   * The id of a review of what came up, at an event, for an instant that had passed or was just
   * then.
   */
  static String review(String business, String client, Instant due, String cause) {
    return "review-" + hash(business, client, due.toString(), cause);
  }

  /** What a person is asked when a rule asks about a case. */
  static String question(String event, Subject sitting, String rule) {
    return "q-" + hash(event, sitting.toString(), rule);
  }

  /** The id of the next decision an event leads to on a topic and subject. */
  String next(String event, Topic topic, Subject subject) {
    String what = event + '\n' + topic.wireName() + '\n' + subject;
    int ordinal = ordinals.merge(what, 1, Integer::sum);
    digest = digest == null ? sha256() : digest;
    return "d-"
        + hash(
            digest, business, event, topic.wireName(), subject.toString(), String.valueOf(ordinal));
  }

  /** The id of what takes a decision back; never one that the event itself leads to. */
  static String takingBack(String business, String event, String decision) {
    return "d-" + hash(business, event, "takes back", decision);
  }

  /** How far it has counted. */
  Map<String, Integer> mark() {
    return Map.copyOf(ordinals);
  }

  /** Counts on from where it was. */
  void backTo(Map<String, Integer> mark) {
    ordinals.clear();
    ordinals.putAll(mark);
  }

  static String hash(String... parts) {
    return hash(sha256(), parts);
  }

  private static String hash(MessageDigest digest, String... parts) {
    for (String part : parts) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      digest.update(Integer.toString(bytes.length).getBytes(StandardCharsets.ISO_8859_1));
      digest.update((byte) ':');
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
