/**
 * XML as .NET's DataContractSerializer reads and writes it, alone or in an envelope of SOAP.
 */
@NullMarked
package org.switchboard.format.xml;

import org.jspecify.annotations.NullMarked;
