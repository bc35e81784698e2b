package org.fairnotice.dsl.vocabulary;

import java.util.List;

/**
 * One way to say a concept.
 *
 * @param written whether it is the one that is written
 */
record Form(Concept concept, List<Part> parts, boolean written) {}
