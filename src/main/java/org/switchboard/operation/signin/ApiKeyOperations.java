package org.switchboard.operation.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
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
import org.switchboard.operation.Operation;
import org.switchboard.operation.OperationDescriptor;
import org.switchboard.operation.Operations;
import org.switchboard.operation.Route;
import org.switchboard.operation.Verb;
import org.switchboard.request.Caller;
import org.switchboard.request.RequestContext;
import org.switchboard.request.Role;
import org.switchboard.security.AccessRule;
import org.switchboard.security.ApiKey;
import org.switchboard.security.ApiKeys;
import org.switchboard.text.Timestamps;

/** Making, listing and revoking API keys. */
@ApplicationScoped
public class ApiKeyOperations {
    private static final String PATH = "/apikeys";
    private static final int MAX_OPERATIONS = 100;

    @Inject
    private ApiKeys apiKeys;

    /** Looked up when it is needed, since the operations here are among them. */
    @Inject
    private Instance<Operations> operations;

    @Inject
    private Clock clock;

    @Produces
    Operation<NewApiKey, ApiKeyInfo> create() {
        return Operation.of(
                new OperationDescriptor<>(
                                NewApiKey.class,
                                ApiKeyInfo.class,
                                "Create an API key for yourself; the key is shown this once",
                                new AccessRule.AnyLogin(),
                                List.of(new Route(Verb.POST, PATH)))
                        .withNoStore(),
                this::create);
    }

    /** A key makes no key: what is narrowed could widen itself, and what was stolen outlive its revocation. */
    private Answer<ApiKeyInfo> create(RequestContext context, NewApiKey request) {
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
        ApiKeys.Made made = apiKeys.make(
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

    @Produces
    Operation<ListApiKeys, ListApiKeysResponse> list() {
        return Operation.of(
                new OperationDescriptor<>(
                                ListApiKeys.class,
                                ListApiKeysResponse.class,
                                "List API keys, without the keys themselves",
                                new AccessRule.AnyLogin(),
                                List.of(new Route(Verb.GET, PATH)))
                        .refusingUnknownParameters()
                        .withNoStore(),
                (context, request) -> {
                    String user = Optional.ofNullable(request.userId)
                            .filter(id -> !id.isBlank())
                            .orElse(context.caller().loginId());
                    ListApiKeysResponse response = new ListApiKeysResponse();
                    response.items = new ArrayList<>(apiKeys.list(context.requireNamedAccount(), user).stream()
                            .map(ApiKeyOperations::shown)
                            .toList());
                    return new Answer<>(response);
                });
    }

    @Produces
    Operation<DeleteApiKey, ApiKeyInfo> delete() {
        return Operation.of(
                new OperationDescriptor<>(
                                DeleteApiKey.class,
                                ApiKeyInfo.class,
                                "Revoke an API key: yours, or that of a user whom you manage",
                                new AccessRule.AnyLogin(),
                                List.of(new Route(Verb.DELETE, PATH + "/{apiKeyId}")))
                        .withNoStore(),
                (context, request) -> new Answer<>(shown(
                                apiKeys.revoke(context.requireNamedAccount(), request.apiKeyId, context.ifMatch())))
                        .ofVersion(ApiKey.VERSION));
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
