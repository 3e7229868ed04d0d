package org.switchboard.contract.authentication;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;
import org.switchboard.contract.arrays.ArrayOfKeyValueOfstringstring;

/** Who is signed in. */
@XmlRootElement(name = "UserInfo")
@XmlType(name = "UserInfo")
public class UserInfo implements Document {
    @Description("The ID of the user")
    @XmlElement(name = "Id", nillable = true)
    public @Nullable String id;

    @Description("Whether anybody is signed in")
    @XmlElement(name = "IsAuthenticated")
    public boolean isAuthenticated;

    @Description("The display name up to its first space")
    @XmlElement(name = "FirstName", nillable = true)
    public @Nullable String firstName;

    @Description("The rest of the display name")
    @XmlElement(name = "LastName", nillable = true)
    public @Nullable String lastName;

    @Description("The display name")
    @XmlElement(name = "Name", nillable = true)
    public @Nullable String name;

    @Description("A picture of the user")
    @XmlElement(name = "AvatarUrl", nillable = true)
    public @Nullable String avatarUrl;

    @Description("The email address")
    @XmlElement(name = "EmailAddress", nillable = true)
    public @Nullable String emailAddress;

    @Description("The roles")
    @XmlElementWrapper(name = "Roles", nillable = true)
    @XmlElement(name = "string", namespace = ArrayOfKeyValueOfstringstring.NAMESPACE, nillable = true)
    public @Nullable List<@Nullable String> roles;

    @Description("The accounts in which the user may act")
    @XmlElementWrapper(name = "AccountIds", nillable = true)
    @XmlElement(name = "string", namespace = ArrayOfKeyValueOfstringstring.NAMESPACE, nillable = true)
    public @Nullable List<@Nullable String> accountIds;

    @Description("Their names, in the same order")
    @XmlElementWrapper(name = "AccountNames", nillable = true)
    @XmlElement(name = "string", namespace = ArrayOfKeyValueOfstringstring.NAMESPACE, nillable = true)
    public @Nullable List<@Nullable String> accountNames;

    @Description("What a Manager may do; null for all others")
    @XmlElement(name = "ManagerAccess", nillable = true)
    public @Nullable UserManagerAccess managerAccess;
}
