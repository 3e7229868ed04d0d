package org.switchboard.contract.sessions;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;
import org.switchboard.contract.arrays.ArrayOfKeyValueOfstringstring;

/** The table of states. */
@XmlRootElement(name = "GetSessionStatesResponse")
@XmlType(name = "GetSessionStatesResponse")
public class GetSessionStatesResponse implements Document {
    @Description("The states of the call")
    @XmlElementWrapper(name = "CallStates", nillable = true)
    @XmlElement(name = "SessionStateInfo", nillable = true)
    public List<SessionStateInfo> callStates = new ArrayList<>();

    @Description("The states in a queue")
    @XmlElementWrapper(name = "QueueStates", nillable = true)
    @XmlElement(name = "SessionStateInfo", nillable = true)
    public List<SessionStateInfo> queueStates = new ArrayList<>();

    @Description("The call states in which a session may begin")
    @XmlElementWrapper(name = "InitialCallStates", nillable = true)
    @XmlElement(name = "string", namespace = ArrayOfKeyValueOfstringstring.NAMESPACE, nillable = true)
    public @Nullable List<@Nullable String> initialCallStates;

    @Description("The call state that ends a session")
    @XmlElement(name = "EndState", nillable = true)
    public @Nullable String endState;
}
