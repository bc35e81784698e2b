/** Rulings, the answers to single events, and the log that keeps a client's events with theirs. */
@NullMarked
package org.fairnotice.ruling;

import org.jspecify.annotations.NullMarked;
