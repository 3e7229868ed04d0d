package org.switchboard.contract.calls;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;

/** The request for the live calls of an account. */
@XmlRootElement(name = "GetActiveCalls")
@XmlType(name = "GetActiveCalls")
public class GetActiveCalls implements Document {
    @Description("The account whose calls to get (all of yours if left out)")
    @XmlElement(name = "AccountId", nillable = true)
    public @Nullable String accountId;
}
