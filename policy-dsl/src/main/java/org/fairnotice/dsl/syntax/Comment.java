package org.fairnotice.dsl.syntax;

import org.fairnotice.dsl.source.SourceRange;

/** A comment: its text without the number sign and the space after it. */
public record Comment(String text, SourceRange range) {}
