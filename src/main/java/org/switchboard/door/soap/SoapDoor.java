package org.switchboard.door.soap;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Document;
import org.switchboard.door.format.MalformedBody;
import org.switchboard.door.format.SoapVersion;
import org.switchboard.door.format.XmlFormat;
import org.switchboard.door.http.Admission;
import org.switchboard.door.http.Door;
import org.switchboard.door.http.FaultMapper;
import org.switchboard.door.http.FaultThrown;
import org.switchboard.door.http.HttpFault;
import org.switchboard.door.http.PublicAddress;
import org.switchboard.door.http.RequestBody;
import org.switchboard.door.http.RequestState;
import org.switchboard.door.http.Routes;
import org.switchboard.operation.Call;
import org.switchboard.operation.Fault;
import org.switchboard.operation.Operation;
import org.switchboard.operation.Operations;
import org.switchboard.operation.Outcome;

/**
 * {@code /soap11} and {@code /soap12}: a POST is a request, a GET shows the WSDL (wire contract, section 5). Which
 * operation is meant say the WS-Addressing Action or the body; the SOAPAction header does not. Errors are SOAP faults
 * whose detail holds the published error (decisions, "SOAP errors").
 */
@Singleton
public class SoapDoor implements Door {
    private static final String XML = "text/xml; charset=utf-8";

    private final Operations operations;
    private final Admission admission;
    private final XmlFormat xml;
    private final Wsdl wsdl;
    private final PublicAddress publicAddress;

    @Inject
    SoapDoor(Operations operations, Admission admission, XmlFormat xml, Wsdl wsdl, PublicAddress publicAddress) {
        this.operations = operations;
        this.admission = admission;
        this.xml = xml;
        this.wsdl = wsdl;
        this.publicAddress = publicAddress;
    }

    @Override
    public void open(Routes routes) {
        for (SoapVersion version : SoapVersion.values()) {
            String path = '/' + version.path();
            routes.add(HttpMethod.GET, path, this::describe);
            routes.add(HttpMethod.POST, path, request -> answer(request, version));
        }
    }

    private Response describe(ContainerRequestContext request) {
        return Response.ok(wsdl.document(publicAddress.of(request)), XML).build();
    }

    private Response answer(ContainerRequestContext request, SoapVersion version) {
        SoapAnswer answer = new SoapAnswer(version, xml);
        try {
            return reply(request, version, answer);
        } catch (SoapFault e) {
            return answer.fault(e.code(), e.fault());
        } catch (MalformedBody e) {
            return answer.fault(HttpFault.malformedBody(e.getMessage()));
        } catch (FaultThrown e) {
            return answer.fault(e.fault());
        } catch (RuntimeException e) {
            return answer.fault(FaultMapper.fault(e));
        }
    }

    private Response reply(ContainerRequestContext request, SoapVersion version, SoapAnswer answer)
            throws SoapFault, MalformedBody {
        admission.admitSignedIn(request);
        byte[] body = RequestBody.take(request);
        Envelope envelope = Envelope.open(version, xml.parser(body, Document.class));
        Operation<?, ?> operation = operation(envelope);
        RequestState.asksFor(request, operation);
        return reply(request, envelope, operation, answer);
    }

    private <Q extends Document, A extends Document> Response reply(
            ContainerRequestContext request, Envelope envelope, Operation<Q, A> operation, SoapAnswer answer)
            throws SoapFault, MalformedBody {
        Call call = admission.admit(request, operation.declaration());
        Q document = xml.readElement(envelope.content(), operation.declaration().request());
        envelope.close();
        Outcome<A> outcome = operation.perform(call, document);
        if (outcome instanceof Outcome.Refused<A> refused) {
            return answer.fault(refused.fault());
        }
        String name = operation.declaration().name();
        @Nullable String contentType = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        return answer.of((Outcome.Answered<A>) outcome, name, envelope.wantsAction(), contentType);
    }

    private Operation<?, ?> operation(Envelope envelope) throws SoapFault {
        String element = envelope.content().getLocalName();
        return envelope.action()
                .flatMap(operations::named)
                .or(() -> operations.named(element).filter(operation -> isNamed(operation, element)))
                .orElseThrow(() -> new FaultThrown(unknown(element)));
    }

    private static boolean isNamed(Operation<?, ?> operation, String element) {
        return operation.declaration().name().equals(element);
    }

    private static Fault unknown(String element) {
        return HttpFault.noSuchOperation(element.length() > 64 ? element.substring(0, 64) : element);
    }
}
