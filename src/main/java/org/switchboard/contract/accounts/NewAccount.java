package org.switchboard.contract.accounts;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;

/** The request to make an account. */
@XmlRootElement(name = "NewAccount")
@XmlType(name = "NewAccount")
public class NewAccount implements Document {
    @Description(
            "The ID of the new account: 1 to 64 letters, digits, dots, dashes or underscores (made by the server if left out)")
    @XmlElement(name = "Id", nillable = true)
    public @Nullable String id;

    @Description("The name of the account")
    @XmlElement(name = "Name", nillable = true)
    public @Nullable String name;

    @Description("The ISO 3166 region by which phone numbers without a country are read (defaults to US)")
    @XmlElement(name = "Region", nillable = true)
    public @Nullable String region;
}
