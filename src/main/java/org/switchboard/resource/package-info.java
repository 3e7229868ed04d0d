/** The operations that the server offers, as JAX-RS resources; every interface reads them. */
@NullMarked
package org.switchboard.resource;

import org.jspecify.annotations.NullMarked;
