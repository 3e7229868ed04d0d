/** XML Schema for the published types, as the WSDL and the metadata pages show it. */
@NullMarked
package org.switchboard.description.schema;

import org.jspecify.annotations.NullMarked;
