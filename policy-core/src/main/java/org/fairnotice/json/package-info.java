/**
 * Events, rulings and client records as JSON, both ways: events one object a line or in CloudEvents
 * envelopes.
 */
@NullMarked
package org.fairnotice.json;

import org.jspecify.annotations.NullMarked;
