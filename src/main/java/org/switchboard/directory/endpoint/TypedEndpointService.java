package org.switchboard.directory.endpoint;

import static org.switchboard.text.NonBlank.given;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.endpoints.BuyPhoneNumber;
import org.switchboard.contract.endpoints.EndpointInfo;
import org.switchboard.contract.endpoints.EndpointTypes;
import org.switchboard.contract.endpoints.NewEndpoint;
import org.switchboard.contract.endpoints.NewTeam;
import org.switchboard.contract.endpoints.NewUserEndpoint;
import org.switchboard.contract.endpoints.PatchEndpoint;
import org.switchboard.contract.users.NewUser;
import org.switchboard.contract.users.UserAccountInfo;
import org.switchboard.directory.DirectoryChange;
import org.switchboard.directory.DirectoryLookup;
import org.switchboard.directory.DirectoryResult;
import org.switchboard.directory.DirectoryTransactions;
import org.switchboard.directory.Endpoint;
import org.switchboard.directory.user.UserService;
import org.switchboard.error.FieldErrors;
import org.switchboard.request.RequestContext;
import org.switchboard.request.Role;

/** Makes endpoints of the types that have a request of their own. Thread-safe. */
@Singleton
public class TypedEndpointService {
    private final DirectoryTransactions directoryTransactions;
    private final EndpointService endpointService;
    private final UserService userService;

    @Inject
    public TypedEndpointService(
            DirectoryTransactions directoryTransactions, EndpointService endpointService, UserService userService) {
        this.directoryTransactions = directoryTransactions;
        this.endpointService = endpointService;
        this.userService = userService;
    }

    /** Makes a team. */
    public DirectoryResult<EndpointInfo> create(RequestContext context, NewTeam request) {
        NewEndpoint team = new NewEndpoint();
        team.type = EndpointTypes.Team;
        team.accountId = request.accountId;
        team.customerId = request.customerId;
        team.displayName = given(request.displayName).orElse(request.name);
        team.memberUserIds = request.memberUserIds;
        team.flowId = request.flowId;
        team.avatarUrl = request.avatarUrl;
        team.tagIds = request.tagIds;
        return endpointService.create(context, team);
    }

    /** Makes the endpoint of a number that the account has; no carrier is asked for it. */
    public DirectoryResult<EndpointInfo> create(RequestContext context, BuyPhoneNumber request) {
        NewEndpoint number = new NewEndpoint();
        number.type = Boolean.TRUE.equals(request.isFaxNumber) ? EndpointTypes.Fax : EndpointTypes.PhoneNumber;
        number.accountId = request.accountId;
        number.customerId = request.customerId;
        number.phoneNumber = given(request.number).orElse(request.phoneNumber);
        number.displayName = given(request.displayName).orElse(number.phoneNumber);
        FieldErrors faults = new FieldErrors();
        faults.require("Number", number.phoneNumber);
        faults.refuseIfAny();
        number.flowId = request.flowId;
        number.avatarUrl = request.avatarUrl;
        number.tagIds = request.tagIds;
        return endpointService.create(context, number);
    }

    /** Makes a user with its endpoint, or the endpoint of a user who is there: both or nothing. */
    public DirectoryResult<EndpointInfo> create(RequestContext context, NewUserEndpoint request) {
        if (given(request.userId).isPresent()) {
            return endpointService.create(context, ofUser(request));
        }
        String account = context.accountFor(given(request.accountId), Optional.empty());
        Function<DirectoryChange, DirectoryResult<UserAccountInfo>> user =
                userService.creating(context, newUser(request, account));
        return directoryTransactions.change(context, directoryChange -> {
            String userId = String.valueOf(user.apply(directoryChange).shown().id);
            Endpoint endpoint = DirectoryLookup.endpointOf(directoryChange.entities(), account, userId)
                    .orElseThrow();
            return endpointService.patch(directoryChange, rest(request, endpoint.id()), Optional.empty());
        });
    }

    private static NewEndpoint ofUser(NewUserEndpoint request) {
        NewEndpoint endpoint = new NewEndpoint();
        endpoint.type = EndpointTypes.User;
        endpoint.accountId = request.accountId;
        endpoint.customerId = request.customerId;
        endpoint.userId = request.userId;
        endpoint.flowId = request.flowId;
        endpoint.avatarUrl = request.avatarUrl;
        endpoint.tagIds = request.tagIds;
        return endpoint;
    }

    private static NewUser newUser(NewUserEndpoint request, String account) {
        NewUser user = new NewUser();
        user.emailAddress = request.emailAddress;
        user.displayName = name(request);
        user.password = request.password;
        user.roles = new ArrayList<@Nullable String>(List.of(Role.User.name()));
        user.accountIds = new ArrayList<@Nullable String>(List.of(account));
        return user;
    }

    private static String name(NewUserEndpoint request) {
        return given(request.displayName)
                .orElseGet(() -> Stream.of(given(request.firstName), given(request.lastName))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" ")));
    }

    private static PatchEndpoint rest(NewUserEndpoint request, String id) {
        PatchEndpoint rest = new PatchEndpoint();
        rest.endpointId = id;
        rest.customerId = given(request.customerId).orElse(null);
        rest.flowId = given(request.flowId).orElse(null);
        rest.avatarUrl = given(request.avatarUrl).orElse(null);
        rest.tagIds = request.tagIds;
        return rest;
    }
}
