/**
 * The shapes in which .NET writes lists of strings and dictionaries.
 */
@NullMarked
@XmlAccessorType(XmlAccessType.FIELD)
@XmlSchema(
        namespace = "http://schemas.microsoft.com/2003/10/Serialization/Arrays",
        elementFormDefault = XmlNsForm.QUALIFIED)
package org.switchboard.contract.arrays;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlNsForm;
import jakarta.xml.bind.annotation.XmlSchema;
import org.jspecify.annotations.NullMarked;
