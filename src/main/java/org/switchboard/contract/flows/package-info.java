/** The published flow types, in {@code Voice.Api.Flows}. */
@NullMarked
@XmlSchema(
        namespace = "http://schemas.datacontract.org/2004/07/Voice.Api.Flows",
        elementFormDefault = XmlNsForm.QUALIFIED)
package org.switchboard.contract.flows;

import jakarta.xml.bind.annotation.XmlNsForm;
import jakarta.xml.bind.annotation.XmlSchema;
import org.jspecify.annotations.NullMarked;
