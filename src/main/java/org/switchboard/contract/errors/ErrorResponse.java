package org.switchboard.contract.errors;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;

/** The body of every answer that is an error. */
@XmlRootElement(name = "ErrorResponse")
@XmlType(name = "ErrorResponse")
public class ErrorResponse implements Document {
    @Description("What went wrong")
    @XmlElement(name = "ResponseStatus", nillable = true)
    public ResponseStatus responseStatus = new ResponseStatus();
}
