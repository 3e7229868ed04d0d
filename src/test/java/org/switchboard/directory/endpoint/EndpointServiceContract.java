package org.switchboard.directory.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.directory.Refused.faults;
import static org.switchboard.directory.Refused.reason;
import static org.switchboard.directory.Refused.refusal;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.contract.endpoints.EndpointInfo;
import org.switchboard.contract.endpoints.EndpointTypes;
import org.switchboard.contract.endpoints.ListEndpoints;
import org.switchboard.contract.endpoints.PatchEndpoint;
import org.switchboard.directory.AtOnce;
import org.switchboard.directory.DirectoryCacheContract;
import org.switchboard.error.ApiException;
import org.switchboard.error.NotFoundException;
import org.switchboard.request.RequestContext;
import org.switchboard.support.Engine;

/** How endpoints are made, shown, changed and deleted. */
abstract class EndpointServiceContract extends DirectoryCacheContract {
    EndpointServiceContract(Engine engine) {
        super(engine);
    }

    @Test
    void aTypeIsNeeded() {
        assertThat(faults(() -> endpoint(manager, null, r -> {}))).containsExactly("NotEmpty Type");
    }

    @Test
    void aNameIsNeeded() {
        assertThat(faults(() -> endpoint(manager, EndpointTypes.Fax, r -> {
                    r.displayName = null;
                    r.phoneNumber = newNumber();
                })))
                .containsExactly("NotEmpty DisplayName");
    }

    @Test
    void aNumberIsStoredInE164AsTheRegionOfItsAccountReadsIt() {
        String digits = newNumber().substring(2);
        String typed = "(" + digits.substring(0, 3) + ") " + digits.substring(3, 6) + "-" + digits.substring(6);

        assertThat(number(manager, typed).phoneNumber).isEqualTo("+1" + digits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "12", "no number", "+999123"})
    void whatIsNoNumberIsRefused(String text) {
        assertThat(faults(() -> number(manager, text))).containsExactly("InvalidAddress PhoneNumber");
    }

    @Test
    void aPhoneNumberEndpointNeedsANumber() {
        assertThat(faults(() -> number(manager, null))).containsExactly("InvalidAddress PhoneNumber");
    }

    @Test
    void aNumberIsUniqueInTheWorldHoweverItIsTyped() {
        String number = newNumber();
        number(manager, number);

        assertThat(faults(() -> number(manager, number.substring(2)))).containsExactly("AlreadyExists PhoneNumber");
        assertThat(faults(() -> number(stranger, number))).containsExactly("AlreadyExists PhoneNumber");
    }

    @Test
    void whoHoldsANumberElsewhereIsNotTold() {
        String number = newNumber();
        String holder = number(stranger, number).id;

        assertThat(refusal(() -> number(manager, number)).getMessage()).doesNotContain(holder, other);
    }

    @Test
    void oneNumberForTwoAtOnceGoesToOneOfThem() throws Exception {
        String number = newNumber();

        List<ApiException> refusals = AtOnce.refusals(() -> number(manager, number), () -> number(stranger, number));

        assertThat(refusals).as("the later of the two").hasSize(1);
    }

