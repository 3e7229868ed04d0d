package org.switchboard.contract.sessions;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;

/** A session that has been silent. */
@XmlType(name = "StuckSessionInfo")
public class StuckSessionInfo {
    @Description("The ID of the session")
    @XmlElement(name = "SessionId", nillable = true)
    public @Nullable String sessionId;

    @Description("The account")
    @XmlElement(name = "AccountId", nillable = true)
    public @Nullable String accountId;

    @Description("The display name")
    @XmlElement(name = "DisplayName", nillable = true)
    public @Nullable String displayName;

    @Description("The call state that it claims to be in")
    @XmlElement(name = "CallState", nillable = true)
    public @Nullable SessionCallState callState;

    @Description("When it was created")
    @XmlElement(name = "DateCreated", nillable = true)
    public @Nullable String dateCreated;

    @Description("When it last showed life")
    @XmlElement(name = "DateLastLife", nillable = true)
    public @Nullable String dateLastLife;

    @Description("For how long it has been silent")
    @XmlElement(name = "SilentSeconds")
    public int silentSeconds;

    @Description("When it will be ended if it stays silent")
    @XmlElement(name = "DateToEnd", nillable = true)
    public @Nullable String dateToEnd;
}
