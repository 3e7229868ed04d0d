package org.switchboard.contract.users;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;

/** API keys. */
@XmlRootElement(name = "ListApiKeysResponse")
@XmlType(name = "ListApiKeysResponse")
public class ListApiKeysResponse implements Document {
    @Description("The keys, oldest first")
    @XmlElementWrapper(name = "Items", nillable = true)
    @XmlElement(name = "ApiKeyInfo", nillable = true)
    public List<ApiKeyInfo> items = new ArrayList<>();
}
