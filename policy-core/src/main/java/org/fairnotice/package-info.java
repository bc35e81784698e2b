/**
 * The library: a {@link org.fairnotice.PolicyEngine} rules on the events of a booking system by a
 * business's own policy.
 *
 * <p>A tour, in the order things are met. A host makes {@link org.fairnotice.event.Event events} of
 * what happens, or reads them from JSON with {@code org.fairnotice.json}. It hands each to the
 * engine together with the client's {@link org.fairnotice.ruling.ClientLog log} and the business's
 * {@link org.fairnotice.rule.Policies policies}, which come from a policy file (module policy-dsl)
 * or from the builder of {@link org.fairnotice.rule.Policy}. It gets a {@link
 * org.fairnotice.ruling.Ruling ruling}: {@link org.fairnotice.decision.Decision decisions} with
 * their explanations, the topics that stay open, and the instant to look again, at which it hands
 * over {@link org.fairnotice.PolicyEngine#review a review}. What the client owes, did and may do
 * stands in the {@link org.fairnotice.record.ClientRecord record} of the log.
 *
 * <p>Everything is a value and nothing has a clock: storing, sending, scheduling and moving money
 * are the host's.
 */
@NullMarked
package org.fairnotice;

import org.jspecify.annotations.NullMarked;
