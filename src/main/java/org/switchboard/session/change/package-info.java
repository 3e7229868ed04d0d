/** The transaction in which a caller changes one session: under its lock, once for an idempotency key, with orders to the carrier. */
@NullMarked
package org.switchboard.session.change;

import org.jspecify.annotations.NullMarked;
