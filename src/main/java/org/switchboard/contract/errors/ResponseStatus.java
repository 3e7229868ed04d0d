package org.switchboard.contract.errors;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlType;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;
import org.switchboard.contract.arrays.ArrayOfKeyValueOfstringstring;

/** One error: a code for programs, a message for people, and the faults of single fields. */
@XmlType(
        name = "ResponseStatus",
        propOrder = {"errorCode", "message", "stackTrace", "errors", "meta"})
public class ResponseStatus {
    @Description("A short code that programs can act on")
    @XmlElement(name = "ErrorCode", nillable = true)
    public @Nullable String errorCode;

    @Description("What was wrong and what is allowed, for people")
    @XmlElement(name = "Message", nillable = true)
    public @Nullable String message;

    @Description("Always null here: no stack trace leaves the server. Part of the published shape")
    @XmlElement(name = "StackTrace", nillable = true)
    public @Nullable String stackTrace;

    @Description("The faults of single fields; empty where the error is not about fields")
    @XmlElementWrapper(name = "Errors", nillable = true)
    @XmlElement(name = "ResponseError", nillable = true)
    public List<ResponseError> errors = new ArrayList<>();

    @Description("More about the error, such as the correlation id of a failure; null if there is nothing to add")
    @XmlElement(name = "Meta", nillable = true)
    @XmlJavaTypeAdapter(ArrayOfKeyValueOfstringstring.Adapter.class)
    public @Nullable Map<String, @Nullable String> meta;
}
