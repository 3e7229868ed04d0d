package org.switchboard.contract.sessions;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;
import org.switchboard.contract.arrays.ArrayOfKeyValueOfstringstring;

/** One party of a session. */
@XmlType(name = "SessionMemberInfo")
public class SessionMemberInfo {
    @Description("The email address or E.164 number of the member")
    @XmlElement(name = "Identity", nillable = true)
    public @Nullable String identity;

    @Description("The ID of the member's endpoint")
    @XmlElement(name = "EndpointId", nillable = true)
    public @Nullable String endpointId;

    @Description("The display name of the member")
    @XmlElement(name = "DisplayName", nillable = true)
    public @Nullable String displayName;

    @Description("Was this member there from the start as the creator?")
    @XmlElement(name = "IsOriginalMember")
    public boolean isOriginalMember;

    @Description("The URL of a picture of the member")
    @XmlElement(name = "AvatarUrl", nillable = true)
    public @Nullable String avatarUrl;

    @Description("The integrator's own data about the member")
    @XmlElement(name = "ApplicationData", nillable = true)
    @XmlJavaTypeAdapter(ArrayOfKeyValueOfstringstring.Adapter.class)
    public @Nullable Map<String, @Nullable String> applicationData;

    @Description("The call state of the member")
    @XmlElement(name = "CallState")
    public SessionMemberCallState callState = SessionMemberCallState.None;

    @Description("The role of the member")
    @XmlElement(name = "Role")
    public SessionMemberRoles role = SessionMemberRoles.None;

    @Description("The Call SID of the member's own leg")
    @XmlElement(name = "CallSid", nillable = true)
    public @Nullable String callSid;

    @Description("Is the member muted?")
    @XmlElement(name = "Muted")
    public boolean muted;
}
