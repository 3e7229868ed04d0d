package org.switchboard.contract.administration;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;

/** From which level on a logger logs. */
@XmlRootElement(name = "SetLogLevelResponse")
@XmlType(name = "SetLogLevelResponse")
public class SetLogLevelResponse implements Document {
    @Description("The logger")
    @XmlElement(name = "Logger", nillable = true)
    public @Nullable String logger;

    @Description("The level before")
    @XmlElement(name = "PreviousLevel", nillable = true)
    public @Nullable String previousLevel;

    @Description("The level from now on")
    @XmlElement(name = "Level", nillable = true)
    public @Nullable String level;
}
