/**
 * Invented lives of clients: event files as large as wanted that reach what few real files do.
 *
 * <p>A {@link org.fairnotice.cli.generate.Generator} merges one life a client, each told in
 * stories: a visit, a bill, something about the client. What comes of it depends on the seed alone,
 * on any machine; nothing here reads a clock, a locale or the machine's own zone.
 */
@NullMarked
package org.fairnotice.cli.generate;

import org.jspecify.annotations.NullMarked;
