package org.switchboard.contract.errors;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;
import org.switchboard.contract.arrays.ArrayOfKeyValueOfstringstring;

/** The fault of one field. */
@XmlType(
        name = "ResponseError",
        propOrder = {"errorCode", "fieldName", "message", "meta"})
public class ResponseError {
    @Description("A short code that programs can act on")
    @XmlElement(name = "ErrorCode", nillable = true)
    public @Nullable String errorCode;

    @Description("The field, as the contract writes it; an item of a list as Name[0]")
    @XmlElement(name = "FieldName", nillable = true)
    public @Nullable String fieldName;

    @Description("What was wrong and what is allowed, for people")
    @XmlElement(name = "Message", nillable = true)
    public @Nullable String message;

    @Description("More about the fault; null if there is nothing to add")
    @XmlElement(name = "Meta", nillable = true)
    @XmlJavaTypeAdapter(ArrayOfKeyValueOfstringstring.Adapter.class)
    public @Nullable Map<String, @Nullable String> meta;
}
