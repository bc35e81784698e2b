/**
 * The policy language, in layers that know only those before them: {@code source} (text and
 * places), {@code report} (what is wrong), {@code syntax} (lines and blocks), {@code vocabulary}
 * (phrases and concepts). Each language the files may be written in is data: one keyword file, one
 * dialect file, one message file.
 */
@NullMarked
package org.fairnotice.dsl;

import org.jspecify.annotations.NullMarked;
