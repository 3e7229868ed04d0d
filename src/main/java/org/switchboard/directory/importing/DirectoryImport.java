package org.switchboard.directory.importing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.switchboard.contract.imports.ImportDirectory;
import org.switchboard.contract.imports.ImportDirectoryResponse;
import org.switchboard.contract.imports.ImportedUser;
import org.switchboard.directory.DirectoryTransactions;
import org.switchboard.directory.User;
import org.switchboard.directory.importing.ImportContent.Placed;
import org.switchboard.directory.user.PasswordHasher;
import org.switchboard.directory.user.PasswordPolicy;
import org.switchboard.error.FieldErrors;
import org.switchboard.request.RequestContext;

/**
 * Brings the directory to what a file says: makes what is missing, changes what differs, and leaves alone what the file
 * does not name, so that the same file changes nothing when it comes again. All of it is done, in one transaction, or
 * nothing; what is wrong is told with its place. Thread-safe.
 */
@Singleton
public class DirectoryImport {
    /** From how many new entries on the database is told. */
    private static final int MANY = 1_000;

    private static final List<String> FILLED =
            List.of("account", "customer", "login", "login_role", "login_account", "endpoint", "team_member");

    private final DirectoryTransactions directoryTransactions;
    private final PasswordHasher passwordHasher;

    @Inject
    public DirectoryImport(DirectoryTransactions directoryTransactions, PasswordHasher passwordHasher) {
        this.directoryTransactions = directoryTransactions;
        this.passwordHasher = passwordHasher;
    }

    /**
     * Imports.
     *
     * @param context who may change every account
     * @param file what shall be
     * @param anyPassword whether passwords may be as weak as those of the demo
     */
    public ImportDirectoryResponse load(RequestContext context, ImportDirectory file, boolean anyPassword) {
        FieldErrors faults = new FieldErrors();
        ImportContent content = ImportContent.of(file, faults);
        List<Placed<ImportedUser>> withNewPassword = withNewPassword(content);
        if (!anyPassword) {
            withNewPassword.forEach(each -> PasswordPolicy.check(
                    faults.inside(each.place()),
                    "Password",
                    each.entry().password,
                    String.valueOf(each.entry().email)));
        }
        faults.refuseIfAny();
        Map<String, String> hashes = withNewPassword.parallelStream()
                .collect(Collectors.toMap(
                        Placed::id, each -> passwordHasher.hash(String.valueOf(each.entry().password))));
        ImportDirectoryResponse done = directoryTransactions.change(context, directoryChange -> {
            ImportDirectoryResponse report = new ImportDirectoryResponse();
            FieldErrors found = new FieldErrors();
            new ImportTransaction(directoryChange, content, hashes, found, report).run();
            found.refuseIfAny();
            return report;
        });
        if (done.created >= MANY) {
            directoryTransactions.takeStatistics(FILLED);
        }
        return done;
    }

    /** The users who are new and come with a password; those who exist keep theirs. */
    private List<Placed<ImportedUser>> withNewPassword(ImportContent content) {
        List<Placed<ImportedUser>> withPassword = content.users().stream()
                .filter(each -> each.entry().password != null)
                .toList();
        Set<String> known = new HashSet<>();
        ImportContent.inChunks(
                withPassword,
                chunk -> known.addAll(directoryTransactions.read(
                        entities -> ImportTransaction.storedIds(entities, User.class, chunk))));
        return withPassword.stream().filter(each -> !known.contains(each.id())).toList();
    }
}
