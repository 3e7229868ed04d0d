package org.switchboard.contract.calls;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;

/** A live call, in the fields of the carrier that the original used; those that this server does not know are absent. */
@XmlType(name = "CallInfo")
public class CallInfo {
    @Description("The account")
    @XmlElement(name = "AccountSid", nillable = true)
    public @Nullable String accountSid;

    @Description("An annotation")
    @XmlElement(name = "Annotation", nillable = true)
    public @Nullable String annotation;

    @Description("Who answered")
    @XmlElement(name = "AnsweredBy", nillable = true)
    public @Nullable String answeredBy;

    @Description("The name of the caller")
    @XmlElement(name = "CallerName", nillable = true)
    public @Nullable String callerName;

    @Description("When it was created")
    @XmlElement(name = "DateCreated", nillable = true)
    public @Nullable String dateCreated;

    @Description("When it last changed")
    @XmlElement(name = "DateUpdated", nillable = true)
    public @Nullable String dateUpdated;

    @Description("inbound or outbound")
    @XmlElement(name = "Direction", nillable = true)
    public @Nullable String direction;

    @Description("For how many seconds it has lasted")
    @XmlElement(name = "Duration")
    public int duration;

    @Description("When it ended")
    @XmlElement(name = "EndTime", nillable = true)
    public @Nullable String endTime;

    @Description("From where it was forwarded")
    @XmlElement(name = "ForwardedFrom", nillable = true)
    public @Nullable String forwardedFrom;

    @Description("Who calls")
    @XmlElement(name = "From", nillable = true)
    public @Nullable String from;

    @Description("Who calls, for people")
    @XmlElement(name = "FromFormatted", nillable = true)
    public @Nullable String fromFormatted;

    @Description("The call that made it")
    @XmlElement(name = "ParentCallSid", nillable = true)
    public @Nullable String parentCallSid;

    @Description("The number that is used")
    @XmlElement(name = "PhoneNumberSid", nillable = true)
    public @Nullable String phoneNumberSid;

    @Description("The price")
    @XmlElement(name = "Price", nillable = true)
    public @Nullable String price;

    @Description("The currency of the price")
    @XmlElement(name = "PriceUnit", nillable = true)
    public @Nullable String priceUnit;

    @Description("The call SID, or the ID of the session where no carrier gave one")
    @XmlElement(name = "Sid", nillable = true)
    public @Nullable String sid;

    @Description("When it began")
    @XmlElement(name = "StartTime", nillable = true)
    public @Nullable String startTime;

    @Description("queued, ringing or in-progress")
    @XmlElement(name = "Status", nillable = true)
    public @Nullable String status;

    @Description("Who is called")
    @XmlElement(name = "To", nillable = true)
    public @Nullable String to;

    @Description("Who is called, for people")
    @XmlElement(name = "ToFormatted", nillable = true)
    public @Nullable String toFormatted;

    @Description("Where the session is found, below the address of the server")
    @XmlElement(name = "Uri", nillable = true)
    public @Nullable String uri;
}
