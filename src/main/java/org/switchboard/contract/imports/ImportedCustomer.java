package org.switchboard.contract.imports;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;

/** A customer of the file. */
@XmlType(name = "ImportedCustomer")
public class ImportedCustomer {
    @Description("The ID")
    @XmlElement(name = "Id", nillable = true)
    public @Nullable String id;

    @Description("The account")
    @XmlElement(name = "AccountId", nillable = true)
    public @Nullable String accountId;

    @Description("The name of the customer")
    @XmlElement(name = "Name", nillable = true)
    public @Nullable String name;

    @Description("The customer above this one")
    @XmlElement(name = "ParentCustomerId", nillable = true)
    public @Nullable String parentCustomerId;

    @Description("What the customer is called in your own system")
    @XmlElement(name = "ReferenceId", nillable = true)
    public @Nullable String referenceId;

    @Description("Is the customer still being set up?")
    @XmlElement(name = "IsStaging", nillable = true)
    public @Nullable Boolean isStaging;
}
