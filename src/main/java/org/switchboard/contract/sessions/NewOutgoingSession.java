package org.switchboard.contract.sessions;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;

/** The request to call a number. */
@XmlRootElement(name = "NewOutgoingSession")
@XmlType(name = "NewOutgoingSession")
public class NewOutgoingSession implements Document {
    @Description("The flow to run as soon as the call is answered")
    @XmlElement(name = "FlowId", nillable = true)
    public @Nullable String flowId;

    @Description("The number to dial in E.164 (e.g. +18144043093)")
    @XmlElement(name = "NumberToDial", nillable = true)
    public @Nullable String numberToDial;

    @Description("The number in E.164 that the called sees; the account must own it (defaults to one that it owns)")
    @XmlElement(name = "CallerId", nillable = true)
    public @Nullable String callerId;
}
