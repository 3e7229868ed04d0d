package org.switchboard.contract.administration;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;

/** Something that a server measures. */
@XmlType(name = "MetricInfo")
public class MetricInfo {
    @Description("What it is about")
    @XmlElement(name = "Subject", nillable = true)
    public @Nullable String subject;

    @Description("The name")
    @XmlElement(name = "Name", nillable = true)
    public @Nullable String name;

    @Description("What tells its values apart, such as the reason")
    @XmlElement(name = "Label", nillable = true)
    public @Nullable String label;

    @Description("Which of the values it is")
    @XmlElement(name = "LabelValue", nillable = true)
    public @Nullable String labelValue;

    @Description("The value, as a decimal number")
    @XmlElement(name = "Value", nillable = true)
    public @Nullable String value;

    @Description("The unit of the value")
    @XmlElement(name = "Unit", nillable = true)
    public @Nullable String unit;

    @Description("What it means")
    @XmlElement(name = "Description", nillable = true)
    public @Nullable String description;
}
