package org.switchboard.contract.users;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;

/** The request to revoke an API key. */
@XmlRootElement(name = "DeleteApiKey")
@XmlType(name = "DeleteApiKey")
public class DeleteApiKey implements Document {
    @Description("The ID of the key")
    @XmlElement(name = "ApiKeyId", nillable = true)
    public @Nullable String apiKeyId;
}
