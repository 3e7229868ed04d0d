package org.switchboard.contract.administration;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;

/** A session that was ended since it showed no life. */
@XmlRootElement(name = "EndStuckSessionResponse")
@XmlType(name = "EndStuckSessionResponse")
public class EndStuckSessionResponse implements Document {
    @Description("The ID of the session")
    @XmlElement(name = "SessionId", nillable = true)
    public @Nullable String sessionId;

    @Description("The account")
    @XmlElement(name = "AccountId", nillable = true)
    public @Nullable String accountId;

    @Description("When it last showed life")
    @XmlElement(name = "DateLastLife", nillable = true)
    public @Nullable String dateLastLife;
}
