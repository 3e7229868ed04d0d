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

/** The request to make a user with the role User, and with it an endpoint of the type User; or the endpoint of a user who is there. */
@XmlRootElement(name = "NewUserEndpoint")
@XmlType(name = "NewUserEndpoint")
public class NewUserEndpoint implements Document {
    @Description("The account of the endpoint (yours if you have one)")
    @XmlElement(name = "AccountId", nillable = true)
    public @Nullable String accountId;

    @Description("The customer that the endpoint is linked to")
    @XmlElement(name = "CustomerId", nillable = true)
    public @Nullable String customerId;

    @Description("The email address of a new user, with which the user signs in")
    @XmlElement(name = "EmailAddress", nillable = true)
    public @Nullable String emailAddress;

    @Description("The name that others see (defaults to the first and the last name)")
    @XmlElement(name = "DisplayName", nillable = true)
    public @Nullable String displayName;

    @Description("The first name of the new user")
    @XmlElement(name = "FirstName", nillable = true)
    public @Nullable String firstName;

    @Description("The last name of the new user")
    @XmlElement(name = "LastName", nillable = true)
    public @Nullable String lastName;

    @Description("The password of the new user, 10 to 128 characters; never shown")
    @XmlElement(name = "Password", nillable = true)
    public @Nullable String password;

    @Description("A user who is there already, in place of a new one")
    @XmlElement(name = "UserId", nillable = true)
    public @Nullable String userId;

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
