package org.switchboard.contract.imports;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;

/** What an import changed. */
@XmlRootElement(name = "ImportDirectoryResponse")
@XmlType(name = "ImportDirectoryResponse")
public class ImportDirectoryResponse implements Document {
    @Description("How many entries were made")
    @XmlElement(name = "Created")
    public int created;

    @Description("How many were changed")
    @XmlElement(name = "Changed")
    public int changed;

    @Description("How many were as the file says already")
    @XmlElement(name = "Unchanged")
    public int unchanged;
}
