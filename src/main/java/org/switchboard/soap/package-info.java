/** The SOAP interface, for SOAP 1.1 and 1.2: document/literal bare, on the operations and JAXB types of every interface. */
@NullMarked
package org.switchboard.soap;

import org.jspecify.annotations.NullMarked;
