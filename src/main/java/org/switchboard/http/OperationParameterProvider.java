package org.switchboard.http;

import java.util.function.Function;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.model.Parameter;
import org.glassfish.jersey.server.spi.internal.ValueParamProvider;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Document;
import org.switchboard.request.RequestContext;

/** Gives the methods of resources what an {@link OperationFilter} has read: the document and the context. Thread-safe. */
public final class OperationParameterProvider implements ValueParamProvider {
    @Override
    public @Nullable Function<ContainerRequest, ?> getValueProvider(Parameter parameter) {
        if (parameter.getRawType() == RequestContext.class) {
            return request -> OperationArguments.of(request).context();
        }
        if (Document.class.isAssignableFrom(parameter.getRawType())) {
            return request -> OperationArguments.of(request).document();
        }
        return null;
    }

    /** Before the one that would read a body by its type. */
    @Override
    public PriorityType getPriority() {
        return Priority.HIGH;
    }
}
