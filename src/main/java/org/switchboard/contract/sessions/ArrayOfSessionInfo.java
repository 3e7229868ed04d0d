package org.switchboard.contract.sessions;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Document;

/** A list of {@link SessionInfo} as an XML document of its own. */
@XmlRootElement(name = "ArrayOfSessionInfo")
@XmlType(name = "ArrayOfSessionInfo")
public class ArrayOfSessionInfo implements Document {
    /** The items, in order; an item may be null. */
    @XmlElement(name = "SessionInfo", nillable = true)
    public List<@Nullable SessionInfo> items = new ArrayList<>();
}
