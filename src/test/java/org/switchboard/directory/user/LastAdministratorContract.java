package org.switchboard.directory.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.directory.Refused.reason;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.switchboard.contract.imports.ImportDirectory;
import org.switchboard.contract.imports.ImportedUser;
import org.switchboard.contract.users.ListUsers;
import org.switchboard.contract.users.NewUser;
import org.switchboard.contract.users.PatchUser;
import org.switchboard.directory.AtOnce;
import org.switchboard.directory.DirectoryCacheContract;
import org.switchboard.directory.InstalledDirectory;
import org.switchboard.error.ApiException;
import org.switchboard.error.ConflictException;
import org.switchboard.request.RequestContext;
import org.switchboard.request.RequestContextFixture;
import org.switchboard.support.Engine;

/** The server never loses its last system administrator. */
abstract class LastAdministratorContract extends DirectoryCacheContract {
    private final InstalledDirectory server;

    LastAdministratorContract(Engine engine) {
        super(engine);
        server = InstalledDirectory.empty(engine);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void theLastOneIsNotDeletedByWhoHasNoLogin() {
        String last = administrator("last");

        assertThat(reason(() -> server.userService.delete(administrator, last, ALWAYS)))
                .isEqualTo(ConflictException.class);
        assertThat(administrators()).isEqualTo(1);
    }

    @Test
    void theLastOneIsNotDemoted() {
        String last = administrator("last");

        assertThat(reason(() -> demote(RequestContextFixture.administrator(last), last)))
                .isEqualTo(ConflictException.class);
        assertThat(administrators()).isEqualTo(1);
    }

    @Test
    void oneOfTwoMayGo() {
        String first = administrator("first");
        String second = administrator("second");

        server.userService.delete(RequestContextFixture.administrator(first), second, ALWAYS);

        assertThat(administrators()).isEqualTo(1);
    }

    @RepeatedTest(10)
    void twoWhoDemoteEachOtherAtOnceLeaveOne() throws Exception {
        String first = administrator("first");
        String second = administrator("second");

        List<ApiException> refusals = AtOnce.refusals(
                () -> demote(RequestContextFixture.administrator(first), second),
                () -> demote(RequestContextFixture.administrator(second), first));

        assertThat(administrators()).as("administrators left").isEqualTo(1);
        assertThat(refusals).extracting(ApiException::getClass).containsExactly(ConflictException.class);
    }

    @RepeatedTest(5)
    void twoWhoDeleteEachOtherAtOnceLeaveOne() throws Exception {
        String first = administrator("first");
        String second = administrator("second");

        AtOnce.refusals(
                () -> server.userService.delete(RequestContextFixture.administrator(first), second, ALWAYS),
                () -> server.userService.delete(RequestContextFixture.administrator(second), first, ALWAYS));

        assertThat(administrators()).as("administrators left").isEqualTo(1);
    }

    @Test
    void anImportDoesNotDemoteTheLastOneEither() {
        String last = administrator("last");

        ImportDirectory file = with(
                new ImportDirectory(),
                f -> f.users = List.of(with(new ImportedUser(), u -> {
                    u.id = last;
                    u.email = email("last");
                    u.displayName = "Last";
                    u.roles = List.of("User");
                })));

        assertThat(reason(() -> server.directoryImport.load(administrator, file, false)))
                .isEqualTo(ConflictException.class);
        assertThat(administrators()).isEqualTo(1);
    }

    private String administrator(String name) {
        return server.userService
                .create(administrator, with(new NewUser(), r -> {
                    r.emailAddress = email(name);
                    r.displayName = name;
                    r.roles = List.of("SystemAdministrator");
                }))
                .shown()
                .id;
    }

    private void demote(RequestContext context, String id) {
        server.userService.patch(
                context,
                with(new PatchUser(), r -> {
                    r.userId = id;
                    r.roles = List.of();
                }),
                ALWAYS);
    }

    private int administrators() {
        return server.userService
                .list(administrator, with(new ListUsers(), r -> r.role = "SystemAdministrator"))
                .items
                .size();
    }
}
