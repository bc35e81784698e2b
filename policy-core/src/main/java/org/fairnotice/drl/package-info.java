/**
 * Policies written out as DRL with the MVEL dialect, and developers' own DRL rules beside a policy.
 *
 * <p>Shape: {@link DrlExport} and {@link CaseFacts} need nothing but the core; whatever compiles
 * DRL ({@link DrlNetwork}, {@link DeveloperRules}) needs {@code drools-compiler} and {@code
 * drools-mvel}, which are optional dependencies. DRL is code that can run anything: it comes from
 * developers, never from a policy folder.
 */
@NullMarked
package org.fairnotice.drl;

import org.jspecify.annotations.NullMarked;
