/**
 * What happens between a business and its clients: one record for each kind of event on the wire.
 */
@NullMarked
package org.fairnotice.event;

import org.jspecify.annotations.NullMarked;
