/** Writes that are safe to repeat under an idempotency key. */
@NullMarked
package org.switchboard.session.idempotency;

import org.jspecify.annotations.NullMarked;
