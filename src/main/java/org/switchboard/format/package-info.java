/**
 * The formats: bytes to published type and back. Nothing here knows what a session is; each format is driven by the
 * annotations of the type that it is given.
 */
@NullMarked
package org.switchboard.format;

import org.jspecify.annotations.NullMarked;
