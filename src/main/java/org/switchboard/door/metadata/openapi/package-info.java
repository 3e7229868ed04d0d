/** The OpenAPI document of the server. */
@NullMarked
package org.switchboard.door.metadata.openapi;

import org.jspecify.annotations.NullMarked;
