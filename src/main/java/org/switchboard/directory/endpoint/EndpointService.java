package org.switchboard.directory.endpoint;

import static org.switchboard.text.NonBlank.given;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final PageQuery.Attributes<Endpoint> LISTED = new PageQuery.Attributes<>(
            "displayName", Endpoint::displayName, List.of("e.displayName", "e.phoneNumber", "e.emailKey"));

    private final DirectoryTransactions directoryTransactions;

    @Inject
    public EndpointService(DirectoryTransactions directoryTransactions) {
        this.directoryTransactions = directoryTransactions;
    }

    /** The endpoints that the caller sees. By the index {@code endpoint_account_name}. */
    public ListEndpointsResponse list(RequestContext context, ListEndpoints request) {
        FieldErrors faults = new FieldErrors();
        EndpointCriteria criteria = EndpointCriteria.of(request, faults);
        PageQuery<Endpoint> pageQuery = PageQuery.of(request, LISTED, faults);
        AccountScope scope = pageQuery.scope(context);
        ListEndpointsResponse response = new ListEndpointsResponse();
        response.items = directoryTransactions.read(entities -> {
            ScopedQuery<Endpoint> endpoints =
                    entities.query(Endpoint.class, scope).reading("memberLoginIds");
            criteria.narrow(endpoints, entities, scope);
            List<Endpoint> page = pageQuery.read(entities, scope, endpoints, directoryTransactions::count, response);
            return shown(entities, scope, page);
        });
        return response;
    }

    private static List<EndpointInfo> shown(ScopedEntities entities, AccountScope scope, List<Endpoint> endpoints) {
        Map<String, CustomerPath> paths = CustomerTree.paths(
                entities,
                scope,
                endpoints.stream().flatMap(each -> each.customerId().stream()).toList());
        return new ArrayList<>(endpoints.stream()
                .map(each -> DirectoryMapper.endpoint(each, paths))
                .toList());
    }

    /** One endpoint. By primary key. */
    public DirectoryResult<EndpointInfo> get(RequestContext context, @Nullable String id) {
        return directoryTransactions.read(context, Endpoint.class, id, EndpointService::shown);
    }

    /** Makes an endpoint. */
    public DirectoryResult<EndpointInfo> create(RequestContext context, NewEndpoint request) {
        FieldErrors faults = new FieldErrors();
        if (request.type == null) {
            faults.add("NotEmpty", "Type", "is missing; give it");
            faults.refuseIfAny();
        }
        EndpointType type = EndpointType.valueOf(String.valueOf(request.type));
        EndpointFields fields = fields(type, request);
        if (type != EndpointType.User) {
            faults.require("DisplayName", request.displayName);
        }
        fields.check(faults, type);
        faults.refuseIfAny();
        return directoryTransactions.change(context, directoryChange -> {
            Optional<Customer> linked = given(request.customerId)
                    .flatMap(id -> directoryChange.entities().find(Customer.class, context.scope(), id));
            String account = context.accountFor(given(request.accountId), linked.map(Customer::accountId));
            directoryChange.requireExistingAccount(account);
            Endpoint endpoint = new Endpoint(IdGenerator.next(), account, type, String.valueOf(request.displayName));
            fields.apply(directoryChange, faults, endpoint);
            applyUser(directoryChange.entities(), faults, endpoint, request.userId);
            faults.refuseIfAny();
            return directoryChange.create(endpoint, stored -> shown(directoryChange.entities(), stored));
        });
    }

    private static EndpointFields fields(EndpointType type, NewEndpoint request) {
        return EndpointFields.whole(
                type,
                new EndpointFields(
                        request.displayName,
                        given(request.customerId).orElse(null),
                        request.phoneNumber,
                        request.emailAddress,
                        request.memberUserIds,
                        request.flowId,
                        request.avatarUrl,
                        request.tagIds));
    }

    private static void applyUser(
            ScopedEntities entities, FieldErrors faults, Endpoint endpoint, @Nullable String userId) {
        if (endpoint.type() != EndpointType.User) {
            if (given(userId).isPresent()) {
                faults.add(
                        "InvalidValue",
                        EndpointFields.USER,
                        "belongs to endpoints of the type User only; leave it out");
            }
        } else if (faults.require(EndpointFields.USER, userId)) {
            EndpointFields.applyUser(entities, faults, endpoint, userId);
        }
    }

    /** Changes an endpoint. */
    public DirectoryResult<EndpointInfo> patch(
            RequestContext context, PatchEndpoint request, Optional<IfMatch> ifMatch) {
        return directoryTransactions.change(context, directoryChange -> patch(directoryChange, request, ifMatch));
    }

    /** The same in a change that has begun. */
    DirectoryResult<EndpointInfo> patch(
            DirectoryChange directoryChange, PatchEndpoint request, Optional<IfMatch> ifMatch) {
        Endpoint endpoint = directoryChange.entry(Endpoint.class, request.endpointId, ifMatch);
        FieldErrors faults = new FieldErrors();
        EndpointFields fields = EndpointFields.of(request);
        fields.check(faults, endpoint.type());
        if (endpoint.type() == EndpointType.User && request.displayName != null) {
            faults.add("InvalidValue", "DisplayName", "is the name of the user; change the user instead");
        }
        faults.refuseIfAny();
        DirectoryResult<EndpointInfo> before = shown(directoryChange.entities(), endpoint);
        fields.apply(directoryChange, faults, endpoint);
        faults.refuseIfAny();
        return directoryChange.update(endpoint, before, stored -> shown(directoryChange.entities(), stored));
    }

    /** Deletes an endpoint. Sessions in which it took part keep its name. */
    public DirectoryResult<EndpointInfo> delete(
            RequestContext context, @Nullable String id, Optional<IfMatch> ifMatch) {
        return directoryTransactions.change(context, directoryChange -> {
            Endpoint endpoint = directoryChange.entry(Endpoint.class, id, ifMatch);
            return directoryChange.remove(endpoint, shown(directoryChange.entities(), endpoint));
        });
    }

    private static DirectoryResult<EndpointInfo> shown(ScopedEntities entities, Endpoint endpoint) {
        AccountScope inside = AccountScope.only(endpoint.accountId());
        return DirectoryResult.of(
                endpoint, shown(entities, inside, List.of(endpoint)).get(0));
    }
}
