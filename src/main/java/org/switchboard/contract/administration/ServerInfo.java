package org.switchboard.contract.administration;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;

/** What a server tells about itself. */
@XmlRootElement(name = "ServerInfo")
@XmlType(name = "ServerInfo")
public class ServerInfo implements Document {
    @Description("Does it serve, drain, or is it ready to stop?")
    @XmlElement(name = "State", nillable = true)
    public @Nullable ServerState state;

    @Description("Its version")
    @XmlElement(name = "Version", nillable = true)
    public @Nullable String version;

    @Description("When it was started")
    @XmlElement(name = "DateStarted", nillable = true)
    public @Nullable String dateStarted;

    @Description("Since when it has been draining")
    @XmlElement(name = "DateDraining", nillable = true)
    public @Nullable String dateDraining;

    @Description("How many requests are under way beside this one")
    @XmlElement(name = "RequestsUnderWay")
    public int requestsUnderWay;

    @Description("What it measures")
    @XmlElementWrapper(name = "Metrics", nillable = true)
    @XmlElement(name = "MetricInfo", nillable = true)
    public @Nullable List<MetricInfo> metrics;
}
