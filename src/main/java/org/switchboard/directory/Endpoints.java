package org.switchboard.directory;

import static org.switchboard.directory.Listing.given;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.endpoints.EndpointInfo;
import org.switchboard.contract.endpoints.ListEndpoints;
import org.switchboard.contract.endpoints.ListEndpointsResponse;
import org.switchboard.contract.endpoints.NewEndpoint;
import org.switchboard.contract.endpoints.PatchEndpoint;
import org.switchboard.platform.AccountScope;
import org.switchboard.platform.Entities;
import org.switchboard.platform.FieldFaults;
import org.switchboard.platform.Ids;
import org.switchboard.platform.Selection;

/** Keeps the endpoints. Thread-safe. */
@Singleton
public class Endpoints {
    private static final String KIND = "Endpoint";
    private static final String USER = "UserId";

    private final Changing changing;

    @Inject
    Endpoints(Changing changing) {
        this.changing = changing;
    }

    /** The endpoints that the actor sees. By the index {@code endpoint_account_name}. */
    public ListEndpointsResponse list(Actor actor, ListEndpoints request) {
        FieldFaults faults = new FieldFaults();
        EndpointFilter filter = EndpointFilter.of(request, faults);
        Listing listing = Listing.of(request, "displayName", faults);
        AccountScope scope = listing.scope(actor);
        ListEndpointsResponse response = new ListEndpointsResponse();
        response.items = changing.look(entities -> {
            Selection<Endpoint> selection = entities.of(Endpoint.class, scope).reading("memberLoginIds");
            filter.narrow(selection, entities, scope);
            List<Endpoint> page = listing.page(
                    changing,
                    entities,
                    scope,
                    selection,
                    Endpoint::displayName,
                    List.of("e.displayName", "e.phoneNumber", "e.emailKey"),
                    response);
            return shown(entities, scope, page);
        });
        return response;
    }

    private static List<EndpointInfo> shown(Entities entities, AccountScope scope, List<Endpoint> page) {
        Map<String, CustomerPath> paths = CustomerTree.paths(
                entities,
                scope,
                page.stream().flatMap(each -> each.customerId().stream()).toList());
        return new ArrayList<>(
                page.stream().map(each -> Showing.endpoint(each, paths)).toList());
    }

    /** One endpoint. By primary key. */
    public Versioned<EndpointInfo> get(Actor actor, @Nullable String id) {
        return changing.look(entities -> {
            Endpoint endpoint =
                    entities.find(Endpoint.class, actor.scope(), id).orElseThrow(() -> Change.notFound(KIND));
            actor.acts(endpoint.accountId());
            return kept(entities, endpoint);
        });
    }

    /** Makes an endpoint. */
    public Versioned<EndpointInfo> create(Actor actor, NewEndpoint request) {
        FieldFaults faults = new FieldFaults();
        if (request.type == null) {
            faults.add("NotEmpty", "Type", "is missing; give it");
            faults.refuseIfAny();
        }
        EndpointType type = EndpointType.valueOf(String.valueOf(request.type));
        EndpointFields fields = new EndpointFields(
                request.displayName,
                given(request.customerId).orElse(null),
                type.hasPhoneNumber() ? given(request.phoneNumber).orElse("") : request.phoneNumber,
                type == EndpointType.Email ? given(request.emailAddress).orElse("") : request.emailAddress,
                request.memberUserIds,
                request.flowId,
                request.avatarUrl,
                request.tagIds);
        if (type != EndpointType.User) {
            faults.require("DisplayName", request.displayName);
        }
        fields.check(faults, type);
        faults.refuseIfAny();
        return changing.change(actor, change -> {
            Optional<Customer> linked =
                    given(request.customerId).flatMap(id -> change.entities().find(Customer.class, actor.scope(), id));
            String account = actor.accountFor(given(request.accountId), linked.map(Customer::accountId));
            Customers.refuseUnknownAccount(change.entities(), account);
            Endpoint endpoint = new Endpoint(Ids.next(), account, type, String.valueOf(request.displayName));
            fields.apply(change.entities(), faults, endpoint);
            applyUser(change.entities(), faults, endpoint, request.userId);
            faults.refuseIfAny();
            change.add(endpoint);
            Versioned<EndpointInfo> kept = flushed(change, endpoint);
            change.note("Created", KIND, account, endpoint.id(), null, kept.shown());
            return kept;
        });
    }

