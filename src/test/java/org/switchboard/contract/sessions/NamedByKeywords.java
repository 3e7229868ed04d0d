package org.switchboard.contract.sessions;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;

/** A request whose members are called by keywords of other languages; of Java none can be. */
@XmlRootElement(name = "NamedByKeywords")
@XmlType(name = "NamedByKeywords")
public class NamedByKeywords implements Document {
    @Description("Of Python")
    @XmlElement(name = "From", nillable = true)
    public @Nullable String from;

    @Description("Of Python, Kotlin, JavaScript and C#")
    @XmlElement(name = "In", nillable = true)
    public @Nullable String in;

    @Description("Of Kotlin and C#")
    @XmlElement(name = "Object", nillable = true)
    public @Nullable String object;
}