    @Test
    void anEmailAddressIsUniqueInAnyCase() {
        mailbox(manager, email("Support"));

        assertThat(faults(() -> mailbox(stranger, email("SUPPORT")))).containsExactly("AlreadyExists EmailAddress");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "support", "a b@example.com", "@"})
    void whatIsNoEmailAddressIsRefused(String text) {
        assertThat(faults(() -> mailbox(manager, text)))
                .hasSize(1)
                .allMatch(fault -> fault.endsWith(" EmailAddress"), "names EmailAddress");
    }

    @Test
    void anEndpointKeepsItsOwnNumberInAPatch() {
        String number = newNumber();
        String id = number(manager, number).id;

        assertThat(patch(id, r -> r.phoneNumber = number).phoneNumber).isEqualTo(number);
    }

    @Test
    void fieldsOfOtherTypesAreRefused() {
        assertThat(faults(() -> endpoint(manager, EndpointTypes.Team, r -> {
                    r.phoneNumber = newNumber();
                    r.emailAddress = email("x");
                    r.userId = "x";
                })))
                .containsExactly("InvalidValue PhoneNumber", "InvalidValue EmailAddress");
        assertThat(faults(() -> endpoint(manager, EndpointTypes.SipTrunk, r -> r.memberUserIds = List.of())))
                .containsExactly("InvalidValue MemberUserIds");
        assertThat(faults(() -> endpoint(manager, EndpointTypes.SipTrunk, r -> r.userId = "x")))
                .containsExactly("InvalidValue UserId");
    }

    @Test
    void aTeamHasMembersInOrderAndEachOnce() {
        String ann = user("ann");
        String ben = user("ben");

        assertThat(team("Team", ben, ann, ben).memberUserIds).containsExactly(ben, ann);
    }

    @Test
    void everyMemberOfATeamIsAUserOfItsAccount() {
        String ann = user("ann");
        String foreign = user(stranger, "foreign", r -> {}).shown().id;

        assertThat(faults(() -> team("Team", ann, foreign, "no-such-user")))
                .containsExactly("NotFound MemberUserIds[1]", "NotFound MemberUserIds[2]");
    }

    @Test
    void membersAreReplacedByAPatchAndClearedByAnEmptyList() {
        String ann = user("ann");
        String ben = user("ben");
        String team = team("Team", ann).id;

        assertThat(patch(team, r -> r.memberUserIds = List.of(ben, ann)).memberUserIds)
                .containsExactly(ben, ann);
        assertThat(patch(team, r -> r.displayName = "Renamed").memberUserIds).containsExactly(ben, ann);
        assertThat(patch(team, r -> r.memberUserIds = List.of()).memberUserIds).isEmpty();
    }

    @Test
    void anEmptyTextClearsWhatCanBeEmpty() {
        String customer = customer("Customer");
        String id = endpoint(manager, EndpointTypes.AssistantBot, r -> {
                    r.customerId = customer;
                    r.flowId = "flow";
                    r.avatarUrl = "https://example.com/a.png";
                })
                .shown()
                .id;

        EndpointInfo cleared = patch(id, r -> {
            r.customerId = "";
            r.flowId = "";
            r.avatarUrl = "";
        });

        assertThat(cleared.customerId).isNull();
        assertThat(cleared.customerBreadcrumb).isEmpty();
        assertThat(cleared.flowId).isNull();
        assertThat(cleared.avatarUrl).isNull();
    }

    @Test
    void whatAnEndpointNeedsCannotBeCleared() {
        String number = number(manager, newNumber()).id;
        String mailbox = mailbox(manager, email("support")).id;

        assertThat(faults(() -> patch(number, r -> r.phoneNumber = ""))).containsExactly("InvalidAddress PhoneNumber");
        assertThat(faults(() -> patch(number, r -> r.displayName = ""))).containsExactly("NotEmpty DisplayName");
        assertThat(faults(() -> patch(mailbox, r -> r.emailAddress = ""))).containsExactly("NotEmpty EmailAddress");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "ftp://example.com/a.png", "https://a b"})
    void anAvatarIsAnAddressOfTheWeb(String url) {
        assertThat(faults(() -> endpoint(manager, EndpointTypes.AssistantBot, r -> r.avatarUrl = url)))
                .containsExactly("InvalidValue AvatarUrl");
    }

    @Test
    void aCustomerOfAnotherAccountIsAsUnknownAsOneThatDoesNotExist() {
        String foreign = customer(stranger, r -> {}).shown().id;

        assertThat(refusal(() -> endpoint(manager, EndpointTypes.SipTrunk, r -> r.customerId = foreign)))
                .usingRecursiveComparison()
                .isEqualTo(refusal(() -> endpoint(manager, EndpointTypes.SipTrunk, r -> r.customerId = "no-such")));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aForeignEndpointIsTheSame404AsOneThatDoesNotExist(boolean exists) {
        String id = exists ? endpoint(stranger, EndpointTypes.SipTrunk, r -> {}).shown().id : "no-such-endpoint";

        assertThat(reason(() -> on.endpointService.get(manager, id))).isEqualTo(NotFoundException.class);
        assertThat(reason(() -> patch(id, r -> r.displayName = "Mine"))).isEqualTo(NotFoundException.class);
        assertThat(reason(() -> on.endpointService.delete(manager, id, ALWAYS))).isEqualTo(NotFoundException.class);
    }

    @Test
    void aDeletedEndpointIsGoneAndItsNumberFree() {
        String number = newNumber();
        String id = number(manager, number).id;

        on.endpointService.delete(manager, id, ALWAYS);

        assertThat(reason(() -> on.endpointService.get(manager, id))).isEqualTo(NotFoundException.class);
        assertThat(number(stranger, number).phoneNumber).isEqualTo(number);
    }

    @Test
    void aListIsFilteredByTypeCustomerAndUser() {
        String customer = customer("Customer");
        String ann = user("ann");
        String bot = endpoint(manager, EndpointTypes.AssistantBot, r -> r.customerId = customer)
                .shown()
                .id;
        String team = team("Team", ann).id;

        assertThat(ids(r -> r.type = EndpointTypes.Team)).containsExactly(team);
        assertThat(ids(r -> r.customerIds = List.of(customer))).containsExactly(bot);
        assertThat(ids(r -> r.userId = ann)).hasSize(1).doesNotContain(bot, team);
        assertThat(ids(r -> r.userId = "no-such-user")).isEmpty();
    }

    @Test
    void aListHoldsNoEndpointOfAnotherAccount() {
        endpoint(stranger, EndpointTypes.SipTrunk, r -> {});

        assertThat(ids(r -> {})).isEmpty();
    }

    private List<String> ids(Consumer<ListEndpoints> filter) {
        return on.endpointService.list(manager, with(new ListEndpoints(), filter)).items.stream()
                .map(each -> each.id)
                .toList();
    }

    private EndpointInfo number(RequestContext context, String text) {
        return endpoint(context, EndpointTypes.PhoneNumber, r -> r.phoneNumber = text)
                .shown();
    }

    private EndpointInfo mailbox(RequestContext context, String address) {
        return endpoint(context, EndpointTypes.Email, r -> r.emailAddress = address)
                .shown();
    }

    private EndpointInfo patch(String id, Consumer<PatchEndpoint> fields) {
        PatchEndpoint request = with(with(new PatchEndpoint(), r -> r.endpointId = id), fields);
        return on.endpointService.patch(manager, request, ALWAYS).shown();
    }
}
