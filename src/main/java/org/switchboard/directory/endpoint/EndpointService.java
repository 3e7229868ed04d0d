package org.switchboard.directory.endpoint;

import static org.switchboard.directory.PageQuery.given;

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
import org.switchboard.directory.Customer;
import org.switchboard.directory.CustomerPath;
import org.switchboard.directory.CustomerTree;
import org.switchboard.directory.DirectoryChange;
import org.switchboard.directory.DirectoryMapper;
import org.switchboard.directory.DirectoryResult;
import org.switchboard.directory.DirectoryTransactions;
import org.switchboard.directory.Endpoint;
import org.switchboard.directory.EndpointType;
import org.switchboard.directory.PageQuery;
import org.switchboard.directory.User;
import org.switchboard.directory.customer.CustomerService;
import org.switchboard.error.FieldErrors;
import org.switchboard.persistence.AccountScope;
import org.switchboard.persistence.IdGenerator;
import org.switchboard.persistence.ScopedEntities;
import org.switchboard.persistence.ScopedQuery;
import org.switchboard.request.IfMatch;
import org.switchboard.request.RequestContext;

/** Keeps the endpoints. Thread-safe. */
@Singleton
public class EndpointService {
    private static final String KIND = "Endpoint";
    private static final String USER = "UserId";

    private final DirectoryTransactions directoryTransactions;

    @Inject
    public EndpointService(DirectoryTransactions directoryTransactions) {
        this.directoryTransactions = directoryTransactions;
    }

    /** The endpoints that the caller sees. By the index {@code endpoint_account_name}. */
    public ListEndpointsResponse list(RequestContext context, ListEndpoints request) {
        FieldErrors faults = new FieldErrors();
        EndpointCriteria filter = EndpointCriteria.of(request, faults);
        PageQuery pageQuery = PageQuery.of(request, "displayName", faults);
        AccountScope scope = pageQuery.scope(context);
        ListEndpointsResponse response = new ListEndpointsResponse();
        response.items = directoryTransactions.look(entities -> {
            ScopedQuery<Endpoint> scopedQuery =
                    entities.query(Endpoint.class, scope).reading("memberLoginIds");
            filter.narrow(scopedQuery, entities, scope);
            List<Endpoint> page = pageQuery.page(
                    directoryTransactions,
                    entities,
                    scope,
                    scopedQuery,
                    Endpoint::displayName,
                    List.of("e.displayName", "e.phoneNumber", "e.emailKey"),
                    response);
            return shown(entities, scope, page);
        });
        return response;
    }

    private static List<EndpointInfo> shown(ScopedEntities entities, AccountScope scope, List<Endpoint> page) {
        Map<String, CustomerPath> paths = CustomerTree.paths(
                entities,
                scope,
                page.stream().flatMap(each -> each.customerId().stream()).toList());
        return new ArrayList<>(
                page.stream().map(each -> DirectoryMapper.endpoint(each, paths)).toList());
    }

    /** One endpoint. By primary key. */
    public DirectoryResult<EndpointInfo> get(RequestContext context, @Nullable String id) {
        return directoryTransactions.look(entities -> {
            Endpoint endpoint = entities.find(Endpoint.class, context.scope(), id)
                    .orElseThrow(() -> DirectoryChange.notFound(KIND));
            context.requireExpectedAccount(endpoint.accountId());
            return kept(entities, endpoint);
        });
    }

    /** Makes an endpoint. */
    public DirectoryResult<EndpointInfo> create(RequestContext context, NewEndpoint request) {
        FieldErrors faults = new FieldErrors();
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
        return directoryTransactions.change(context, directoryChange -> {
            Optional<Customer> linked = given(request.customerId)
                    .flatMap(id -> directoryChange.entities().find(Customer.class, context.scope(), id));
            String account = context.accountFor(given(request.accountId), linked.map(Customer::accountId));
            CustomerService.refuseUnknownAccount(directoryChange.entities(), account);
            Endpoint endpoint = new Endpoint(IdGenerator.next(), account, type, String.valueOf(request.displayName));
            fields.apply(directoryChange.entities(), faults, endpoint);
            applyUser(directoryChange.entities(), faults, endpoint, request.userId);
            faults.refuseIfAny();
            directoryChange.add(endpoint);
            DirectoryResult<EndpointInfo> kept = flushed(directoryChange, endpoint);
            directoryChange.note("Created", KIND, account, endpoint.id(), null, kept.shown());
            return kept;
        });
    }