    /** A User endpoint is the person: it bears the name of the login, and a person has one in an account. */
    private static void applyUser(Entities entities, FieldFaults faults, Endpoint endpoint, @Nullable String userId) {
        if (endpoint.type() != EndpointType.User) {
            if (given(userId).isPresent()) {
                faults.add("InvalidValue", USER, "belongs to endpoints of the type User only; leave it out");
            }
            return;
        }
        if (!faults.require(USER, userId)) {
            return;
        }
        AccountScope inside = AccountScope.only(endpoint.accountId());
        Optional<Login> login = entities.find(Login.class, inside, userId);
        if (login.isEmpty()) {
            faults.add("NotFound", USER, "is unknown: no user of this account has this id");
            return;
        }
        if (entities.of(Endpoint.class, inside)
                .where("e.loginId = :login", "login", login.get().id())
                .exists()) {
            faults.add("AlreadyExists", USER, "has an endpoint in this account already");
        }
        endpoint.ofLogin(login.get().id()).rename(login.get().displayName());
    }

    /** Changes an endpoint. */
    public Versioned<EndpointInfo> patch(Actor actor, PatchEndpoint request, Optional<Condition> condition) {
        return changing.change(actor, change -> patch(change, request, condition));
    }

    /** The same in a change that has begun. */
    Versioned<EndpointInfo> patch(Change change, PatchEndpoint request, Optional<Condition> condition) {
        Actor actor = change.actor();
        Endpoint endpoint = change.entry(Endpoint.class, KIND, request.endpointId, condition);
        actor.acts(endpoint.accountId());
        FieldFaults faults = new FieldFaults();
        EndpointFields fields = new EndpointFields(
                request.displayName,
                request.customerId,
                request.phoneNumber,
                request.emailAddress,
                request.memberUserIds,
                request.flowId,
                request.avatarUrl,
                request.tagIds);
        fields.check(faults, endpoint.type());
        if (endpoint.type() == EndpointType.User && request.displayName != null) {
            faults.add("InvalidValue", "DisplayName", "is the name of the user; change the user instead");
        }
        faults.refuseIfAny();
        EndpointInfo before = kept(change.entities(), endpoint).shown();
        fields.apply(change.entities(), faults, endpoint);
        faults.refuseIfAny();
        endpoint.modifiedBy(actor, change.now());
        Versioned<EndpointInfo> kept = flushed(change, endpoint);
        change.note("Changed", KIND, endpoint.accountId(), endpoint.id(), before, kept.shown());
        return kept;
    }

    /** Deletes an endpoint. Sessions in which it took part keep its name. */
    public Versioned<EndpointInfo> delete(Actor actor, @Nullable String id, Optional<Condition> condition) {
        return changing.change(actor, change -> {
            Endpoint endpoint = change.entry(Endpoint.class, KIND, id, condition);
            actor.acts(endpoint.accountId());
            Versioned<EndpointInfo> kept = kept(change.entities(), endpoint);
            change.entities().remove(endpoint);
            change.note("Deleted", KIND, endpoint.accountId(), endpoint.id(), kept.shown(), null);
            return kept;
        });
    }

    /** An endpoint as the trail of what follows from other changes shows it. */
    static EndpointInfo shown(Endpoint endpoint) {
        return Showing.endpoint(endpoint, Map.of());
    }

    /** Notes what a change of something else did to an endpoint. */
    static void note(
            Change change,
            String action,
            Endpoint endpoint,
            @Nullable EndpointInfo before,
            @Nullable EndpointInfo after) {
        change.note(action, KIND, endpoint.accountId(), endpoint.id(), before, after);
    }

    private static Versioned<EndpointInfo> flushed(Change change, Endpoint endpoint) {
        change.entities().flush();
        return kept(change.entities(), endpoint);
    }

    private static Versioned<EndpointInfo> kept(Entities entities, Endpoint endpoint) {
        Map<String, CustomerPath> paths = CustomerTree.paths(
                entities,
                AccountScope.only(endpoint.accountId()),
                endpoint.customerId().stream().toList());
        return new Versioned<>(Showing.endpoint(endpoint, paths), endpoint.version(), Set.of(endpoint.accountId()));
    }
}
