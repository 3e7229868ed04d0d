package org.switchboard.contract.messaging;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;

/** A message. */
@XmlRootElement(name = "MessageInfo")
@XmlType(name = "MessageInfo")
public class MessageInfo implements Document {
    @Description("The ID of the message")
    @XmlElement(name = "Id", nillable = true)
    public @Nullable String id;

    @Description("The account")
    @XmlElement(name = "AccountId", nillable = true)
    public @Nullable String accountId;

    @Description("The customer")
    @XmlElement(name = "CustomerId", nillable = true)
    public @Nullable String customerId;

    @Description("The endpoint that it was sent from")
    @XmlElement(name = "EndpointId", nillable = true)
    public @Nullable String endpointId;

    @Description("The name of that endpoint")
    @XmlElement(name = "EndpointDisplayName", nillable = true)
    public @Nullable String endpointDisplayName;

    @Description("When it was sent")
    @XmlElement(name = "Date", nillable = true)
    public @Nullable String date;

    @Description("Did it come in, or was it sent?")
    @XmlElement(name = "Direction")
    public MessageDirections direction = MessageDirections.Incoming;

    @Description("The address of the other side")
    @XmlElement(name = "OtherAddress", nillable = true)
    public @Nullable String otherAddress;

    @Description("Who sent it")
    @XmlElement(name = "Sender", nillable = true)
    public @Nullable String sender;

    @Description("The text")
    @XmlElement(name = "Text", nillable = true)
    public @Nullable String text;

    @Description("Is it unread?")
    @XmlElement(name = "IsUnread")
    public boolean isUnread;
}
