package org.switchboard.contract.endpoints;

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

/** The request to list endpoints. */
@XmlRootElement(name = "ListEndpoints")
@XmlType(name = "ListEndpoints")
public class ListEndpoints extends ListRequest implements Document {
    @Description("Only endpoints of this type")
    @XmlElement(name = "Type", nillable = true)
    public @Nullable EndpointTypes type;

    @Description(
            "Only endpoints of one of these types: PhoneNumber, User, Team, Email, Fax, EmergencyAddress, SipTrunk, AssistantBot")
    @XmlElementWrapper(name = "Types", nillable = true)
    @XmlElement(name = "string", namespace = ArrayOfKeyValueOfstringstring.NAMESPACE, nillable = true)
    public @Nullable List<@Nullable String> types;

    @Description("Only endpoints whose phone number contains these digits, however they are spaced")
    @XmlElement(name = "PhoneNumberFilter", nillable = true)
    public @Nullable String phoneNumberFilter;

    @Description("Only endpoints that run one of these flows, at most 1000")
    @XmlElementWrapper(name = "FlowIds", nillable = true)
    @XmlElement(name = "string", namespace = ArrayOfKeyValueOfstringstring.NAMESPACE, nillable = true)
    public @Nullable List<@Nullable String> flowIds;

    @Description("Only endpoints linked to one of these customers, at most 1000")
    @XmlElementWrapper(name = "CustomerIds", nillable = true)
    @XmlElement(name = "string", namespace = ArrayOfKeyValueOfstringstring.NAMESPACE, nillable = true)
    public @Nullable List<@Nullable String> customerIds;

    @Description("Leave out what is linked to a customer below these? (defaults to true)")
    @XmlElement(name = "ShallowParent", nillable = true)
    public @Nullable Boolean shallowParent;

    @Description("Only the endpoints of this user")
    @XmlElement(name = "UserId", nillable = true)
    public @Nullable String userId;

    @Description("Only endpoints that have all of these tags")
    @XmlElementWrapper(name = "TagIds", nillable = true)
    @XmlElement(name = "string", namespace = ArrayOfKeyValueOfstringstring.NAMESPACE, nillable = true)
    public @Nullable List<@Nullable String> tagIds;
}
