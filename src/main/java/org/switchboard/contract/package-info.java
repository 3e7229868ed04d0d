/**
 * The published types, one package per XML namespace; this one holds the base type, in {@code Voice.Api}.
 *
 * <p>The types are plain carriers: public fields in the order of the published JSON, no rules. The XML order is another,
 * the ordinal order of the names (wire contract, section 1.2), and comes from the annotations.
 */
@NullMarked
@XmlAccessorType(XmlAccessType.FIELD)
@XmlAccessorOrder(XmlAccessOrder.ALPHABETICAL)
@XmlSchema(namespace = "http://schemas.datacontract.org/2004/07/Voice.Api", elementFormDefault = XmlNsForm.QUALIFIED)
package org.switchboard.contract;

import jakarta.xml.bind.annotation.XmlAccessOrder;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorOrder;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlNsForm;
import jakarta.xml.bind.annotation.XmlSchema;
import org.jspecify.annotations.NullMarked;
