package org.switchboard.contract.customers;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;
import org.switchboard.contract.ListRequest;
import org.switchboard.contract.arrays.ArrayOfKeyValueOfstringstring;

/** The request to list customers. */
@XmlRootElement(name = "ListCustomers")
@XmlType(name = "ListCustomers")
public class ListCustomers extends ListRequest implements Document {
    @Description("Only customers below this one")
    @XmlElement(name = "ParentCustomerId", nillable = true)
    public @Nullable String parentCustomerId;

    @Description("Only customers below one of these, at most 1000")
    @XmlElementWrapper(name = "ParentCustomerIds", nillable = true)
    @XmlElement(name = "string", namespace = ArrayOfKeyValueOfstringstring.NAMESPACE, nillable = true)
    public @Nullable List<@Nullable String> parentCustomerIds;

    @Description("Only direct children of the parents?")
    @XmlElement(name = "ShallowParent", nillable = true)
    public @Nullable Boolean shallowParent;

    @Description("Only customers with this reference ID")
    @XmlElement(name = "ReferenceId", nillable = true)
    public @Nullable String referenceId;

    @Description("Only customers that are, or are not, being set up")
    @XmlElement(name = "IsStaging", nillable = true)
    public @Nullable Boolean isStaging;

    @Description("Only customers that have all of these tags")
    @XmlElementWrapper(name = "TagIds", nillable = true)
    @XmlElement(name = "string", namespace = ArrayOfKeyValueOfstringstring.NAMESPACE, nillable = true)
    public @Nullable List<@Nullable String> tagIds;
}
