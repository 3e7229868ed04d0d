/** The OpenAPI document of the server. */
@NullMarked
package org.switchboard.description.openapi;

import org.jspecify.annotations.NullMarked;
