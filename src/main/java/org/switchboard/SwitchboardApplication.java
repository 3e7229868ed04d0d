package org.switchboard;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.message.GZipEncoder;
import org.glassfish.jersey.process.Inflector;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.filter.EncodingFilter;
import org.glassfish.jersey.server.spi.internal.ResourceMethodInvocationHandlerProvider;
import org.glassfish.jersey.server.spi.internal.ValueParamProvider;
import org.switchboard.http.DocumentWriterInterceptor;
import org.switchboard.http.Handler;
import org.switchboard.http.LocationHeaderFilter;
import org.switchboard.http.NoStoreFilter;
import org.switchboard.http.OperationFeature;
import org.switchboard.http.OperationInvocationHandlerProvider;
import org.switchboard.http.OperationParameterProvider;
import org.switchboard.http.OperationRoutes;
import org.switchboard.http.RouteProvider;
import org.switchboard.http.RouteTree;
import org.switchboard.http.error.ApiExceptionMapper;
import org.switchboard.http.request.MalformedRequestFilter;
import org.switchboard.http.request.NegotiationFilter;
import org.switchboard.http.request.RequestNormalizationFilter;
import org.switchboard.http.request.TraceFilter;
import org.switchboard.http.security.BasicChallengeFilter;
import org.switchboard.http.security.CorsFilter;
import org.switchboard.monitoring.Tracing;
import org.switchboard.operation.Operations;
import org.switchboard.startup.StartFilter;

/**
 * The JAX-RS application: the methods of resources that declare operations, and the routes that other interfaces name, so
 * that JAX-RS matches, answers OPTIONS, HEAD and 405.
 */
@ApplicationPath("/")
public class SwitchboardApplication extends ResourceConfig {
    /** Opens all interfaces. */
    public SwitchboardApplication() {
        register(RequestNormalizationFilter.class);
        register(CorsFilter.class);
        register(NegotiationFilter.class);
        register(MalformedRequestFilter.class);
        register(StartFilter.class);
        register(TraceFilter.class);
        register(OperationFeature.class);
        register(DocumentWriterInterceptor.class);
        register(BasicChallengeFilter.class);
        register(NoStoreFilter.class);
        register(LocationHeaderFilter.class);
        register(ApiExceptionMapper.class);
        EncodingFilter.enableFor(this, GZipEncoder.class);
        addProperties(Map.of(
                "jersey.config.server.wadl.disableWadl", true,
                "jersey.config.server.response.setStatusOverSendError", true,
                "jersey.config.server.disableMetainfServicesLookup", true,
                "jersey.config.disableAutoDiscovery", true,
                "jersey.config.server.disableBeanValidation", true));
        Operations operations = CDI.current().select(Operations.class).get();
        Tracing tracing = CDI.current().select(Tracing.class).get();
        register(new AbstractBinder() {
            @Override
            protected void configure() {
                bind(new OperationParameterProvider()).to(ValueParamProvider.class);
                bind(new OperationInvocationHandlerProvider(operations, tracing))
                        .to(ResourceMethodInvocationHandlerProvider.class);
            }
        });
        RouteTree routes = new RouteTree();
        new OperationRoutes(operations).addTo(routes);
        CDI.current()
                .select(RouteProvider.class)
                .forEach(routeProvider -> routeProvider.open(
                        (verb, path, handler) -> routes.at(path).addMethod(verb).handledBy(new Answering(handler))));
        registerResources(routes.resources());
    }

    /** A class, since Jersey learns from its type parameters that the handler takes the request itself, not its body. */
    private record Answering(Handler handler) implements Inflector<ContainerRequestContext, Response> {
        @Override
        public Response apply(ContainerRequestContext request) {
            return handler.answer(request);
        }
    }
}
