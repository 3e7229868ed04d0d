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

/** The request to make an endpoint of the type Team. */
@XmlRootElement(name = "NewTeam")
@XmlType(name = "NewTeam")
public class NewTeam implements Document {
    @Description("The account of the endpoint (yours if you have one)")
    @XmlElement(name = "AccountId", nillable = true)
    public @Nullable String accountId;

    @Description("The customer that the endpoint is linked to")
    @XmlElement(name = "CustomerId", nillable = true)
    public @Nullable String customerId;

    @Description("The name that others see")
    @XmlElement(name = "DisplayName", nillable = true)
    public @Nullable String displayName;

    @Description("The same, where displayName is left out")
    @XmlElement(name = "Name", nillable = true)
    public @Nullable String name;

    @Description("The users of the team, in order")
    @XmlElementWrapper(name = "MemberUserIds", nillable = true)
    @XmlElement(name = "string", namespace = ArrayOfKeyValueOfstringstring.NAMESPACE, nillable = true)
    public @Nullable List<@Nullable String> memberUserIds;

    @Description("The flow that runs when this endpoint starts a session")
    @XmlElement(name = "FlowId", nillable = true)
    public @Nullable String flowId;

    @Description("A picture")
    @XmlElement(name = "AvatarUrl", nillable = true)
    public @Nullable String avatarUrl;

    @Description("Tags for the endpoint, by their IDs, at most 20")
    @XmlElementWrapper(name = "TagIds", nillable = true)
    @XmlElement(name = "string", namespace = ArrayOfKeyValueOfstringstring.NAMESPACE, nillable = true)
    public @Nullable List<@Nullable String> tagIds;
}
