/**
 * A policy made whole: what its file goes on from, and the settings that the host gives.
 *
 * <p>The tour: {@link org.fairnotice.dsl.whole.Sources} finds the file that another one names,
 * {@link org.fairnotice.dsl.whole.HostSettings} holds what an embedding system gives, and {@link
 * org.fairnotice.dsl.whole.Whole} makes one tree of them, as if all stood in one file.
 */
@NullMarked
package org.fairnotice.dsl.whole;

import org.jspecify.annotations.NullMarked;
