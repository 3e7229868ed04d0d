package org.switchboard.door.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** The JAX-RS application, with every resource and provider named. */
@ApplicationPath("/")
public class RestDoor extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                SessionResource.class,
                NegotiationFilter.class,
                AccessFilter.class,
                AnswerWriter.class,
                FaultMapper.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                "jersey.config.server.wadl.disableWadl", true,
                "jersey.config.server.response.setStatusOverSendError", true,
                "jersey.config.server.disableMetainfServicesLookup", true,
                "jersey.config.disableAutoDiscovery", true,
                "jersey.config.server.disableBeanValidation", true);
    }
}
