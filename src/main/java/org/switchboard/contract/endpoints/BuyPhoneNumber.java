package org.switchboard.contract.endpoints;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;
import org.switchboard.contract.arrays.ArrayOfKeyValueOfstringstring;

/** The request to make an endpoint of the type PhoneNumber or Fax. */
@XmlRootElement(name = "BuyPhoneNumber")
@XmlType(name = "BuyPhoneNumber")
public class BuyPhoneNumber implements Document {
    @Description("The account of the endpoint (yours if you have one)")
    @XmlElement(name = "AccountId", nillable = true)
    public @Nullable String accountId;

    @Description("The customer that the endpoint is linked to")
    @XmlElement(name = "CustomerId", nillable = true)
    public @Nullable String customerId;

    @Description("The number; stored in E.164")
    @XmlElement(name = "Number", nillable = true)
    public @Nullable String number;

    @Description("The same, where number is left out")
    @XmlElement(name = "PhoneNumber", nillable = true)
    public @Nullable String phoneNumber;

    @Description("Is it a number that takes faxes?")
    @XmlElement(name = "IsFaxNumber", nillable = true)
    public @Nullable Boolean isFaxNumber;

    @Description("The name that others see (defaults to the number)")
    @XmlElement(name = "DisplayName", nillable = true)
    public @Nullable String displayName;

    @Description("The flow that runs when this endpoint starts a session")
    @XmlElement(name = "FlowId", nillable = true)
    public @Nullable String flowId;

    @Description("A picture")
    @XmlElement(name = "AvatarUrl", nillable = true)
    public @Nullable String avatarUrl;

    @Description("Tags for the endpoint, by their IDs, at most 20")
    @XmlElementWrapper(name = "TagIds", nillable = true)
    @XmlElement(name = "string", namespace = ArrayOfKeyValueOfstringstring.NAMESPACE, nillable = true)
    public @Nullable List<@Nullable String> tagIds;
}
