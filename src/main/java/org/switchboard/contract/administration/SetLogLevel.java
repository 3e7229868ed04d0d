package org.switchboard.contract.administration;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;

/** The request to log more or less until the server is restarted. */
@XmlRootElement(name = "SetLogLevel")
@XmlType(name = "SetLogLevel")
public class SetLogLevel implements Document {
    @Description("The logger, such as org.switchboard.session")
    @XmlElement(name = "Logger", nillable = true)
    public @Nullable String logger;

    @Description("From which level on it logs: SEVERE, WARNING, INFO, CONFIG, FINE, FINER, FINEST, ALL or OFF")
    @XmlElement(name = "Level", nillable = true)
    public @Nullable String level;
}
