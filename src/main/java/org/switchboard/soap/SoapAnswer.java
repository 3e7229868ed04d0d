package org.switchboard.soap;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Document;
import org.switchboard.contract.errors.ErrorResponse;
import org.switchboard.error.ApiError;
import org.switchboard.format.xml.SoapVersion;
import org.switchboard.format.xml.XmlFormat;
import org.switchboard.http.Responses;
import org.switchboard.http.error.ErrorResponseFactory;
import org.switchboard.http.request.RequestMetrics;
import org.switchboard.operation.Answer;
import org.switchboard.soap.SoapFault.Code;

/** Writes the answers of one version of SOAP, the good ones as the original does, to the byte. Thread-safe. */
final class SoapAnswer {
    private static final String OLD_ADDRESSING = "http://schemas.xmlsoap.org/ws/2004/08/addressing";
    private static final String STATUS = "X-Status";
    private static final Set<Integer> PLAIN_HTTP = Set.of(401, 403);
    private static final int SERVERS_FAULT = 500;
    private static final int DEPTH_OF_BODY = 2;
    private static final int DEPTH_OF_DETAIL = 4;

    private final SoapVersion version;
    private final XmlFormat xml;
    private final RequestMetrics requests;

    SoapAnswer(SoapVersion version, XmlFormat xml, RequestMetrics requests) {
        this.requests = requests;
        this.version = version;
        this.xml = xml;
    }

    /**
     * An outcome in an envelope.
     *
     * @param operation the operation's name
     * @param withAction whether the answer bears an Action of WS-Addressing
     */
    Response of(
            ContainerRequestContext request,
            Answer<? extends Document> answered,
            String operation,
            boolean withAction) {
        @Nullable String asked = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        String action = operation + "Response";
        String header =
                withAction ? "<s:Header><a:Action s:mustUnderstand=\"1\">" + action + "</a:Action></s:Header>" : "";
        String before = version.before(withAction ? " xmlns:a=\"" + OLD_ADDRESSING + '"' : "", header);
        byte[] body = xml.enclosed(before, answered.document(), DEPTH_OF_BODY, SoapVersion.after());
        return Responses.headers(
                        request,
                        answered,
                        Response.ok(body).header(HttpHeaders.CONTENT_TYPE, contentType(operation, action, asked)))
                .build();
    }

    /** An error as a fault, blamed on the sender or the server by its status. */
    Response fault(ApiError apiError) {
        return fault(apiError.status() < SERVERS_FAULT ? Code.SENDER : Code.RECEIVER, apiError);
    }

    /** An error as a fault. */
    Response fault(Code code, ApiError apiError) {
        requests.refused(apiError.code());
        ErrorResponse shown = ErrorResponseFactory.shown(apiError);
        String message = Objects.requireNonNull(shown.responseStatus.message);
        String text = xml.escaped(message);
        String name = code.in(version);
        boolean is11 = version == SoapVersion.V11;
        String before = is11
                ? "<faultcode>s:" + name + "</faultcode><faultstring xml:lang=\"en\">" + text + "</faultstring><detail>"
                : "<s:Code><s:Value>s:" + name + "</s:Value></s:Code><s:Reason><s:Text xml:lang=\"en\">" + text
                        + "</s:Text></s:Reason><s:Detail>";
        byte[] body = xml.enclosed(
                version.before("", "") + "<s:Fault>" + before,
                shown,
                DEPTH_OF_DETAIL,
                (is11 ? "</detail>" : "</s:Detail>") + "</s:Fault>" + SoapVersion.after());
        Response.ResponseBuilder answer =
                Response.status(status(apiError)).entity(body).header(HttpHeaders.CONTENT_TYPE, version.contentType());
        for (Map.Entry<String, String> header : apiError.headers().entrySet()) {
            answer.header(header.getKey(), header.getValue());
        }
        return answer.header(STATUS, apiError.status()).build();
    }

    /**
     * Who is not let in hears it from HTTP. All other faults are 500: SOAP 1.1 has no other (its section 6.2), and where
     * SOAP 1.2 has 400 as well, toolkits such as CXF take that for a failure of the transport and do not read the fault.
     */
    private static int status(ApiError apiError) {
        return PLAIN_HTTP.contains(apiError.status()) ? apiError.status() : SERVERS_FAULT;
    }

    private String contentType(String operation, String action, @Nullable String asked) {
        String named = "action=\"" + operation + '"';
        return version == SoapVersion.V12 && asked != null && version.announces(asked) && asked.contains(named)
                ? asked.replace(named, "action=\"" + action + '"')
                : version.contentType();
    }
}
