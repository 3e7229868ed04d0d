package org.switchboard.contract;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** What every stored thing shows of itself. */
@XmlType(name = "EntityInfo")
public abstract class EntityInfo {
    @Description("The ID of the object")
    @XmlElement(name = "Id", nillable = true)
    public @Nullable String id;

    @Description("The date the object was created")
    @XmlElement(name = "DateCreated", nillable = true)
    public @Nullable String dateCreated;

    @Description("The date the object was last modified")
    @XmlElement(name = "DateLastModified", nillable = true)
    public @Nullable String dateLastModified;

    @Description("The user that created this object")
    @XmlElement(name = "CreatedBy", nillable = true)
    public @Nullable String createdBy;

    @Description("The user that last modified this object")
    @XmlElement(name = "LastModifiedBy", nillable = true)
    public @Nullable String lastModifiedBy;
}
