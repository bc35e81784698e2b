package org.fairnotice.dsl.vocabulary;

import org.fairnotice.dsl.report.Report;

/** A policy file read: its tree, and everything that is wrong with its words and shape. */
public record PolicyReading(PolicyTree tree, Report report) {}
