/**
 * The command line: {@code fairnotice run}, {@code check}, {@code test}, {@code export}, {@code
 * generate}.
 */
@NullMarked
package org.fairnotice.cli;

import org.jspecify.annotations.NullMarked;
