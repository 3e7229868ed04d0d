package org.switchboard.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.switchboard.contract.Document;
import org.switchboard.request.RequestContext;

/**
 * What the method of an operation is called with.
 *
 * @param document the document of the request
 * @param context who asks, and what the request says beside its document
 */
record OperationArguments(Document document, RequestContext context) {
    private static final String PROPERTY = OperationArguments.class.getName();

    /** Those of a request that an {@link OperationFilter} has let in. */
    static OperationArguments of(ContainerRequestContext request) {
        return (OperationArguments) request.getProperty(PROPERTY);
    }

    void attachTo(ContainerRequestContext request) {
        request.setProperty(PROPERTY, this);
    }
}
