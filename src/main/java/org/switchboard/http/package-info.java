/**
 * What every interface over HTTP shares: which requests are admitted, how JAX-RS calls the operations, and how answers become
 * responses.
 */
@NullMarked
package org.switchboard.http;

import org.jspecify.annotations.NullMarked;
