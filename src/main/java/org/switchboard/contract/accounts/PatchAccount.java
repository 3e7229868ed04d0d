package org.switchboard.contract.accounts;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;

/** The request to change an account. */
@XmlRootElement(name = "PatchAccount")
@XmlType(name = "PatchAccount")
public class PatchAccount implements Document {
    @Description("The ID of the account")
    @XmlElement(name = "AccountId", nillable = true)
    public @Nullable String accountId;

    @Description("The name of the account")
    @XmlElement(name = "Name", nillable = true)
    public @Nullable String name;

    @Description("The ISO 3166 region by which phone numbers without a country are read, such as US")
    @XmlElement(name = "Region", nillable = true)
    public @Nullable String region;
}
