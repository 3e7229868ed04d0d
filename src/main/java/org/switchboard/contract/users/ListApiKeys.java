package org.switchboard.contract.users;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;

/** The request to list API keys. */
@XmlRootElement(name = "ListApiKeys")
@XmlType(name = "ListApiKeys")
public class ListApiKeys implements Document {
    @Description("The user whose keys to list (yourself if left out)")
    @XmlElement(name = "UserId", nillable = true)
    public @Nullable String userId;
}
