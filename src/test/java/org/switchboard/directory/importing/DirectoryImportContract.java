package org.switchboard.directory.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.switchboard.contract.auditing.AuditEntryInfo;
import org.switchboard.contract.auditing.ListAuditEntries;
import org.switchboard.contract.customers.PatchCustomer;
import org.switchboard.contract.endpoints.EndpointTypes;
import org.switchboard.contract.imports.ImportDirectoryResponse;
import org.switchboard.directory.DirectoryCacheContract;
import org.switchboard.directory.User;
import org.switchboard.request.RequestContext;
import org.switchboard.support.Engine;

/** What an import does of a good file. */
abstract class DirectoryImportContract extends DirectoryCacheContract {
    DirectoryImportContract(Engine engine) {
        super(engine);
    }

    @Test
    void everythingNewIsMadeWithTheIdsOfTheFile() {
        String number = newNumber();

        ImportDirectoryResponse report = load(whole(number));

        assertReport(report, 7, 0, 1);
        assertThat(on.customerService.get(manager, id("leaf")).shown().customerBreadcrumb)
                .extracting(step -> step.id)
                .containsExactly(id("root"), id("leaf"));
        assertThat(on.userService.get(manager, id("ann")).shown().emailAddress).isEqualTo(email("ann"));
        assertThat(on.endpointService.get(manager, id("line")).shown().phoneNumber)
                .isEqualTo(number);
        assertThat(on.endpointService.get(manager, id("team")).shown().memberUserIds)
                .containsExactly(id("ann"));
        assertThat(on.endpointService.get(manager, id("ep-ann")).shown().userId).isEqualTo(id("ann"));
    }

    @Test
    void theSameFileChangesNothingWhenItComesAgain() {
        ImportFile file = whole(newNumber());
        load(file);
        long notes = on.database.rows("audit_entry");
        long version = on.customerService.get(manager, id("leaf")).version();

        ImportDirectoryResponse report = load(file);

        assertReport(report, 0, 0, 8);
        assertThat(on.database.rows("audit_entry")).as("notes of the trail").isEqualTo(notes);
        assertThat(on.customerService.get(manager, id("leaf")).version()).isEqualTo(version);
    }

    @Test
    void whatDiffersIsBroughtToWhatTheFileSays() {
        String number = newNumber();
        load(whole(number));
        on.customerService.patch(
                manager,
                with(new PatchCustomer(), r -> {
                    r.customerId = id("leaf");
                    r.name = "Renamed";
                    r.parentCustomerId = "";
                }),
                ALWAYS);

        ImportDirectoryResponse report = load(whole(number));

        assertReport(report, 0, 1, 7);
        assertThat(on.customerService.get(manager, id("leaf")).shown().parentCustomerId)
                .isEqualTo(id("root"));
    }

    @Test
    void whatTheFileDoesNotNameStays() {
        String customer = customer("Versioned");

        load(new ImportFile().customer(id("new"), mine, null));

        assertThat(on.customerService.get(manager, customer).shown().name).isEqualTo("Versioned");
    }

    @Test
    void theOrderOfCustomersInTheFileDoesNotMatter() {
        load(new ImportFile()
                .customer(id("c"), mine, id("b"))
                .customer(id("b"), mine, id("a"))
                .customer(id("a"), mine, null));

        assertThat(on.customerService.get(manager, id("c")).shown().customerBreadcrumb)
                .extracting(step -> step.id)
                .containsExactly(id("a"), id("b"), id("c"));
    }

    @Test
    void aCustomerMayLieBelowOneThatWasThereBefore() {
        String existing = customer("Existing");

        load(new ImportFile().customer(id("new"), mine, existing));

        assertThat(on.customerService.get(manager, id("new")).shown().parentCustomerId)
                .isEqualTo(existing);
    }

    @Test
    void twoCustomersChangePlacesInOneFile() {
        load(new ImportFile().customer(id("a"), mine, null).customer(id("b"), mine, id("a")));

        load(new ImportFile().customer(id("a"), mine, id("b")).customer(id("b"), mine, null));

        assertThat(on.customerService.get(manager, id("a")).shown().customerBreadcrumb)
                .extracting(step -> step.id)
                .containsExactly(id("b"), id("a"));
    }

    @Test
    void anImportOfThousandsIsDoneWhole() {
        ImportFile file = new ImportFile();
        for (int i = 0; i < 2 * ImportContent.CHUNK + 1; i++) {
            file.customer(id("c" + i), mine, i < 10 ? null : id("c" + i % 10));
        }

        assertReport(load(file), 2 * ImportContent.CHUNK + 1, 0, 0);
        assertReport(load(file), 0, 0, 2 * ImportContent.CHUNK + 1);
    }

