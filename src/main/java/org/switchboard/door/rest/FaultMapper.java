package org.switchboard.door.rest;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.switchboard.contract.errors.ErrorResponse;

/** Turns whatever was thrown into an answer of the one error shape. No stack trace, class name or SQL goes out. */
public class FaultMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(FaultMapper.class.getName());
    private static final int SERVER_ERROR = 500;

    /** Carries a fault through code that can only throw. */
    static final class Thrown extends WebApplicationException {
        private static final long serialVersionUID = 1L;

        Thrown(Fault fault) {
            super(answer(fault));
        }
    }

    static Response answer(Fault fault) {
        Response.ResponseBuilder answer = Response.status(fault.status()).entity(fault.body());
        fault.headers().forEach(answer::header);
        return answer.build();
    }

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof WebApplicationException refused
                && refused.getResponse().getStatus() < SERVER_ERROR) {
            return refused.getResponse().getEntity() instanceof ErrorResponse
                    ? refused.getResponse()
                    : answer(translated(refused));
        }
        String correlationId = UUID.randomUUID().toString();
        LOG.log(Level.SEVERE, failure, () -> "Request failed, correlation id " + correlationId);
        return answer(Fault.unknownFailure(correlationId));
    }

    private static Fault translated(WebApplicationException refused) {
        if (refused instanceof NotFoundException) {
            return Fault.noSuchRoute();
        }
        if (refused instanceof NotSupportedException) {
            return Fault.unsupportedMediaType();
        }
        Response.StatusType status = refused.getResponse().getStatusInfo();
        Fault fault = Fault.ofStatus(status.getStatusCode(), status.getReasonPhrase());
        return Optional.ofNullable(refused.getResponse().getHeaderString(HttpHeaders.ALLOW))
                .map(allowed -> fault.with(HttpHeaders.ALLOW, allowed))
                .orElse(fault);
    }
}
