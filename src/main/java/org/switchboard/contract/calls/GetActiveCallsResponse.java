package org.switchboard.contract.calls;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;

/** The live calls. */
@XmlRootElement(name = "GetActiveCallsResponse")
@XmlType(name = "GetActiveCallsResponse")
public class GetActiveCallsResponse implements Document {
    @Description("The calls, newest first")
    @XmlElementWrapper(name = "Calls", nillable = true)
    @XmlElement(name = "CallInfo", nillable = true)
    public List<CallInfo> calls = new ArrayList<>();
}
