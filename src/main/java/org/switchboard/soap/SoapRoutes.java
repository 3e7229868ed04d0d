package org.switchboard.soap;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLStreamReader;
import org.switchboard.contract.Document;
import org.switchboard.error.ApiError;
import org.switchboard.error.ApiException;
import org.switchboard.format.MalformedBodyException;
import org.switchboard.format.binding.AccountIdReader;
import org.switchboard.format.xml.SoapVersion;
import org.switchboard.format.xml.XmlFormat;
import org.switchboard.http.Admission;
import org.switchboard.http.CachedDocument;
import org.switchboard.http.RouteProvider;
import org.switchboard.http.Routes;
import org.switchboard.http.error.ApiExceptionMapper;
import org.switchboard.http.error.HttpErrors;
import org.switchboard.http.request.RequestBody;
import org.switchboard.http.request.RequestMetrics;
import org.switchboard.http.request.RequestState;
import org.switchboard.http.security.PublicAddress;
import org.switchboard.operation.Answer;
import org.switchboard.operation.Operation;
import org.switchboard.operation.OperationDescriptor;
import org.switchboard.operation.Operations;
import org.switchboard.request.RequestContext;

/**
 * {@code /soap11} and {@code /soap12}: a POST is a request, a GET shows the WSDL (wire contract, section 5). Either takes
 * the envelopes of both versions and answers in kind, since many toolkits choose the address and the version apart. Which
 * operation is meant say the WS-Addressing Action or the body; the SOAPAction header does not. Errors are SOAP faults
 * whose detail holds the published error (decisions, "SOAP errors").
 */
@Singleton
public class SoapRoutes implements RouteProvider {
    private static final String XML = "text/xml; charset=utf-8";

    /** Below the envelope, its body and the operation. */
    private static final int DEPTH_OF_MEMBERS = 3;

    private final Operations operations;
    private final Admission admission;
    private final XmlFormat xml;
    private final Map<SoapVersion, CachedDocument> descriptions = new EnumMap<>(SoapVersion.class);
    private final PublicAddress publicAddress;
    private final RequestMetrics requests;
    private final AccountIdReader accounts;

    @Inject
    SoapRoutes(
            Operations operations,
            Admission admission,
            XmlFormat xml,
            Wsdl wsdl,
            PublicAddress publicAddress,
            RequestMetrics requests,
            AccountIdReader accounts) {
        this.accounts = accounts;
        this.requests = requests;
        this.operations = operations;
        this.admission = admission;
        this.xml = xml;
        for (SoapVersion first : SoapVersion.values()) {
            descriptions.put(
                    first,
                    new CachedDocument(address -> wsdl.document(address, first).getBytes(StandardCharsets.UTF_8)));
        }
        this.publicAddress = publicAddress;
    }

    @Override
    public void open(Routes routes) {
        for (SoapVersion version : SoapVersion.values()) {
            String path = '/' + version.path();
            routes.add(HttpMethod.GET, path, request -> describe(request, version));
            routes.add(HttpMethod.POST, path, request -> answer(request, version));
        }
    }

    private Response describe(ContainerRequestContext request, SoapVersion version) {
        CachedDocument description = Objects.requireNonNull(descriptions.get(version));
        return Response.ok(description.at(publicAddress.of(request)), XML).build();
    }

    /** Until the envelope has told its version, an answer is in the version that the Content-Type announces. */
    private Response answer(ContainerRequestContext request, SoapVersion door) {
        SoapVersion announced = SoapVersion.announcedBy(request.getHeaderString(HttpHeaders.CONTENT_TYPE))
                .orElse(door);
        return guarded(answerIn(announced), () -> {
            boolean signedIn = admission.isSignedIn(request);
            byte[] body = RequestBody.take(
                    request, signedIn ? OperationDescriptor.MAX_BODY : OperationDescriptor.MAX_OPEN_BODY);
            RequestState.setNamedAccounts(request, List.of(accounts.inside(body, DEPTH_OF_MEMBERS)));
            Envelope envelope = opened(request, signedIn, body);
            SoapAnswer answer = answerIn(envelope.version());
            return guarded(answer, () -> {
                Asked asked = signedIn ? asked(envelope) : askedByAnyone(request, envelope);
                RequestState.setOperation(request, asked.operation());
                return reply(request, asked, asked.operation(), answer, door);
            });
        });
    }

    private SoapAnswer answerIn(SoapVersion version) {
        return new SoapAnswer(version, xml, requests);
    }

    /** A part of answering that may fail. */
    private interface Part {
        Response answer() throws SoapFault, MalformedBodyException;
    }

    private static Response guarded(SoapAnswer answer, Part part) {
        try {
            return part.answer();
        } catch (SoapFault e) {
            return answer.fault(e.code(), e.fault());
        } catch (MalformedBodyException e) {
            return answer.fault(HttpErrors.malformedBody(e.getMessage()));
        } catch (ApiException e) {
            return answer.fault(e.error());
        } catch (RuntimeException e) {
            return answer.fault(ApiExceptionMapper.fault(e));
        }
    }

    private Envelope opened(ContainerRequestContext request, boolean signedIn, byte[] body)
            throws SoapFault, MalformedBodyException {
        try {
            return Envelope.open(xml.parser(body, Document.class));
        } catch (SoapFault | MalformedBodyException e) {
            if (signedIn) {
                throw e;
            }
            throw admission.notSignedIn(request);
        }
    }

    /**
     * An envelope and the operation that it asks for.
     *
     * @param content the parser, at the request
     */
    private record Asked(Envelope envelope, XMLStreamReader content, Operation<?, ?> operation) {}

    private Asked asked(Envelope envelope) throws SoapFault {
        XMLStreamReader content = envelope.readToContent();
        return new Asked(envelope, content, operation(envelope, content.getLocalName()));
    }

    /** Only what is for anyone is looked at before it is known who asks; all else is told to sign in, however it looks. */
    private Asked askedByAnyone(ContainerRequestContext request, Envelope envelope) {
        try {
            Asked asked = asked(envelope);
            if (!asked.operation().declaration().audience().needsLogin()) {
                return asked;
            }
        } catch (SoapFault | ApiException e) {
            throw admission.notSignedIn(request);
        }
        throw admission.notSignedIn(request);
    }

    private <Q extends Document, A extends Document> Response reply(
            ContainerRequestContext request,
            Asked asked,
            Operation<Q, A> operation,
            SoapAnswer answer,
            SoapVersion door)
            throws SoapFault, MalformedBodyException {
        RequestContext context = admission.admit(request, operation.declaration(), door.path());
        Q document = xml.readElement(asked.content(), operation.declaration().request());
        asked.envelope().close();
        Answer<A> answered = operation.perform(context.withAccountInBody(RequestState.account(request, 0)), document);
        String name = operation.declaration().name();
        return answer.of(request, answered, name, asked.envelope().wantsAction());
    }

    private Operation<?, ?> operation(Envelope envelope, String element) {
        return envelope.action()
                .flatMap(operations::named)
                .or(() -> operations.named(element).filter(operation -> isNamed(operation, element)))
                .orElseThrow(() -> new ApiException(unknown(element)));
    }

    private static boolean isNamed(Operation<?, ?> operation, String element) {
        return operation.declaration().name().equals(element);
    }

    private static ApiError unknown(String element) {
        return HttpErrors.noSuchOperation(element.length() > 64 ? element.substring(0, 64) : element);
    }
}
