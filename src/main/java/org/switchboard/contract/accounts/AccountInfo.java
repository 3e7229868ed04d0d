package org.switchboard.contract.accounts;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;
import org.switchboard.contract.EntityInfo;

/** A tenant. */
@XmlRootElement(name = "AccountInfo")
@XmlType(name = "AccountInfo")
public class AccountInfo extends EntityInfo implements Document {
    @Description("The name of the account")
    @XmlElement(name = "Name", nillable = true)
    public @Nullable String name;

    @Description("The ISO 3166 region by which phone numbers without a country are read, such as US")
    @XmlElement(name = "Region", nillable = true)
    public @Nullable String region;
}
