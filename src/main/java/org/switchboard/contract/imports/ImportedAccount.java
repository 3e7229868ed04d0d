package org.switchboard.contract.imports;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;

/** An account of the file. */
@XmlType(name = "ImportedAccount")
public class ImportedAccount {
    @Description("The ID")
    @XmlElement(name = "Id", nillable = true)
    public @Nullable String id;

    @Description("The name")
    @XmlElement(name = "Name", nillable = true)
    public @Nullable String name;

    @Description("The ISO 3166 region")
    @XmlElement(name = "Region", nillable = true)
    public @Nullable String region;
}
