package org.switchboard.contract.users;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;
import org.switchboard.contract.arrays.ArrayOfKeyValueOfstringstring;

/** The request to make an API key for yourself. */
@XmlRootElement(name = "NewApiKey")
@XmlType(name = "NewApiKey")
public class NewApiKey implements Document {
    @Description("What the key is for")
    @XmlElement(name = "Name", nillable = true)
    public @Nullable String name;

    @Description("The only roles that count with this key (all of the user if left out)")
    @XmlElementWrapper(name = "Roles", nillable = true)
    @XmlElement(name = "string", namespace = ArrayOfKeyValueOfstringstring.NAMESPACE, nillable = true)
    public @Nullable List<@Nullable String> roles;

    @Description("The only operations that it opens (all if left out)")
    @XmlElementWrapper(name = "Operations", nillable = true)
    @XmlElement(name = "string", namespace = ArrayOfKeyValueOfstringstring.NAMESPACE, nillable = true)
    public @Nullable List<@Nullable String> operations;

    @Description("When it ends, ISO 8601 in UTC (never if left out)")
    @XmlElement(name = "DateExpires", nillable = true)
    public @Nullable String dateExpires;
}
