package org.fairnotice.decision;

import static org.fairnotice.decision.DecisionType.Effect.NEVER;
import static org.fairnotice.decision.DecisionType.Effect.WHEN_DONE;
import static org.fairnotice.decision.DecisionType.Effect.WHEN_ISSUED;
import static org.fairnotice.decision.DecisionType.Effect.WHEN_MET;
import static org.fairnotice.decision.Topic.ACCEPTANCE;
import static org.fairnotice.decision.Topic.COLLECTION;
import static org.fairnotice.decision.Topic.FEE;
import static org.fairnotice.decision.Topic.GUARANTEE;
import static org.fairnotice.decision.Topic.LOYALTY;
import static org.fairnotice.decision.Topic.MESSAGE;
import static org.fairnotice.decision.Topic.PASS;
import static org.fairnotice.decision.Topic.SETTLEMENT;
import static org.fairnotice.decision.Topic.STANDING;
import static org.fairnotice.decision.Topic.STRIKE;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every kind of decision, with its topic and the moment it takes effect.
 *
 * <p>Source: docs/language/decisions.md.
 */
public enum DecisionType {
  BOOKING_ACCEPTED(ACCEPTANCE, WHEN_ISSUED),
  BOOKING_REFUSED(ACCEPTANCE, WHEN_ISSUED),
  REQUEST_NEEDED(ACCEPTANCE, WHEN_ISSUED),
  NOTHING_REQUIRED(GUARANTEE, WHEN_ISSUED),
  CARD_REQUIRED(GUARANTEE, WHEN_MET),
  HOLD_REQUIRED(GUARANTEE, WHEN_MET),
  DEPOSIT_REQUIRED(GUARANTEE, WHEN_MET),
  PREPAYMENT_REQUIRED(GUARANTEE, WHEN_MET),
  BOOKING_RELEASED(GUARANTEE, WHEN_ISSUED),
  DEPOSIT_KEPT(SETTLEMENT, WHEN_ISSUED),
  DEPOSIT_REFUNDED(SETTLEMENT, WHEN_ISSUED),
  DEPOSIT_CREDITED(SETTLEMENT, WHEN_ISSUED),
  DEPOSIT_CARRIED(SETTLEMENT, WHEN_ISSUED),
  FEE_CHARGED(FEE, WHEN_ISSUED),
  NO_FEE(FEE, WHEN_ISSUED),
  COMPENSATION_DUE(FEE, WHEN_ISSUED),
  PASS_RETURNED(PASS, WHEN_ISSUED),
  PASS_BURNT(PASS, WHEN_ISSUED),
  PASS_EXTENDED(PASS, WHEN_ISSUED),
  STRIKE_ADDED(STRIKE, WHEN_ISSUED),
  STRIKE_FORGIVEN(STRIKE, WHEN_ISSUED),
  NOT_COUNTED(STRIKE, WHEN_ISSUED),
  MARKED(STRIKE, WHEN_ISSUED),
  UNMARKED(STRIKE, WHEN_ISSUED),
  WARNED(STANDING, WHEN_ISSUED),
  TALK_FIRST(STANDING, WHEN_ISSUED),
  RESTRICTED(STANDING, WHEN_ISSUED),
  BLOCKED(STANDING, WHEN_ISSUED),
  RESTORED(STANDING, WHEN_ISSUED),
  POINTS_EARNED(LOYALTY, WHEN_ISSUED),
  CREDIT_EARNED(LOYALTY, WHEN_ISSUED),
  DISCOUNT_GRANTED(LOYALTY, WHEN_ISSUED),
  LOYALTY_REVERSED(LOYALTY, WHEN_ISSUED),
  STEP_DUE(COLLECTION, WHEN_DONE),
  NO_STEP(COLLECTION, NEVER),
  HOLD_PLACED(COLLECTION, WHEN_ISSUED),
  HOLD_ENDED(COLLECTION, WHEN_ISSUED),
  COLLECTION_MOVED(COLLECTION, WHEN_ISSUED),
  COLLECTION_RESTARTED(COLLECTION, WHEN_ISSUED),
  INTEREST_CHARGED(COLLECTION, WHEN_ISSUED),
  STEP_FEE_CHARGED(COLLECTION, WHEN_ISSUED),
  PLAN_BROKEN(COLLECTION, WHEN_ISSUED),
  PLAN_RESTORED(COLLECTION, WHEN_ISSUED),
  HANDED_OVER(COLLECTION, WHEN_ISSUED),
  COURT_ADVISED(COLLECTION, NEVER),
  WRITTEN_OFF(COLLECTION, WHEN_ISSUED),
  LIMITATION_WARNING(COLLECTION, NEVER),
  COLLECTION_CLOSED(COLLECTION, WHEN_ISSUED),
  MESSAGE_DUE(MESSAGE, NEVER),
  OFFER_MADE(MESSAGE, WHEN_ISSUED),
  TASK(MESSAGE, WHEN_ISSUED),
  COMPENSATED(MESSAGE, WHEN_ISSUED);

  /** When a decision changes what the record holds. */
  public enum Effect {
    /** At once, unless it waits for a person. */
    WHEN_ISSUED,
    /** When a payment or guarantee meets it. */
    WHEN_MET,
    /** When the host says the step is done. */
    WHEN_DONE,
    /** Not by itself. */
    NEVER
  }

  private static final Map<String, DecisionType> BY_WIRE_NAME =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(DecisionType::wireName, Function.identity()));

  private final Topic topic;
  private final Effect effect;
  private final String wireName = name().toLowerCase(Locale.ROOT).replace('_', '-');

  DecisionType(Topic topic, Effect effect) {
    this.topic = topic;
    this.effect = effect;
  }

  /** The type of a wire name, or null when there is none. */
  public static @Nullable DecisionType of(String wireName) {
    return BY_WIRE_NAME.get(wireName);
  }

  /** The topic such a decision answers; a task or a compensation may stand under any other. */
  public Topic topic() {
    return topic;
  }

  /** When it takes effect. */
  public Effect effect() {
    return effect;
  }

  /** The name in rulings. */
  public String wireName() {
    return wireName;
  }
}
