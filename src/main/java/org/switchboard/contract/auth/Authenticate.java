package org.switchboard.contract.auth;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;
import org.switchboard.contract.arrays.ArrayOfKeyValueOfstringstring;

/** The request to sign in, to sign out, or to ask who is signed in. */
@XmlRootElement(name = "Authenticate")
@XmlType(
        name = "Authenticate",
        propOrder = {"provider", "userName", "password", "rememberMe", "meta"})
public class Authenticate implements Document {
    @Description("credentials or basic to sign in, logout to sign out; nothing to ask who is signed in")
    @XmlElement(name = "Provider", nillable = true)
    public @Nullable String provider;

    @Description("The email address or ID of the user")
    @XmlElement(name = "UserName", nillable = true)
    public @Nullable String userName;

    @Description("The password")
    @XmlElement(name = "Password", nillable = true)
    public @Nullable String password;

    @Description("Stay signed in for four weeks instead of two, over a restart of the browser")
    @XmlElement(name = "RememberMe", nillable = true)
    public @Nullable Boolean rememberMe;

    @Description("Taken and ignored")
    @XmlElement(name = "Meta", nillable = true)
    @XmlJavaTypeAdapter(ArrayOfKeyValueOfstringstring.Adapter.class)
    public @Nullable Map<String, @Nullable String> meta;
}
