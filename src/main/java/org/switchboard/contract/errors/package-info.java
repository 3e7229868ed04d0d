/**
 * The one shape of every error (wire contract, section 6.2). Its XML order is its own, not the alphabetical one.
 */
@NullMarked
@XmlAccessorType(XmlAccessType.FIELD)
@XmlSchema(namespace = "http://schemas.servicestack.net/types", elementFormDefault = XmlNsForm.QUALIFIED)
package org.switchboard.contract.errors;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlNsForm;
import jakarta.xml.bind.annotation.XmlSchema;
import org.jspecify.annotations.NullMarked;
