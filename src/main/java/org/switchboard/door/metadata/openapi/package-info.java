/** The OpenAPI document of the server, and the explorer that shows it and calls the server. */
@NullMarked
package org.switchboard.door.metadata.openapi;

import org.jspecify.annotations.NullMarked;
