package org.fairnotice.cli;

import java.util.function.Supplier;
import org.fairnotice.run.Judge;

/**
 * What the commands work with.
 *
 * <p>Shape: the judge is made when it is first needed.
 */
record Tools(Terminal terminal, PolicyFiles policies, Supplier<Judge> judge) {}
