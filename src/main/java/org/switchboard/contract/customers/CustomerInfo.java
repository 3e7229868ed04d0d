package org.switchboard.contract.customers;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;
import org.switchboard.contract.EntityInfo;
import org.switchboard.contract.arrays.ArrayOfKeyValueOfstringstring;

/** A customer. */
@XmlRootElement(name = "CustomerInfo")
@XmlType(name = "CustomerInfo")
public class CustomerInfo extends EntityInfo implements Document {
    @Description("The account of the customer")
    @XmlElement(name = "AccountId", nillable = true)
    public @Nullable String accountId;

    @Description("The name of the customer")
    @XmlElement(name = "Name", nillable = true)
    public @Nullable String name;

    @Description("The customer above this one")
    @XmlElement(name = "ParentCustomerId", nillable = true)
    public @Nullable String parentCustomerId;

    @Description("The path to the customer, root first")
    @XmlElementWrapper(name = "CustomerBreadcrumb", nillable = true)
    @XmlElement(name = "CustomerBreadcrumb", nillable = true)
    public List<CustomerBreadcrumb> customerBreadcrumb = new ArrayList<>();

    @Description("What the customer is called in your own system")
    @XmlElement(name = "ReferenceId", nillable = true)
    public @Nullable String referenceId;

    @Description("Is the customer still being set up?")
    @XmlElement(name = "IsStaging")
    public boolean isStaging;

    @Description("The tags of the customer, by their IDs")
    @XmlElementWrapper(name = "TagIds", nillable = true)
    @XmlElement(name = "string", namespace = ArrayOfKeyValueOfstringstring.NAMESPACE, nillable = true)
    public @Nullable List<@Nullable String> tagIds;
}
