package org.switchboard.contract.sessions;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;
import org.switchboard.contract.arrays.ArrayOfKeyValueOfstringstring;

/** A state and what it may become. */
@XmlType(name = "SessionStateInfo")
public class SessionStateInfo {
    @Description("The state")
    @XmlElement(name = "State", nillable = true)
    public @Nullable String state;

    @Description("The states that may follow while the session has not ended")
    @XmlElementWrapper(name = "MayBecome", nillable = true)
    @XmlElement(name = "string", namespace = ArrayOfKeyValueOfstringstring.NAMESPACE, nillable = true)
    public @Nullable List<@Nullable String> mayBecome;
}
