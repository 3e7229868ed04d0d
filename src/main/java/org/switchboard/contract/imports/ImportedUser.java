package org.switchboard.contract.imports;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;
import org.switchboard.contract.arrays.ArrayOfKeyValueOfstringstring;

/** A user of the file. */
@XmlType(name = "ImportedUser")
public class ImportedUser {
    @Description("The ID")
    @XmlElement(name = "Id", nillable = true)
    public @Nullable String id;

    @Description("The email address")
    @XmlElement(name = "Email", nillable = true)
    public @Nullable String email;

    @Description("The name that others see")
    @XmlElement(name = "DisplayName", nillable = true)
    public @Nullable String displayName;

    @Description("The password of a new user; a user that exists keeps its own")
    @XmlElement(name = "Password", nillable = true)
    public @Nullable String password;

    @Description("In its place: the hash of the password, as this server stores it")
    @XmlElement(name = "PasswordHash", nillable = true)
    public @Nullable String passwordHash;

    @Description("The roles")
    @XmlElementWrapper(name = "Roles", nillable = true)
    @XmlElement(name = "string", namespace = ArrayOfKeyValueOfstringstring.NAMESPACE, nillable = true)
    public @Nullable List<@Nullable String> roles;

    @Description("The accounts")
    @XmlElementWrapper(name = "AccountIds", nillable = true)
    @XmlElement(name = "string", namespace = ArrayOfKeyValueOfstringstring.NAMESPACE, nillable = true)
    public @Nullable List<@Nullable String> accountIds;
}
