package org.switchboard.directory.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.directory.Refused.reason;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.switchboard.contract.customers.PatchCustomer;
import org.switchboard.contract.endpoints.EndpointTypes;
import org.switchboard.directory.DirectoryCacheContract;
import org.switchboard.directory.Refused;
import org.switchboard.error.NotFoundException;
import org.switchboard.persistence.AccountScope;
import org.switchboard.support.Engine;

/** A bad file is refused whole, and each of its faults is named with its place. */
abstract class ImportFaultsContract extends DirectoryCacheContract {
    ImportFaultsContract(Engine engine) {
        super(engine);
    }

    @Test
    void nothingOfABadFileIsStored() {
        ImportFile file = new ImportFile()
                .customer(id("good"), mine, null)
                .user(id("ann"), email("ann"), u -> {}, mine)
                .endpoint(id("line"), EndpointTypes.PhoneNumber, mine, e -> e.phoneNumber = "no number");
        long notes = on.database.rows("audit_entry");

        assertThat(faults(file)).containsExactly("InvalidAddress Endpoints[0].PhoneNumber");
        assertThat(reason(() -> on.customerService.get(manager, id("good")))).isEqualTo(NotFoundException.class);
        assertThat(on.directoryCache.loginByEmail(email("ann"))).isEmpty();
        assertThat(on.database.rows("audit_entry")).isEqualTo(notes);
    }

    @Test
    void everyFaultOfTheEntriesByThemselvesIsNamed() {
        ImportFile file = new ImportFile()
                .account("bad id", "Name", "US")
                .account(id("account"), "", "XX")
                .customer(id("c"), "", null)
                .user(id("ann"), "ann", u -> u.roles = List.of("Boss"), mine)
                .user(id("ben"), email("ben"), u -> u.password = "short", mine)
                .endpoint(id("e"), null, mine, e -> {})
                .endpoint(id("f"), EndpointTypes.Team, mine, e -> e.phoneNumber = "+18144043093");

        assertThat(faults(file))
                .containsExactlyInAnyOrder(
                        "InvalidValue Accounts[0].Id",
                        "NotEmpty Accounts[1].Name",
                        "InvalidValue Accounts[1].Region",
                        "NotEmpty Customers[0].AccountId",
                        "InvalidValue Users[0].Roles",
                        "InvalidAddress Users[0].Email",
                        "WeakPassword Users[1].Password",
                        "NotEmpty Endpoints[0].Type",
                        "InvalidValue Endpoints[1].PhoneNumber");
    }

    @Test
    void anEmptyEntryIsAFault() {
        ImportFile file = new ImportFile();
        file.read().customers.add(null);

        assertThat(faults(file)).containsExactly("InvalidValue Customers[0].Id");
    }

    @Test
    void anIdThatIsThereTwiceIsAFault() {
        assertThat(faults(new ImportFile().customer(id("a"), mine, null).customer(id("a"), mine, null)))
                .containsExactly("AlreadyExists Customers[1].Id");
    }

    @Test
    void anEmailThatIsThereTwiceInAnyCaseIsAFault() {
        assertThat(faults(new ImportFile()
                        .user(id("ann"), email("ann"), u -> {}, mine)
                        .user(id("ben"), email("ANN"), u -> {}, mine)))
                .containsExactly("AlreadyExists Users[1].Email");
    }

    @Test
    void anEmailOfSomebodyElseIsAFault() {
        user("ann");

        assertThat(faults(new ImportFile().user(id("new"), email("Ann"), u -> {}, mine)))
                .containsExactly("AlreadyExists Users[0].Email");
    }

    @Test
    void aPasswordHashOfAnotherKindIsAFault() {
        assertThat(faults(new ImportFile().user(id("ann"), email("ann"), u -> u.passwordHash = "$2a$10$x", mine)))
                .containsExactly("InvalidValue Users[0].PasswordHash");
    }

