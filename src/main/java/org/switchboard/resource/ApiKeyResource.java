package org.switchboard.resource;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.users.ApiKeyInfo;
import org.switchboard.contract.users.DeleteApiKey;
import org.switchboard.contract.users.ListApiKeys;
import org.switchboard.contract.users.ListApiKeysResponse;
import org.switchboard.contract.users.NewApiKey;
import org.switchboard.error.ApiError;
import org.switchboard.error.ApiException;
import org.switchboard.error.FieldErrors;
import org.switchboard.operation.Answer;
import org.switchboard.operation.ApiOperation;
import org.switchboard.operation.Operations;
import org.switchboard.request.Caller;
import org.switchboard.request.RequestContext;
import org.switchboard.request.Role;
import org.switchboard.request.Roles;
import org.switchboard.security.ApiKey;
import org.switchboard.security.ApiKeyService;
import org.switchboard.text.Timestamps;

/** Making, listing and revoking API keys. */
@Singleton
@Path("/apikeys")
@RolesAllowed(Roles.ANY)
public class ApiKeyResource {
    private static final int MAX_OPERATIONS = 100;

    private final ApiKeyService apiKeyService;
    /** Looked up when it is needed, since the operations here are among them. */
    private final Instance<Operations> operations;

    private final Clock clock;

    @Inject
    ApiKeyResource(ApiKeyService apiKeyService, Instance<Operations> operations, Clock clock) {
        this.apiKeyService = apiKeyService;
        this.operations = operations;
        this.clock = clock;
    }

    /** A key makes no key: what is narrowed could widen itself, and what was stolen outlive its revocation. */
    @POST
    @ApiOperation(summary = "Create an API key for yourself; the key is shown this once", noStore = true)
    public Answer<ApiKeyInfo> create(NewApiKey request, @Context RequestContext context) {
        if (context.caller().way() == Caller.Way.API_KEY) {
            throw new ApiException(ApiError.notByKey("make a key"));
        }
        FieldErrors faults = new FieldErrors();
        faults.require("Name", request.name);
        faults.check("Name", request.name, FieldErrors.MAX_NAME);
        Set<Role> roles = Role.named(faults, "Roles", request.roles);
        if (!context.caller().roles().containsAll(roles)) {
            faults.add("InvalidValue", "Roles", "has a role that you do not have");
        }
        Set<String> opened = operations(faults, request.operations);
        Optional<Instant> expires = expires(faults, request.dateExpires);
        faults.refuseIfAny();
        ApiKeyService.Made made = apiKeyService.make(
                context.requireNamedAccount(), String.valueOf(request.name), new ApiKey.Limits(roles, opened, expires));
        ApiKeyInfo shown = shown(made.key());
        shown.key = made.value();
        return new Answer<>(shown);
    }

    private Set<String> operations(FieldErrors faults, @Nullable Collection<@Nullable String> names) {
        Set<String> opened = new HashSet<>();
        for (String name : names == null ? List.<String>of() : names) {
            Optional<String> known = Optional.ofNullable(name)
                    .flatMap(operations.get()::named)
                    .map(operation -> operation.declaration().name());
            known.ifPresentOrElse(
                    opened::add,
                    () -> faults.add("NotFound", "Operations", "has an unknown operation; /metadata lists them all"));
        }
        if (opened.size() > MAX_OPERATIONS) {
            faults.add("MaximumLength", "Operations", "has more than the " + MAX_OPERATIONS + " items allowed");
        }
        return opened;
    }

    private Optional<Instant> expires(FieldErrors faults, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            Instant moment = Instant.parse(text.strip());
            if (moment.isAfter(clock.instant())) {
                return Optional.of(moment);
            }
            faults.add("InvalidValue", "DateExpires", "lies in the past");
        } catch (DateTimeParseException e) {
            faults.add("InvalidValue", "DateExpires", "must be ISO 8601 in UTC, such as 2027-05-01T00:00:00Z");
        }
        return Optional.empty();
    }

    @GET
    @ApiOperation(
            summary = "List API keys, without the keys themselves",
            refusesUnknownParameters = true,
            noStore = true)
    public Answer<ListApiKeysResponse> list(@BeanParam ListApiKeys request, @Context RequestContext context) {
        String user = Optional.ofNullable(request.userId)
                .filter(id -> !id.isBlank())
                .orElse(context.caller().loginId());
        ListApiKeysResponse response = new ListApiKeysResponse();
        response.items = new ArrayList<>(apiKeyService.list(context.requireNamedAccount(), user).stream()
                .map(ApiKeyResource::shown)
                .toList());
        return new Answer<>(response);
    }

    @DELETE
    @Path("/{apiKeyId}")
    @ApiOperation(summary = "Revoke an API key: yours, or that of a user whom you manage", noStore = true)
    public Answer<ApiKeyInfo> delete(@BeanParam DeleteApiKey request, @Context RequestContext context) {
        return new Answer<>(
                        shown(apiKeyService.revoke(context.requireNamedAccount(), request.apiKeyId, context.ifMatch())))
                .ofVersion(ApiKey.VERSION);
    }

    private static ApiKeyInfo shown(ApiKey key) {
        ApiKeyInfo shown = new ApiKeyInfo();
        shown.id = key.id();
        shown.dateCreated = Timestamps.shown(key.dateCreated());
        shown.dateLastModified = shown.dateCreated;
        shown.name = key.name();
        shown.userId = key.loginId();
        shown.roles = key.roles()
                .map(roles ->
                        new ArrayList<>(roles.stream().map(Enum::name).sorted().toList()))
                .orElse(null);
        shown.operations = key.operations()
                .map(names -> new ArrayList<>(names.stream().sorted().toList()))
                .orElse(null);
        shown.dateExpires = key.expires().map(Timestamps::shown).orElse(null);
        return shown;
    }
}
