package org.switchboard.http.error;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.time.Clock;
import java.util.Optional;
import java.util.logging.Logger;
import org.switchboard.error.ApiError;
import org.switchboard.error.ApiException;
import org.switchboard.persistence.SqlState;
import org.switchboard.persistence.ThrottledFailureLog;

/** Turns whatever was thrown into an answer of the one error shape. No stack trace, class name or SQL goes out. */
public class ApiExceptionMapper implements ExceptionMapper<Throwable> {
    private static final ThrottledFailureLog FAILURES =
            new ThrottledFailureLog(Logger.getLogger(ApiExceptionMapper.class.getName()), Clock.systemUTC());
    private static final int MULTIPLE_CHOICES = 300;
    private static final int SERVER_ERROR = 500;

    /** An error as an HTTP answer, whose body gets its format where it is written. */
    public static Response answer(ApiError apiError) {
        Response.ResponseBuilder answer =
                Response.status(apiError.status()).entity(ErrorResponseFactory.shown(apiError));
        apiError.headers().forEach(answer::header);
        return answer.build();
    }

    /** The failures of requests, as the log has them. */
    static ThrottledFailureLog failures() {
        return FAILURES;
    }

    @Override
    public Response toResponse(Throwable failure) {
        boolean isAnswer = failure instanceof WebApplicationException refused
                && refused.getResponse().getStatus() < MULTIPLE_CHOICES;
        return isAnswer ? ((WebApplicationException) failure).getResponse() : answer(challenging(fault(failure)));
    }

    private static ApiError challenging(ApiError apiError) {
        return apiError.equals(ApiError.notSignedIn()) ? HttpErrors.challenging(apiError) : apiError;
    }

    /** What was thrown, as an error; what is nobody's fault but ours is logged under a correlation id. */
    public static ApiError fault(Throwable failure) {
        if (failure instanceof ApiException thrown) {
            return thrown.error();
        }
        if (failure instanceof WebApplicationException refused
                && refused.getResponse().getStatus() < SERVER_ERROR) {
            return translated(refused);
        }
        String correlationId = FAILURES.log(failure);
        if (SqlState.isUnresolved(failure)) {
            return HttpErrors.outcomeUnknown(correlationId);
        }
        return SqlState.isUnusable(failure)
                ? HttpErrors.databaseAway(correlationId)
                : HttpErrors.unknownFailure(correlationId);
    }

    private static ApiError translated(WebApplicationException refused) {
        if (refused instanceof NotFoundException) {
            return HttpErrors.noSuchRoute();
        }
        if (refused instanceof NotSupportedException) {
            return HttpErrors.unsupportedMediaType();
        }
        Response.StatusType status = refused.getResponse().getStatusInfo();
        ApiError apiError = HttpErrors.ofStatus(status.getStatusCode(), status.getReasonPhrase());
        return Optional.ofNullable(refused.getResponse().getHeaderString(HttpHeaders.ALLOW))
                .map(allowed -> apiError.with(HttpHeaders.ALLOW, allowed))
                .orElse(apiError);
    }
}
