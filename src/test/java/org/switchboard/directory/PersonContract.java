package org.switchboard.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.directory.Refused.faults;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.switchboard.contract.endpoints.EndpointInfo;
import org.switchboard.contract.endpoints.EndpointTypes;
import org.switchboard.contract.endpoints.PatchEndpoint;
import org.switchboard.contract.users.PatchUser;
import org.switchboard.error.ApiException;
import org.switchboard.request.RequestContext;
import org.switchboard.support.Engine;

/** A person's login and User endpoint stay one. */
abstract class PersonContract extends DirectoryCacheContract {
    PersonContract(Engine engine) {
        super(engine);
    }

    @Test
    void whoHasTheRoleUserHasAnEndpointInEachAccount() {
        String shared = sharedUser("shared");

        assertThat(endpointsOf(shared))
                .allMatch(endpoint -> endpoint.type == EndpointTypes.User, "is a User endpoint")
                .extracting(endpoint -> endpoint.accountId)
                .containsExactlyInAnyOrder(mine, other);
    }

    @Test
    void whoDoesNotHaveTheRoleUserHasNone() {
        String boss = user(manager, "boss", r -> r.roles = List.of("Manager")).shown().id;

        assertThat(endpointsOf(boss)).isEmpty();
    }

    @Test
    void whoBecomesAUserGetsAnEndpoint() {
        String boss = user(manager, "boss", r -> r.roles = List.of("Manager")).shown().id;

        patch(manager, boss, r -> r.roles = List.of("Manager", "User"));

        assertThat(endpointsOf(boss)).hasSize(1);
    }

    @Test
    void aRenamedUserBearsTheNewNameOnItsEndpoints() {
        String shared = sharedUser("shared");

        patch(administrator, shared, r -> r.displayName = "New Name");

        assertThat(endpointsOf(shared))
                .extracting(endpoint -> endpoint.displayName)
                .containsExactly("New Name", "New Name");
    }

    @Test
    void aUserEndpointBearsTheNameOfItsUser() {
        String ann = user("ann");
        String endpoint = endpointsOf(ann).get(0).id;

        assertThat(faults(() -> patchEndpoint(endpoint, r -> r.displayName = "Other")))
                .containsExactly("InvalidValue DisplayName");
        on.endpointService.delete(manager, endpoint, ALWAYS);
        assertThat(endpoint(manager, EndpointTypes.User, r -> {
                            r.userId = ann;
                            r.displayName = "Other";
                        })
                        .shown()
                        .displayName)
                .isEqualTo("ann");
    }

    @Test
    void aUserEndpointNeedsAUserOfItsAccount() {
        String foreign = user(stranger, "foreign", r -> {}).shown().id;

        assertThat(faults(() -> endpoint(manager, EndpointTypes.User, r -> {}))).containsExactly("NotEmpty UserId");
        assertThat(faults(() -> endpoint(manager, EndpointTypes.User, r -> r.userId = foreign)))
                .containsExactly("NotFound UserId");
        assertThat(faults(() -> endpoint(manager, EndpointTypes.User, r -> r.userId = "no-such-user")))
                .containsExactly("NotFound UserId");
    }

    @Test
    void aPersonHasOneEndpointInAnAccount() {
        String ann = user("ann");

        assertThat(faults(() -> endpoint(manager, EndpointTypes.User, r -> r.userId = ann)))
                .containsExactly("AlreadyExists UserId");
    }

    @Test
    void twoEndpointsAtOnceForOnePersonAreOne() throws Exception {
        String ann = user("ann");
        on.endpointService.delete(manager, endpointsOf(ann).get(0).id, ALWAYS);

        List<ApiException> refusals = AtOnce.refusals(
                () -> endpoint(manager, EndpointTypes.User, r -> r.userId = ann),
                () -> endpoint(manager, EndpointTypes.User, r -> r.userId = ann));

        assertThat(refusals).as("the later of the two").hasSize(1);
        assertThat(endpointsOf(ann)).hasSize(1);
    }

    @Test
    void aUserPutIntoAnotherAccountGetsAnEndpointThere() {
        String ann = user("ann");

        patch(administrator, ann, r -> r.accountIds = List.of(mine, other));

        assertThat(endpointsOf(ann)).extracting(endpoint -> endpoint.accountId).containsExactlyInAnyOrder(mine, other);
    }

    @Test
    void aUserTakenOutOfAnAccountLosesItsEndpointAndItsPlacesInTeamsThere() {
        String shared = sharedUser("shared");
        String ann = user("ann");
        EndpointInfo team = team("Team", shared, ann);
        EndpointInfo teamElsewhere = endpoint(stranger, EndpointTypes.Team, r -> r.memberUserIds = List.of(shared))
                .shown();

        patch(manager, shared, r -> r.accountIds = List.of());

        assertThat(endpointsOf(shared))
                .extracting(endpoint -> endpoint.accountId)
                .containsExactly(other);
        assertThat(membersOf(team)).containsExactly(ann);
        assertThat(membersOf(teamElsewhere)).containsExactly(shared);
    }

    @Test
    void aDeletedUserLeavesNoEndpointAndNoPlaceInATeam() {
        String ann = user("ann");
        String ben = user("ben");
        String cid = user("cid");
        EndpointInfo team = team("Team", ann, ben, cid);

        on.userService.delete(manager, ann, ALWAYS);

        assertThat(endpointsOf(ann)).isEmpty();
        assertThat(membersOf(team)).containsExactly(ben, cid);
    }

    @Test
    void membersOfATeamCanChangePlaces() {
        String ann = user("ann");
        String ben = user("ben");
        String cid = user("cid");
        EndpointInfo team = team("Team", ann, ben, cid);

        patchEndpoint(String.valueOf(team.id), r -> r.memberUserIds = List.of(cid, ann, ben));
        assertThat(membersOf(team)).containsExactly(cid, ann, ben);
        patchEndpoint(String.valueOf(team.id), r -> r.memberUserIds = List.of(ben, cid, ann));
        assertThat(membersOf(team)).containsExactly(ben, cid, ann);
    }

    @Test
    void aDeletedEndpointLeavesTheLogin() {
        String ann = user("ann");

        on.endpointService.delete(manager, endpointsOf(ann).get(0).id, ALWAYS);

        assertThat(on.userService.get(manager, ann).shown().id).isEqualTo(ann);
    }

    private List<String> membersOf(EndpointInfo team) {
        return on.endpointService.get(administrator, team.id).shown().memberUserIds;
    }

    private void patch(RequestContext context, String id, Consumer<PatchUser> fields) {
        on.userService.patch(context, with(with(new PatchUser(), r -> r.userId = id), fields), ALWAYS);
    }

    private void patchEndpoint(String id, Consumer<PatchEndpoint> fields) {
        on.endpointService.patch(manager, with(with(new PatchEndpoint(), r -> r.endpointId = id), fields), ALWAYS);
    }
}
