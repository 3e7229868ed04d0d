package org.switchboard.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.reflect.Method;
import org.switchboard.http.request.RequestReader;
import org.switchboard.operation.Operation;
import org.switchboard.operation.Operations;
import org.switchboard.operation.ResourceMethod;

/** Puts an {@link OperationFilter} around each method of a resource that declares an operation. */
@ApplicationScoped
public class OperationFeature implements DynamicFeature {
    @Inject
    private Operations operations;

    @Inject
    private Admission admission;

    @Inject
    private RequestReader requestReader;

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Method method = resource.getResourceMethod();
        operations
                .declaredBy(method)
                .ifPresent(operation -> context.register(filter(operation, method), OperationFilter.PRIORITY));
    }

    private OperationFilter filter(Operation<?, ?> operation, Method method) {
        return operation.methods().stream()
                .filter(declared -> declared.method().equals(method))
                .map(ResourceMethod::route)
                .map(route -> new OperationFilter(operation, route.parameters(), admission, requestReader))
                .findFirst()
                .orElseThrow();
    }
}