    @Test
    void aPasswordCountsForNewUsersOnly() {
        load(userWithPassword("first one 123"));
        load(userWithPassword("second one 456"));

        User user = on.directoryCache.login(id("ann")).orElseThrow();
        assertThat(on.passwordHasher.isRight(user, "first one 123")).isTrue();
        assertThat(on.passwordHasher.isRight(user, "second one 456")).isFalse();
    }

    @Test
    void aRenamedUserBearsTheNewNameOnItsEndpointToo() {
        String ann = user("ann");

        load(new ImportFile().user(ann, email("ann"), u -> u.displayName = "New Name", mine));

        assertThat(endpointsOf(ann))
                .extracting(endpoint -> endpoint.displayName)
                .containsExactly("New Name");
    }

    @Test
    void aUserEndpointBearsTheNameOfItsUserWhateverTheFileCallsIt() {
        ImportFile file = new ImportFile()
                .user(id("ann"), email("ann"), u -> {}, mine)
                .endpoint(id("ep"), EndpointTypes.User, mine, e -> e.userId = id("ann"));
        load(file);

        assertThat(on.endpointService.get(manager, id("ep")).shown().displayName)
                .isEqualTo("User " + id("ann"));
        assertReport(load(file), 0, 0, 2);
    }

    @Test
    void aUserTakenOutOfAnAccountLosesItsEndpointThere() {
        String shared = sharedUser("shared");

        load(new ImportFile().user(shared, email("shared"), u -> {}, other));

        assertThat(endpointsOf(shared))
                .extracting(endpoint -> endpoint.accountId)
                .containsExactly(other);
    }

    @Test
    void everyChangeIsNotedWithOldAndNewValueAndWithoutSecrets() {
        load(userWithPassword("first one 123"));
        load(new ImportFile().user(id("ann"), email("ann"), u -> u.displayName = "New Name", mine));

        List<AuditEntryInfo> trail = trail(manager, id("ann"));

        assertThat(trail).extracting(note -> note.action).containsExactly("Changed", "Created");
        assertThat(trail.get(0).oldValue).contains("User " + id("ann"));
        assertThat(trail.get(0).newValue).contains("New Name");
        assertThat(trail).allSatisfy(note -> {
            assertThat(note.actorId).isEqualTo(administrator.caller().loginId());
            assertThat(note.oldValue + note.newValue).doesNotContain("first one 123");
        });
    }

    @Test
    void theTrailOfASharedUserTellsNoAccountOfTheOther() {
        load(new ImportFile().user(id("shared"), email("shared"), u -> {}, mine, other));
        load(new ImportFile().user(id("shared"), email("shared"), u -> u.displayName = "New", mine, other));

        for (Map.Entry<RequestContext, String> each :
                Map.of(manager, other, stranger, mine).entrySet()) {
            List<AuditEntryInfo> trail = trail(each.getKey(), id("shared"));
            assertThat(trail).hasSize(2);
            assertThat(trail)
                    .allSatisfy(note -> assertThat(note.accountId + note.oldValue + note.newValue)
                            .doesNotContain(each.getValue()));
        }
    }

    @Test
    void whoeverLosesAUserByAnImportSeesItInItsTrail() {
        String shared = sharedUser("shared");

        load(new ImportFile().user(shared, email("shared"), u -> u.displayName = "shared", other));

        assertThat(trail(manager, shared)).extracting(note -> note.action).contains("Changed");
    }

    private ImportFile whole(String number) {
        return new ImportFile()
                .account(mine, "Account " + mine, "US")
                .customer(id("root"), mine, null)
                .customer(id("leaf"), mine, id("root"))
                .user(id("ann"), email("ann"), u -> {}, mine)
                .user(id("boss"), email("boss"), u -> u.roles = List.of("Manager"), mine)
                .endpoint(id("ep-ann"), EndpointTypes.User, mine, e -> {
                    e.userId = id("ann");
                    e.displayName = "User " + id("ann");
                })
                .endpoint(id("team"), EndpointTypes.Team, mine, e -> e.memberUserIds = List.of(id("ann")))
                .endpoint(id("line"), EndpointTypes.PhoneNumber, mine, e -> {
                    e.phoneNumber = number;
                    e.customerId = id("leaf");
                });
    }

    private ImportFile userWithPassword(String password) {
        return new ImportFile().user(id("ann"), email("ann"), u -> u.password = password, mine);
    }

    private ImportDirectoryResponse load(ImportFile file) {
        return on.directoryImport.load(administrator, file.read(), false);
    }

    private List<AuditEntryInfo> trail(RequestContext context, String entry) {
        return on.auditTrail.list(context, with(new ListAuditEntries(), r -> r.entryId = entry)).items;
    }

    private String id(String name) {
        return name + '-' + unique;
    }

    private static void assertReport(ImportDirectoryResponse report, int created, int changed, int unchanged) {
        assertThat(List.of(report.created, report.changed, report.unchanged))
                .as("created, changed, unchanged")
                .containsExactly(created, changed, unchanged);
    }
}