    @Test
    void aPasswordIsNotRepeatedInItsFault() {
        ImportFile file = new ImportFile().user(id("ann"), email("ann"), u -> u.password = "geheim", mine);

        assertThat(Refused.refusal(() -> load(file)).getMessage()).doesNotContain("geheim");
    }

    @Test
    void unknownAccountsAreAllNamed() {
        assertThat(faults(new ImportFile()
                        .customer(id("c"), "no-such", null)
                        .user(id("ann"), email("ann"), u -> {}, mine, "no-such")
                        .endpoint(id("e"), EndpointTypes.SipTrunk, "no-such", e -> {})))
                .containsExactlyInAnyOrder(
                        "NotFound Customers[0].AccountId",
                        "NotFound Users[0].AccountId",
                        "NotFound Endpoints[0].AccountId");
    }

    @Test
    void parentsThatAreUnknownOrForeignAreAllNamed() {
        String foreign = customer(stranger, r -> {}).shown().id;

        assertThat(faults(new ImportFile()
                        .customer(id("a"), mine, "no-such")
                        .customer(id("b"), mine, foreign)
                        .customer(id("c"), mine, id("d"))
                        .customer(id("d"), other, null)))
                .containsExactly(
                        "NotFound Customers[0].ParentCustomerId",
                        "NotFound Customers[1].ParentCustomerId",
                        "NotFound Customers[2].ParentCustomerId");
    }

    @Test
    void aCircleInTheFileIsAFaultOfEachInIt() {
        assertThat(faults(new ImportFile()
                        .customer(id("a"), mine, id("b"))
                        .customer(id("b"), mine, id("a"))
                        .customer(id("c"), mine, null)))
                .containsExactly(
                        "InvalidValue Customers[0].ParentCustomerId", "InvalidValue Customers[1].ParentCustomerId");
    }

    @Test
    void aCustomerThatIsItsOwnParentIsAFault() {
        assertThat(faults(new ImportFile().customer(id("a"), mine, id("a"))))
                .containsExactly("InvalidValue Customers[0].ParentCustomerId");
    }

    @Test
    void aCircleThroughACustomerThatTheFileDoesNotNameIsAFault() {
        load(new ImportFile().customer(id("top"), mine, null));
        String between = customerBelow(id("top"));

        assertThat(faults(new ImportFile().customer(id("top"), mine, between)))
                .singleElement()
                .asString()
                .startsWith("InvalidValue Customers");
        assertThat(on.customerService.get(manager, id("top")).shown().parentCustomerId)
                .isNull();
    }

    @Test
    void aTreeThatGetsTooDeepIsAFaultAlsoBelowExistingCustomers() {
        ImportFile upper = chain("upper", 60, null);
        load(upper);

        assertThat(faults(chain("lower", 60, id("upper59"))))
                .isNotEmpty()
                .allMatch(fault -> fault.startsWith("InvalidValue Customers"), "names the customers too deep");
        assertThat(on.directoryCache.customer(new AccountScope.All(), id("upper59")))
                .isPresent();
    }

    @Test
    void aTreeThatGetsTooDeepByWhatTheFileDoesNotNameIsAFault() {
        load(chain("upper", 60, null));
        load(chain("lower", 60, null));

        assertThat(faults(new ImportFile().customer(id("lower0"), mine, id("upper59"))))
                .containsExactly("InvalidValue Customers[0].ParentCustomerId");
    }

    @Test
    void nothingMovesFromAccountToAccount() {
        load(new ImportFile().customer(id("c"), mine, null).endpoint(id("e"), EndpointTypes.SipTrunk, mine, e -> {}));

        assertThat(faults(new ImportFile().customer(id("c"), other, null)))
                .containsExactly("InvalidValue Customers[0].AccountId");
        assertThat(faults(new ImportFile().endpoint(id("e"), EndpointTypes.SipTrunk, other, e -> {})))
                .containsExactly("InvalidValue Endpoints[0].AccountId");
    }

    @Test
    void anEndpointKeepsItsType() {
        load(new ImportFile().endpoint(id("e"), EndpointTypes.SipTrunk, mine, e -> {}));

        assertThat(faults(new ImportFile().endpoint(id("e"), EndpointTypes.Team, mine, e -> {})))
                .containsExactly("InvalidValue Endpoints[0].Type");
    }

