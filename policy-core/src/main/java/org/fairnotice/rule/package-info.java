/**
 * A policy as plain values, the one representation every tool reads, and the builder that writes it
 * in Java.
 */
@NullMarked
package org.fairnotice.rule;

import org.jspecify.annotations.NullMarked;