    /** A User endpoint is the person: it bears the name of the login, and a person has one in an account. */
    private static void applyUser(
            ScopedEntities entities, FieldErrors faults, Endpoint endpoint, @Nullable String userId) {
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
        Optional<User> user = entities.find(User.class, inside, userId);
        if (user.isEmpty()) {
            faults.add("NotFound", USER, "is unknown: no user of this account has this id");
            return;
        }
        if (entities.query(Endpoint.class, inside)
                .where("e.loginId = :login", "login", user.get().id())
                .exists()) {
            faults.add("AlreadyExists", USER, "has an endpoint in this account already");
        }
        endpoint.ofLogin(user.get().id()).rename(user.get().displayName());
    }

    /** Changes an endpoint. */
    public DirectoryResult<EndpointInfo> patch(
            RequestContext context, PatchEndpoint request, Optional<IfMatch> ifMatch) {
        return directoryTransactions.change(context, directoryChange -> patch(directoryChange, request, ifMatch));
    }

    /** The same in a change that has begun. */
    DirectoryResult<EndpointInfo> patch(
            DirectoryChange directoryChange, PatchEndpoint request, Optional<IfMatch> ifMatch) {
        RequestContext context = directoryChange.context();
        Endpoint endpoint = directoryChange.entry(Endpoint.class, KIND, request.endpointId, ifMatch);
        context.requireExpectedAccount(endpoint.accountId());
        FieldErrors faults = new FieldErrors();
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
        EndpointInfo before = kept(directoryChange.entities(), endpoint).shown();
        fields.apply(directoryChange.entities(), faults, endpoint);
        faults.refuseIfAny();
        endpoint.modifiedBy(context, directoryChange.now());
        DirectoryResult<EndpointInfo> kept = flushed(directoryChange, endpoint);
        directoryChange.note("Changed", KIND, endpoint.accountId(), endpoint.id(), before, kept.shown());
        return kept;
    }

    /** Deletes an endpoint. Sessions in which it took part keep its name. */
    public DirectoryResult<EndpointInfo> delete(
            RequestContext context, @Nullable String id, Optional<IfMatch> ifMatch) {
        return directoryTransactions.change(context, directoryChange -> {
            Endpoint endpoint = directoryChange.entry(Endpoint.class, KIND, id, ifMatch);
            context.requireExpectedAccount(endpoint.accountId());
            DirectoryResult<EndpointInfo> kept = kept(directoryChange.entities(), endpoint);
            directoryChange.entities().remove(endpoint);
            directoryChange.note("Deleted", KIND, endpoint.accountId(), endpoint.id(), kept.shown(), null);
            return kept;
        });
    }

    /** An endpoint as the trail of what follows from other changes shows it. */
    public static EndpointInfo shown(Endpoint endpoint) {
        return DirectoryMapper.endpoint(endpoint, Map.of());
    }

    /** Notes what a change of something else did to an endpoint. */
    public static void note(
            DirectoryChange directoryChange,
            String action,
            Endpoint endpoint,
            @Nullable EndpointInfo before,
            @Nullable EndpointInfo after) {
        directoryChange.note(action, KIND, endpoint.accountId(), endpoint.id(), before, after);
    }

    private static DirectoryResult<EndpointInfo> flushed(DirectoryChange directoryChange, Endpoint endpoint) {
        directoryChange.entities().flush();
        return kept(directoryChange.entities(), endpoint);
    }

    private static DirectoryResult<EndpointInfo> kept(ScopedEntities entities, Endpoint endpoint) {
        Map<String, CustomerPath> paths = CustomerTree.paths(
                entities,
                AccountScope.only(endpoint.accountId()),
                endpoint.customerId().stream().toList());
        return new DirectoryResult<>(
                DirectoryMapper.endpoint(endpoint, paths), endpoint.version(), Set.of(endpoint.accountId()));
    }
}
