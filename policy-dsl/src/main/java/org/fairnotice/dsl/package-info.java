/**
 * The policy language: a business's rules as a text that an owner reads and a program runs.
 *
 * <p>A tour. {@link org.fairnotice.dsl.PolicyLanguage#load} takes a text and gives a {@link
 * org.fairnotice.dsl.PolicyLanguage.Loaded}: a report of everything that is wrong with it and, if
 * nothing is, the policy for a {@link org.fairnotice.PolicyEngine} and the examples of the file,
 * which a {@link org.fairnotice.dsl.scenario.ScenarioRunner} plays.
 *
 * <pre>{@code
 * Loaded loaded = PolicyLanguage.load("salon.policy", text);
 * System.out.print(loaded.render());
 * Policy policy = loaded.policyOrThrow();
 * var results = new ScenarioRunner(PolicyEngine.create()).run(policy, loaded.scenarios());
 * System.out.print(ScenarioReport.render(results));
 * }</pre>
 *
 * <p>Behind it are layers that know only those before them: {@code source} (text and places),
 * {@code report} (what is wrong), {@code syntax} (lines and blocks), {@code vocabulary} (phrases
 * and concepts), {@code check} (what cannot be meant), {@code whole} (a file with those it goes on
 * from and the host's settings), {@code compile} (the core's rule values) and {@code scenario}
 * (examples). Each language the files may be written in is data: one keyword file, one dialect
 * file, one message file.
 */
@NullMarked
package org.fairnotice.dsl;

import org.jspecify.annotations.NullMarked;
