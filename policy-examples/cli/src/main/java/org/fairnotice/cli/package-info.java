/** The command line: {@code fairnotice run}, {@code check}, {@code test}. */
@NullMarked
package org.fairnotice.cli;

import org.jspecify.annotations.NullMarked;
