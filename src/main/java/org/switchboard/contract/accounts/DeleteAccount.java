package org.switchboard.contract.accounts;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;

/** The request to delete an account. */
@XmlRootElement(name = "DeleteAccount")
@XmlType(name = "DeleteAccount")
public class DeleteAccount implements Document {
    @Description("The ID of the account")
    @XmlElement(name = "AccountId", nillable = true)
    public @Nullable String accountId;
}
