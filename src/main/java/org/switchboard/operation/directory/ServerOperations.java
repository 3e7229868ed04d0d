package org.switchboard.operation.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.switchboard.contract.auditing.ListAuditEntries;
import org.switchboard.contract.auditing.ListAuditEntriesResponse;
import org.switchboard.contract.imports.ImportDirectory;
import org.switchboard.contract.imports.ImportDirectoryResponse;
import org.switchboard.directory.AuditTrail;
import org.switchboard.directory.DirectoryImport;
import org.switchboard.operation.Operation;
import org.switchboard.operation.OperationDescriptor;
import org.switchboard.operation.Outcome;
import org.switchboard.operation.Verb;
import org.switchboard.request.RequestContext;

/** The operations on the directory as a whole: its import, and the trail of what was done to it. */
@ApplicationScoped
public class ServerOperations {
    private static final int MAX_IMPORT = 64 * 1024 * 1024;

    @Inject
    private DirectoryImport directoryImport;

    @Inject
    private AuditTrail auditTrail;

    @Produces
    Operation<ImportDirectory, ImportDirectoryResponse> importDirectory() {
        return Operation.of(
                new OperationDescriptor<>(
                                ImportDirectory.class,
                                ImportDirectoryResponse.class,
                                "Bring the directory to what a file says, all of it or nothing",
                                DirectoryAnswers.ADMINISTRATORS,
                                DirectoryAnswers.route(Verb.POST, "/directory/import"))
                        .taking(MAX_IMPORT),
                (context, request) ->
                        new Outcome.Answered<>(directoryImport.load(context.authorized(), request, false)));
    }

    @Produces
    Operation<ListAuditEntries, ListAuditEntriesResponse> listAuditEntries() {
        return Operation.of(
                new OperationDescriptor<>(
                                ListAuditEntries.class,
                                ListAuditEntriesResponse.class,
                                "List who did what to the directory and to logins, newest first",
                                DirectoryAnswers.KEEPERS,
                                DirectoryAnswers.route(Verb.GET, "/audit"))
                        .refusingUnknownParameters(),
                (context, request) -> {
                    RequestContext authorized = context.authorized();
                    return DirectoryAnswers.listed(
                            auditTrail.list(authorized, request), authorized, RequestContext.named(request.accountIds));
                });
    }
}
