package org.switchboard.directory.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.switchboard.directory.Refused.faults;
import static org.switchboard.directory.Refused.reason;
import static org.switchboard.directory.Refused.refusal;

import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.contract.auditing.AuditEntryInfo;
import org.switchboard.contract.auditing.ListAuditEntries;
import org.switchboard.contract.auditing.ListAuditEntriesResponse;
import org.switchboard.contract.customers.PatchCustomer;
import org.switchboard.contract.endpoints.EndpointTypes;
import org.switchboard.contract.users.PatchUser;
import org.switchboard.directory.DirectoryCacheContract;
import org.switchboard.directory.User;
import org.switchboard.error.ForbiddenException;
import org.switchboard.request.RequestContext;
import org.switchboard.request.RequestContextFixture;
import org.switchboard.support.Engine;
import org.switchboard.text.Timestamps;

/** Who did what to which entry, when, from where, through which interface, with the old and the new value. */
abstract class AuditTrailContract extends DirectoryCacheContract {
    AuditTrailContract(Engine engine) {
        super(engine);
    }

    @Test
    void aNoteSaysWhoDidWhatWhenFromWhereAndThroughWhichInterface() {
        String id = customer("First Name");

        rename(id, "Second Name");

        AuditEntryInfo note = trail(manager, r -> r.entryId = id).get(0);
        assertThat(note.actorId).isEqualTo(manager.caller().loginId());
        assertThat(note.actor).isEqualTo(manager.caller().email());
        assertThat(note.door).isEqualTo(RequestContextFixture.DOOR);
        assertThat(note.address).isEqualTo(RequestContextFixture.ADDRESS);
        assertThat(note.accountId).isEqualTo(mine);
        assertThat(note.action).isEqualTo("Changed");
        assertThat(note.kind).isEqualTo("Customer");
        assertThat(note.entryId).isEqualTo(id);
        assertThat(note.date).isEqualTo(Timestamps.shown(on.clock.instant().atOffset(ZoneOffset.UTC)));
        assertThat(note.oldValue).contains("First Name").doesNotContain("Second Name");
        assertThat(note.newValue).contains("Second Name").doesNotContain("First Name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set actor = 'somebody else'",
                "update audit_entry set new_value = null where action = 'Created'",
                "delete from audit_entry",
                "truncate table audit_entry"
            })
    void theDatabaseItselfRefusesToChangeOrRemoveANote(String statement) {
        String id = customer("First Name");
        long notes = on.database.rows("audit_entry");

        assertThatThrownBy(() -> on.database.execute(statement)).isInstanceOf(SQLException.class);

        assertThat(on.database.rows("audit_entry")).isEqualTo(notes);
        assertThat(trail(manager, r -> r.entryId = id).get(0).actor)
                .isEqualTo(manager.caller().email());
    }

    @Test
    void everyKindOfEntryLeavesATrailOfItsLife() {
        String customer = customer("Customer");
        String endpoint = endpoint(manager, EndpointTypes.SipTrunk, r -> {}).shown().id;
        String ann = user("ann");
        on.customerService.delete(manager, customer, ALWAYS);
        on.endpointService.delete(manager, endpoint, ALWAYS);
        on.userService.delete(manager, ann, ALWAYS);

        for (String id : List.of(customer, endpoint, ann)) {
            assertThat(trail(manager, r -> r.entryId = id))
                    .as(id)
                    .extracting(note -> note.action)
                    .containsExactly("Deleted", "Created");
        }
        assertThat(trail(administrator, r -> r.entryId = mine))
                .extracting(note -> note.action)
                .contains("Created");
    }

    @Test
    void theEndpointsThatFollowAUserLeaveATrailToo() {
        String ann = user("ann");
        String endpoint = endpointsOf(ann).get(0).id;

        on.userService.delete(manager, ann, ALWAYS);

        assertThat(trail(manager, r -> r.entryId = endpoint))
                .extracting(note -> note.action)
                .containsExactly("Deleted", "Created");
    }

    @Test
    void whatFollowsForOtherEndpointsLeavesATrailToo() {
        String ann = user("ann");
        String team = team("Team", ann).id;
        String customer = customer("Customer");
        String bot = endpoint(manager, EndpointTypes.AssistantBot, r -> r.customerId = customer)
                .shown()
                .id;

        on.userService.delete(manager, ann, ALWAYS);
        on.customerService.delete(manager, customer, ALWAYS);

        AuditEntryInfo ofTeam = trail(manager, r -> r.entryId = team).get(0);
        assertThat(ofTeam.oldValue).contains(ann);
        assertThat(ofTeam.newValue).doesNotContain(ann);
        AuditEntryInfo ofBot = trail(manager, r -> r.entryId = bot).get(0);
        assertThat(ofBot.oldValue).contains(customer);
        assertThat(ofBot.newValue).doesNotContain(customer);
    }

