package org.switchboard.directory.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.directory.Refused.faults;
import static org.switchboard.directory.Refused.reason;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.switchboard.contract.endpoints.BuyPhoneNumber;
import org.switchboard.contract.endpoints.EndpointInfo;
import org.switchboard.contract.endpoints.EndpointTypes;
import org.switchboard.contract.endpoints.NewTeam;
import org.switchboard.contract.endpoints.NewUserEndpoint;
import org.switchboard.contract.users.ListUsers;
import org.switchboard.contract.users.UserAccountInfo;
import org.switchboard.directory.DirectoryCacheContract;
import org.switchboard.error.ForbiddenException;
import org.switchboard.support.Engine;

/** Endpoints that are made by a request of their type. */
abstract class TypedEndpointServiceContract extends DirectoryCacheContract {
    TypedEndpointServiceContract(Engine engine) {
        super(engine);
    }

    @Test
    void aTeamIsMadeUnderEitherNameOfItsName() {
        String ann = user("ann");

        EndpointInfo team = team(r -> {
            r.accountId = mine;
            r.displayName = "Support";
            r.memberUserIds = List.of(ann);
            r.tagIds = List.of("vip");
        });

        assertThat(team.type).isEqualTo(EndpointTypes.Team);
        assertThat(team.displayName).isEqualTo("Support");
        assertThat(team.accountId).isEqualTo(mine);
        assertThat(team.memberUserIds).containsExactly(ann);
        assertThat(team.tagIds).containsExactly("vip");
        assertThat(on.endpointService.get(manager, team.id).shown())
                .usingRecursiveComparison()
                .isEqualTo(team);
        assertThat(team(r -> r.name = "Sales").displayName).isEqualTo("Sales");
    }

    @Test
    void aTeamNeedsANameAndKnownMembers() {
        assertThat(faults(() -> team(r -> {}))).containsExactly("NotEmpty DisplayName");
        assertThat(faults(() -> team(r -> {
                    r.name = "Support";
                    r.memberUserIds = List.of("no-such-user");
                })))
                .containsExactly("NotFound MemberUserIds[0]");
    }

    @Test
    void aUserComesWithItsEndpoint() {
        String customer = customer("Customer");

        EndpointInfo endpoint = user(r -> {
            r.accountId = mine;
            r.customerId = customer;
            r.emailAddress = email("dora");
            r.firstName = "Dora";
            r.lastName = "Diaz";
            r.password = PASSWORD;
            r.flowId = "dial-out";
            r.avatarUrl = "https://example.com/dora.png";
            r.tagIds = List.of("vip");
        });

        assertThat(endpoint.type).isEqualTo(EndpointTypes.User);
        assertThat(endpoint.displayName).isEqualTo("Dora Diaz");
        assertThat(endpoint.customerId).isEqualTo(customer);
        assertThat(endpoint.flowId).isEqualTo("dial-out");
        assertThat(endpoint.avatarUrl).isEqualTo("https://example.com/dora.png");
        assertThat(endpoint.tagIds).containsExactly("vip");
        UserAccountInfo login = on.userService.get(manager, endpoint.userId).shown();
        assertThat(login.emailAddress).isEqualTo(email("dora"));
        assertThat(login.roles).containsExactly("User");
        assertThat(login.accountIds).containsExactly(mine);
        assertThat(login.hasPassword).isTrue();
        assertThat(endpointsOf(endpoint.userId)).hasSize(1);
    }

    @Test
    void aUserWhoIsThereGetsAnEndpoint() {
        String boss = user(manager, "boss", r -> r.roles = List.of("Manager")).shown().id;

        EndpointInfo endpoint = user(r -> r.userId = boss);

        assertThat(endpoint.userId).isEqualTo(boss);
        assertThat(endpoint.displayName).isEqualTo("boss");
        assertThat(faults(() -> user(r -> r.userId = boss))).containsExactly("AlreadyExists UserId");
    }

    @Test
    void ofAUserWhoseEndpointIsRefusedNothingIsLeft() {
        assertThat(faults(() -> user(r -> {
                    r.emailAddress = email("half");
                    r.displayName = "Half";
                    r.customerId = "no-such-customer";
                })))
                .containsExactly("NotFound CustomerId");

        ListUsers request = with(new ListUsers(), r -> r.emailFilter = email("half"));
        assertThat(on.userService.list(administrator, request).items).isEmpty();
    }

    @Test
    void aUserNeedsAnAddressAndAName() {
        assertThat(faults(() -> user(r -> {}))).contains("NotEmpty DisplayName").hasSize(2);
    }

    @Test
    void aNumberIsEnteredUnderEitherName() {
        String number = newNumber();

        EndpointInfo bought = number(r -> {
            r.accountId = mine;
            r.number = number;
            r.flowId = "incoming";
        });

        assertThat(bought.type).isEqualTo(EndpointTypes.PhoneNumber);
        assertThat(bought.phoneNumber).isEqualTo(number);
        assertThat(bought.displayName).isEqualTo(number);
        assertThat(bought.flowId).isEqualTo("incoming");
        EndpointInfo fax = number(r -> {
            r.phoneNumber = newNumber();
            r.isFaxNumber = true;
            r.displayName = "Fax";
        });
        assertThat(fax.type).isEqualTo(EndpointTypes.Fax);
        assertThat(fax.displayName).isEqualTo("Fax");
    }

    @Test
    void aNumberIsNeededAndIsUnique() {
        String number = newNumber();
        number(r -> r.number = number);

        assertThat(faults(() -> number(r -> r.number = number))).containsExactly("AlreadyExists PhoneNumber");
        assertThat(faults(() -> number(r -> {}))).containsExactly("NotEmpty Number");
    }

    @Test
    void nothingIsMadeInAnAccountThatIsNotTheActors() {
        assertThat(List.of(
                        reason(() -> team(r -> {
                            r.name = "Team";
                            r.accountId = other;
                        })),
                        reason(() -> number(r -> {
                            r.number = newNumber();
                            r.accountId = other;
                        })),
                        reason(() -> user(r -> {
                            r.emailAddress = email("x");
                            r.displayName = "X";
                            r.accountId = other;
                        }))))
                .containsOnly(ForbiddenException.class);
    }

    private EndpointInfo team(Consumer<NewTeam> fields) {
        return on.typedEndpointService
                .create(manager, with(new NewTeam(), fields))
                .shown();
    }

    private EndpointInfo user(Consumer<NewUserEndpoint> fields) {
        return on.typedEndpointService
                .create(manager, with(new NewUserEndpoint(), fields))
                .shown();
    }

    private EndpointInfo number(Consumer<BuyPhoneNumber> fields) {
        return on.typedEndpointService
                .create(manager, with(new BuyPhoneNumber(), fields))
                .shown();
    }
}
