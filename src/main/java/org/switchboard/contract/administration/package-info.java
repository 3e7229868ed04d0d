/** Looking after the server itself, in {@code Voice.Api.Administration}. */
@NullMarked
@XmlAccessorType(XmlAccessType.FIELD)
@XmlAccessorOrder(XmlAccessOrder.ALPHABETICAL)
@XmlSchema(
        namespace = "http://schemas.datacontract.org/2004/07/Voice.Api.Administration",
        elementFormDefault = XmlNsForm.QUALIFIED)
package org.switchboard.contract.administration;

import jakarta.xml.bind.annotation.XmlAccessOrder;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorOrder;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlNsForm;
import jakarta.xml.bind.annotation.XmlSchema;
import org.jspecify.annotations.NullMarked;