    @Test
    void whatIsRefusedLeavesNoTrail() {
        String id = customer("Name");
        long notes = on.database.rows("audit_entry");

        assertThat(refusal(() -> rename(id, ""))).isNotNull();
        assertThat(refusal(() -> on.customerService.delete(stranger, id, ALWAYS)))
                .isNotNull();

        assertThat(on.database.rows("audit_entry")).isEqualTo(notes);
    }

    @Test
    void whatIsNotedStaysWhenTheEntryIsGone() {
        String id = customer("Gone");
        AuditEntryInfo created = trail(manager, r -> r.entryId = id).get(0);

        on.customerService.delete(manager, id, ALWAYS);

        assertThat(trail(manager, r -> r.entryId = id).get(1))
                .usingRecursiveComparison()
                .isEqualTo(created);
    }

    @Test
    void aManagerSeesTheTrailOfItsOwnAccountsOnly() {
        String foreign = customer(stranger, r -> {}).shown().id;

        assertThat(trail(manager, r -> r.entryId = foreign)).isEmpty();
        assertThat(trail(manager, r -> r.actorId = stranger.caller().loginId())).isEmpty();
        assertThat(trail(stranger, r -> r.entryId = foreign)).hasSize(1);
        assertThat(trail(administrator, r -> r.entryId = foreign)).hasSize(1);
        assertThat(reason(() -> trail(manager, r -> r.accountIds = List.of(other))))
                .isEqualTo(ForbiddenException.class);
    }

    @Test
    void theTrailOfASharedUserTellsNoAccountOfTheOther() {
        String shared = sharedUser("shared");
        patch(administrator, shared, r -> r.displayName = "New");

        assertThat(trail(manager, r -> r.entryId = shared))
                .hasSize(2)
                .allSatisfy(note -> assertThat(note.accountId + note.oldValue + note.newValue)
                        .contains(mine)
                        .doesNotContain(other));
    }

    @Test
    void anAccountThatLosesAUserSeesWhoTookItOut() {
        String shared = sharedUser("shared");

        patch(manager, shared, r -> r.accountIds = List.of());

        AuditEntryInfo note = trail(manager, r -> r.entryId = shared).get(0);
        assertThat(note.action).isEqualTo("Changed");
        assertThat(note.oldValue).contains(mine);
        assertThat(note.newValue).doesNotContain(mine);
    }

    @Test
    void aSignInIsNotedInEachAccountOfTheLogin() {
        String shared = sharedUser("shared");
        User user = on.directoryCache.login(shared).orElseThrow();

        on.auditTrail.note(
                RequestContextFixture.user(shared, mine, other), "SignedIn", user.accountIds(), user.id(), null);

        for (RequestContext each : List.of(manager, stranger)) {
            assertThat(trail(each, r -> r.actorId = shared))
                    .extracting(note -> note.action + ' ' + note.kind + ' ' + note.entryId)
                    .containsExactly("SignedIn User " + shared);
        }
    }

    @Test
    void theNewestNotesComeFirstAPageAtATime() {
        String id = customer("0");
        for (int i = 1; i < 5; i++) {
            rename(id, String.valueOf(i));
        }

        ListAuditEntriesResponse first = on.auditTrail.list(manager, page(id, null));
        ListAuditEntriesResponse second = on.auditTrail.list(manager, page(id, first.items.get(1).id));
        ListAuditEntriesResponse third = on.auditTrail.list(manager, page(id, second.items.get(1).id));

        assertThat(first.items).hasSize(2);
        assertThat(first.hasMorePages).isTrue();
        assertThat(second.items).hasSize(2);
        assertThat(third.items).extracting(note -> note.action).containsExactly("Created");
        assertThat(third.hasMorePages).isFalse();
        assertThat(first.items.get(0).newValue).contains("\"4\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1001})
    void aPageHasBounds(int count) {
        assertThat(faults(() -> trail(manager, r -> r.countPerPage = count)))
                .containsExactly("InvalidValue CountPerPage");
    }

    private static ListAuditEntries page(String entry, String before) {
        return with(new ListAuditEntries(), r -> {
            r.entryId = entry;
            r.before = before;
            r.countPerPage = 2;
        });
    }

    private List<AuditEntryInfo> trail(RequestContext context, Consumer<ListAuditEntries> filter) {
        return on.auditTrail.list(context, with(new ListAuditEntries(), filter)).items;
    }

    private void rename(String id, String name) {
        on.customerService.patch(
                manager,
                with(new PatchCustomer(), r -> {
                    r.customerId = id;
                    r.name = name;
                }),
                ALWAYS);
    }

    private void patch(RequestContext context, String id, Consumer<PatchUser> fields) {
        on.userService.patch(context, with(with(new PatchUser(), r -> r.userId = id), fields), ALWAYS);
    }
}
