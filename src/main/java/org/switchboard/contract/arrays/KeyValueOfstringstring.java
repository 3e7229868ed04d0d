package org.switchboard.contract.arrays;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;

/** One entry of a dictionary. */
@XmlType(
        name = "KeyValueOfstringstring",
        propOrder = {"key", "value"})
public class KeyValueOfstringstring {
    @Description("The key, in the case in which it was given")
    @XmlElement(name = "Key", nillable = true)
    public @Nullable String key;

    @Description("The value")
    @XmlElement(name = "Value", nillable = true)
    public @Nullable String value;
}