    @Test
    void everyEndpointThatDoesNotFitIsNamed() {
        String number = newNumber();
        endpoint(stranger, EndpointTypes.PhoneNumber, r -> r.phoneNumber = number);

        assertThat(faults(new ImportFile()
                        .endpoint(id("a"), EndpointTypes.PhoneNumber, mine, e -> e.phoneNumber = number)
                        .endpoint(id("b"), EndpointTypes.Team, mine, e -> e.memberUserIds = List.of("no-such"))
                        .endpoint(id("c"), EndpointTypes.User, mine, e -> e.userId = "no-such")
                        .endpoint(id("d"), EndpointTypes.SipTrunk, mine, e -> e.customerId = "no-such")))
                .containsExactly(
                        "AlreadyExists Endpoints[0].PhoneNumber",
                        "NotFound Endpoints[1].MemberUserIds[0]",
                        "NotFound Endpoints[2].UserId",
                        "NotFound Endpoints[3].CustomerId");
    }

    @Test
    void aNumberThatIsThereTwiceIsAFaultHoweverItIsTyped() {
        String number = newNumber();

        assertThat(faults(new ImportFile()
                        .endpoint(id("a"), EndpointTypes.PhoneNumber, mine, e -> e.phoneNumber = number)
                        .endpoint(id("b"), EndpointTypes.Fax, mine, e -> e.phoneNumber = number.substring(2))))
                .containsExactly("AlreadyExists Endpoints[1].PhoneNumber");
    }

    @Test
    void aPhoneNumberEndpointWithoutANumberIsAFault() {
        assertThat(faults(new ImportFile().endpoint(id("a"), EndpointTypes.PhoneNumber, mine, e -> {})))
                .containsExactly("InvalidAddress Endpoints[0].PhoneNumber");
    }

    @Test
    void aSecondEndpointOfOnePersonInAnAccountIsAFault() {
        String ann = user("ann");

        assertThat(faults(new ImportFile().endpoint(id("a"), EndpointTypes.User, mine, e -> {
                    e.userId = ann;
                    e.displayName = "ann";
                })))
                .containsExactly("AlreadyExists Endpoints[0].UserId");
    }

    @Test
    void aUserEndpointStaysThatOfItsPerson() {
        String ann = user("ann");
        String ben = user("ben");
        String endpoint = endpointsOf(ann).get(0).id;
        on.endpointService.delete(manager, endpointsOf(ben).get(0).id, ALWAYS);

        assertThat(faults(new ImportFile().endpoint(endpoint, EndpointTypes.User, mine, e -> {
                    e.userId = ben;
                    e.displayName = "ben";
                })))
                .containsExactly("InvalidValue Endpoints[0].UserId");
    }

    @Test
    void aBadFileLeavesWhatWasChangedByHand() {
        load(new ImportFile().customer(id("c"), mine, null));
        on.customerService.patch(
                manager,
                with(new PatchCustomer(), r -> {
                    r.customerId = id("c");
                    r.name = "By Hand";
                }),
                ALWAYS);

        faults(new ImportFile()
                .customer(id("c"), mine, null)
                .endpoint(id("e"), EndpointTypes.SipTrunk, mine, e -> e.customerId = "no-such"));

        assertThat(on.customerService.get(manager, id("c")).shown().name).isEqualTo("By Hand");
    }

    private ImportFile chain(String name, int length, String top) {
        ImportFile file = new ImportFile();
        for (int i = 0; i < length; i++) {
            file.customer(id(name + i), mine, i == 0 ? top : id(name + (i - 1)));
        }
        return file;
    }

    private List<String> faults(ImportFile file) {
        return Refused.faults(() -> load(file));
    }

    private void load(ImportFile file) {
        on.directoryImport.load(administrator, file.read(), false);
    }

    private String id(String name) {
        return name + '-' + unique;
    }
}
