package org.switchboard.contract.sessions;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Document;

/** A list of {@link NewSession} as an XML document of its own. */
@XmlRootElement(name = "ArrayOfNewSession")
@XmlType(name = "ArrayOfNewSession")
public class ArrayOfNewSession implements Document {
    /** The items, in order; an item may be null. */
    @XmlElement(name = "NewSession", nillable = true)
    public List<@Nullable NewSession> items = new ArrayList<>();
}
