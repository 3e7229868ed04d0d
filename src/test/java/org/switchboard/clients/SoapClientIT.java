package org.switchboard.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.microsoft.schemas._2003._10.serialization.arrays.ArrayOfstring;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.ws.BindingProvider;
import jakarta.xml.ws.WebServiceException;
import java.util.List;
import net.servicestack.schemas.types.ErrorResponseFault;
import net.servicestack.schemas.types.ISyncReply;
import net.servicestack.schemas.types.ResponseError;
import net.servicestack.schemas.types.SyncReply;
import org.datacontract.schemas._2004._07.voice_api.FlowChannels;
import org.datacontract.schemas._2004._07.voice_api.GetSession;
import org.datacontract.schemas._2004._07.voice_api.NewSession;
import org.datacontract.schemas._2004._07.voice_api.ObjectFactory;
import org.datacontract.schemas._2004._07.voice_api.SessionInfo;
import org.datacontract.schemas._2004._07.voice_api.SessionMemberInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A client that Apache CXF generated from the WSDL when the tests were built, over both versions of SOAP. */
class SoapClientIT {
    private static final ObjectFactory NEW = new ObjectFactory();
    private static final String ALICE = "alice@acme.example";
    private static final String WITHOUT_THE_ROLE = "norole@acme.example";

    /** The ports of the WSDL. */
    private enum Port {
        SOAP11("/soap11") {
            @Override
            ISyncReply of(SyncReply service) {
                return service.getBasicHttpBindingISyncReply();
            }
        },
        SOAP12("/soap12") {
            @Override
            ISyncReply of(SyncReply service) {
                return service.getWSHttpBindingISyncReply();
            }
        };

        private final String path;

        Port(String path) {
            this.path = path;
        }

        abstract ISyncReply of(SyncReply service);
    }

    private ISyncReply as(String login, String password, Port port) {
        ISyncReply client = port.of(new SyncReply());
        BindingProvider binding = (BindingProvider) client;
        binding.getRequestContext().put(BindingProvider.ENDPOINT_ADDRESS_PROPERTY, RunningServer.url() + port.path);
        binding.getRequestContext().put(BindingProvider.USERNAME_PROPERTY, login);
        binding.getRequestContext().put(BindingProvider.PASSWORD_PROPERTY, password);
        return client;
    }

    private ISyncReply asAlice(Port port) {
        return as(ALICE, "demo", port);
    }

    private static NewSession fax() {
        NewSession asked = NEW.createNewSession();
        asked.setChannel(FlowChannels.FAX);
        asked.setDisplayName(NEW.createNewSessionDisplayName("Zoë <&> 📞"));
        ArrayOfstring members = new ArrayOfstring();
        members.getString().add("bob@acme.example");
        asked.setMemberEmailAddresses(NEW.createNewSessionMemberEmailAddresses(members));
        return asked;
    }

    @ParameterizedTest
    @EnumSource
    void aSessionIsCreatedAndShownAgain(Port port) throws ErrorResponseFault {
        SessionInfo created = asAlice(port).newSession(fax());

        assertThat(created.getChannel()).isEqualTo(FlowChannels.FAX);
        assertThat(text(created.getDisplayName())).isEqualTo("Zoë <&> 📞");
        assertThat(created.getMembers().getValue().getSessionMemberInfo())
                .extracting(SessionMemberInfo::getIdentity)
                .extracting(SoapClientIT::text)
                .containsExactly(ALICE, "bob@acme.example");

        GetSession again = NEW.createGetSession();
        again.setSessionId(NEW.createGetSessionSessionId(text(created.getId())));
        SessionInfo shown = asAlice(port).getSession(again);

        assertThat(text(shown.getId())).isEqualTo(text(created.getId()));
        assertThat(shown.getLog().getValue().getSessionLogInfo()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrongComesAsTheFaultOfTheWsdl(Port port) {
        NewSession asked = NEW.createNewSession();
        asked.setCustomerId(NEW.createNewSessionCustomerId("initech"));
        asked.setFromPhoneNumber(NEW.createNewSessionFromPhoneNumber("+442071838750"));

        ErrorResponseFault fault = catchThrowableOfType(
                ErrorResponseFault.class, () -> asAlice(port).newSession(asked));

        assertThat(fault.getMessage()).contains("'CustomerId' is unknown");
        List<ResponseError> errors = fault.getFaultInfo()
                .getResponseStatus()
                .getValue()
                .getErrors()
                .getValue()
                .getResponseError();
        assertThat(errors)
                .extracting(ResponseError::getFieldName)
                .extracting(SoapClientIT::text)
                .containsExactly("CustomerId", "FromPhoneNumber");
    }

    @ParameterizedTest
    @EnumSource
    void aWrongPasswordIsRefused(Port port) {
        assertThatThrownBy(() -> as(ALICE, "wrong", port).newSession(fax()))
                .satisfiesAnyOf(
                        failure -> assertThat(failure).isInstanceOf(WebServiceException.class),
                        failure -> assertThat(failure).isInstanceOf(ErrorResponseFault.class))
                .hasStackTraceContaining("401");
    }

    @ParameterizedTest
    @EnumSource
    void theRoleIsRequired(Port port) {
        assertThatThrownBy(() -> as(WITHOUT_THE_ROLE, "demo", port).newSession(fax()))
                .hasStackTraceContaining("403");
    }

    private static String text(JAXBElement<String> element) {
        return element.getValue();
    }
}
