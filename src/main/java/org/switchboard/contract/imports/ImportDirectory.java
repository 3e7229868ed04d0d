package org.switchboard.contract.imports;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;

/** The request to bring the directory to what a file says. What the file does not name stays as it is. */
@XmlRootElement(name = "ImportDirectory")
@XmlType(name = "ImportDirectory")
public class ImportDirectory implements Document {
    @Description("Accounts")
    @XmlElementWrapper(name = "Accounts", nillable = true)
    @XmlElement(name = "ImportedAccount", nillable = true)
    public @Nullable List<@Nullable ImportedAccount> accounts;

    @Description("Customers, in any order")
    @XmlElementWrapper(name = "Customers", nillable = true)
    @XmlElement(name = "ImportedCustomer", nillable = true)
    public @Nullable List<@Nullable ImportedCustomer> customers;

    @Description("Users")
    @XmlElementWrapper(name = "Users", nillable = true)
    @XmlElement(name = "ImportedUser", nillable = true)
    public @Nullable List<@Nullable ImportedUser> users;

    @Description("Endpoints")
    @XmlElementWrapper(name = "Endpoints", nillable = true)
    @XmlElement(name = "ImportedEndpoint", nillable = true)
    public @Nullable List<@Nullable ImportedEndpoint> endpoints;
}
