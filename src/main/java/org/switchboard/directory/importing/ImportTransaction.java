package org.switchboard.directory.importing;

import static org.switchboard.text.NonBlank.given;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.imports.ImportDirectoryResponse;
import org.switchboard.directory.Account;
import org.switchboard.directory.Customer;
import org.switchboard.directory.DirectoryCache;
import org.switchboard.directory.DirectoryChange;
import org.switchboard.directory.DirectoryEntity;
import org.switchboard.directory.DirectoryMapper;
import org.switchboard.directory.Endpoint;
import org.switchboard.directory.User;
import org.switchboard.directory.audit.AuditSnapshot;
import org.switchboard.directory.importing.ImportContent.Placed;
import org.switchboard.error.FieldErrors;
import org.switchboard.persistence.ScopedEntities;

/** One import inside its transaction. Not thread-safe. */
final class ImportTransaction {
    private final DirectoryChange directoryChange;
    private final ScopedEntities entities;
    private final ImportContent content;
    private final Map<String, String> hashes;
    private final FieldErrors faults;
    private final ImportDirectoryResponse report;
    private final Map<Class<?>, Set<String>> stored = new HashMap<>();

    ImportTransaction(
            DirectoryChange directoryChange,
            ImportContent content,
            Map<String, String> hashes,
            FieldErrors faults,
            ImportDirectoryResponse report) {
        this.directoryChange = directoryChange;
        this.entities = directoryChange.entities();
        this.content = content;
        this.hashes = hashes;
        this.faults = faults;
        this.report = report;
    }

    /**
     * Planned by values: a plan that PostgreSQL remembers from when a table was small looks through all of it for each
     * chunk, until statistics are taken anew.
     */
    void run() {
        entities.planByValues();
        findStored(Account.class, content.accounts());
        findStored(Customer.class, content.customers());
        findStored(User.class, content.users());
        findStored(Endpoint.class, content.endpoints());
        each(new AccountImport(), content.accounts());
        refuseUnknownAccounts();
        CustomerTreePlan tree = new CustomerTreePlan(entities, content.customers(), faults);
        CustomerImport customers = new CustomerImport(tree, faults);
        tree.parentsFirst().forEach(level -> each(customers, level));
        tree.refuseTooDeep();
        UserImport users = new UserImport(directoryChange, hashes, faults);
        users.refuseTakenEmails(content.users());
        faults.refuseIfAny();
        each(users, content.users());
        each(new EndpointImport(directoryChange, faults), content.endpoints());
    }

    /**
     * Before anything is added: while a transaction adds many rows the database knows nothing of how many there are,
     * and looks through all of them for each question.
     */
    private <I> void findStored(Class<? extends DirectoryEntity> type, List<Placed<I>> imported) {
        Set<String> ids = new HashSet<>();
        ImportContent.inChunks(imported, chunk -> ids.addAll(storedIds(entities, type, chunk)));
        stored.put(type, ids);
    }

    /** Which of the entries of a chunk are stored. By primary key. */
    static Set<String> storedIds(
            ScopedEntities entities, Class<? extends DirectoryEntity> type, List<? extends Placed<?>> chunk) {
        return Set.copyOf(entities.query(type, DirectoryCache.EVERYWHERE)
                .where("e.id in :ids", "ids", chunk.stream().map(Placed::id).toList())
                .values("id", String.class));
    }

    private void refuseUnknownAccounts() {
        Set<String> accounts = new HashSet<>(
                entities.query(Account.class, DirectoryCache.EVERYWHERE).values("id", String.class));
        content.customers().forEach(each -> refuseUnknown(accounts, each.place(), each.entry().accountId));
        content.endpoints().forEach(each -> refuseUnknown(accounts, each.place(), each.entry().accountId));
        content.users()
                .forEach(each -> given(each.entry().accountIds)
                        .forEach(account -> refuseUnknown(accounts, each.place(), account)));
        faults.refuseIfAny();
    }

    private void refuseUnknown(Set<String> accounts, String place, @Nullable String account) {
        if (!accounts.contains(String.valueOf(account))) {
            faults.inside(place).add("NotFound", "AccountId", "is unknown: there is no such account");
        }
    }

    private <E extends DirectoryEntity, I> void each(EntryImport<E, I> kind, List<Placed<I>> imported) {
        Set<String> storedIds = stored.getOrDefault(kind.type(), Set.of());
        ImportContent.inChunks(imported, chunk -> {
            List<String> ids =
                    chunk.stream().map(Placed::id).filter(storedIds::contains).toList();
            Map<String, E> known =
                    entities.findAll(kind.type(), DirectoryCache.EVERYWHERE, ids, kind.collections()).stream()
                            .collect(Collectors.toMap(DirectoryEntity::id, entry -> entry));
            chunk.forEach(each -> one(kind, Optional.ofNullable(known.get(each.id())), each));
            kind.chunkDone();
            entities.flushAndClear();
        });
    }

    private <E extends DirectoryEntity, I> void one(EntryImport<E, I> kind, Optional<E> known, Placed<I> imported) {
        E entry = known.orElseGet(() -> kind.make(imported));
        AuditSnapshot before = known.map(DirectoryMapper::snapshot).orElse(AuditSnapshot.NONE);
        int faultsBefore = faults.found().size();
        kind.apply(entry, imported);
        if (faults.found().size() > faultsBefore) {
            return;
        }
        if (known.isEmpty()) {
            directoryChange.create(entry);
            kind.added(entry);
            report.created++;
        } else if (before.looksLike(DirectoryMapper.snapshot(entry))) {
            report.unchanged++;
        } else {
            directoryChange.updated(entry, before);
            report.changed++;
        }
    }
}
