package org.switchboard.contract.auth;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;
import org.switchboard.contract.arrays.ArrayOfKeyValueOfstringstring;
import org.switchboard.contract.errors.ResponseStatus;

/** Who is signed in. */
@XmlRootElement(name = "AuthenticateResponse")
@XmlType(
        name = "AuthenticateResponse",
        propOrder = {
            "userId",
            "sessionId",
            "userName",
            "displayName",
            "referrerUrl",
            "bearerToken",
            "refreshToken",
            "profileUrl",
            "roles",
            "permissions",
            "responseStatus",
            "meta"
        })
public class AuthenticateResponse implements Document {
    @Description("The ID of the user")
    @XmlElement(name = "UserId", nillable = true)
    public @Nullable String userId;

    @Description("What the cookie ss-id (with rememberMe: ss-pid) holds")
    @XmlElement(name = "SessionId", nillable = true)
    public @Nullable String sessionId;

    @Description("The email address of the user")
    @XmlElement(name = "UserName", nillable = true)
    public @Nullable String userName;

    @Description("The name that others see")
    @XmlElement(name = "DisplayName", nillable = true)
    public @Nullable String displayName;

    @Description("Always null")
    @XmlElement(name = "ReferrerUrl", nillable = true)
    public @Nullable String referrerUrl;

    @Description("Always null")
    @XmlElement(name = "BearerToken", nillable = true)
    public @Nullable String bearerToken;

    @Description("Always null")
    @XmlElement(name = "RefreshToken", nillable = true)
    public @Nullable String refreshToken;

    @Description("A picture of the user")
    @XmlElement(name = "ProfileUrl", nillable = true)
    public @Nullable String profileUrl;

    @Description("The roles of the user")
    @XmlElementWrapper(name = "Roles", nillable = true)
    @XmlElement(name = "string", namespace = ArrayOfKeyValueOfstringstring.NAMESPACE, nillable = true)
    public @Nullable List<@Nullable String> roles;

    @Description("Always empty")
    @XmlElementWrapper(name = "Permissions", nillable = true)
    @XmlElement(name = "string", namespace = ArrayOfKeyValueOfstringstring.NAMESPACE, nillable = true)
    public @Nullable List<@Nullable String> permissions;

    @Description("Always null where it succeeded")
    @XmlElement(name = "ResponseStatus", nillable = true)
    public @Nullable ResponseStatus responseStatus;

    @Description("Always null")
    @XmlElement(name = "Meta", nillable = true)
    @XmlJavaTypeAdapter(ArrayOfKeyValueOfstringstring.Adapter.class)
    public @Nullable Map<String, @Nullable String> meta;
}
