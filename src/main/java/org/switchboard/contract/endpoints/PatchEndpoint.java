package org.switchboard.contract.endpoints;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;
import org.switchboard.contract.arrays.ArrayOfKeyValueOfstringstring;

/** The request to change an endpoint. What is left out stays; an empty text clears. */
@XmlRootElement(name = "PatchEndpoint")
@XmlType(name = "PatchEndpoint")
public class PatchEndpoint implements Document {
    @Description("The ID of the endpoint")
    @XmlElement(name = "EndpointId", nillable = true)
    public @Nullable String endpointId;

    @Description("The name that others see")
    @XmlElement(name = "DisplayName", nillable = true)
    public @Nullable String displayName;

    @Description("The customer that the endpoint is linked to")
    @XmlElement(name = "CustomerId", nillable = true)
    public @Nullable String customerId;

    @Description("The number of a PhoneNumber or Fax endpoint; stored in E.164")
    @XmlElement(name = "PhoneNumber", nillable = true)
    public @Nullable String phoneNumber;

    @Description("The address of an Email endpoint")
    @XmlElement(name = "EmailAddress", nillable = true)
    public @Nullable String emailAddress;

    @Description("The users of a Team, in order")
    @XmlElementWrapper(name = "MemberUserIds", nillable = true)
    @XmlElement(name = "string", namespace = ArrayOfKeyValueOfstringstring.NAMESPACE, nillable = true)
    public @Nullable List<@Nullable String> memberUserIds;

    @Description("The flow that runs when this endpoint starts a session")
    @XmlElement(name = "FlowId", nillable = true)
    public @Nullable String flowId;

    @Description("A picture")
    @XmlElement(name = "AvatarUrl", nillable = true)
    public @Nullable String avatarUrl;

    @Description("All tags that the endpoint shall have, by their IDs, at most 20; an empty list takes them away")
    @XmlElementWrapper(name = "TagIds", nillable = true)
    @XmlElement(name = "string", namespace = ArrayOfKeyValueOfstringstring.NAMESPACE, nillable = true)
    public @Nullable List<@Nullable String> tagIds;
}
