package org.fairnotice.dsl.vocabulary;

/**
 * Something a concept speaks of, such as the amount of a deposit.
 *
 * @param place the place whose phrases may stand for it
 */
public record Argument(String name, String place, boolean optional) {}
