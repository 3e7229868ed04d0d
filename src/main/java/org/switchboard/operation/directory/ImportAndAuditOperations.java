package org.switchboard.operation.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.switchboard.contract.auditing.ListAuditEntries;
import org.switchboard.contract.auditing.ListAuditEntriesResponse;
import org.switchboard.contract.imports.ImportDirectory;
import org.switchboard.contract.imports.ImportDirectoryResponse;
import org.switchboard.directory.audit.AuditTrail;
import org.switchboard.directory.importing.DirectoryImport;
import org.switchboard.operation.Answer;
import org.switchboard.operation.Operation;
import org.switchboard.operation.OperationDescriptor;
import org.switchboard.operation.Verb;
import org.switchboard.request.RequestContext;

/** The operations on the directory as a whole: its import, and the trail of what was done to it. */
@ApplicationScoped
public class ImportAndAuditOperations {
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
                                DirectoryOutcomes.ADMINISTRATORS,
                                DirectoryOutcomes.route(Verb.POST, "/directory/import"))
                        .withMaxBody(MAX_IMPORT),
                (context, request) ->
                        new Answer<>(directoryImport.load(context.requireNamedAccount(), request, false)));
    }

    @Produces
    Operation<ListAuditEntries, ListAuditEntriesResponse> listAuditEntries() {
        return Operation.of(
                new OperationDescriptor<>(
                                ListAuditEntries.class,
                                ListAuditEntriesResponse.class,
                                "List who did what to the directory and to logins, newest first",
                                DirectoryOutcomes.KEEPERS,
                                DirectoryOutcomes.route(Verb.GET, "/audit"))
                        .refusingUnknownParameters(),
                (context, request) -> {
                    RequestContext authorized = context.requireNamedAccount();
                    return DirectoryOutcomes.listed(
                            auditTrail.list(authorized, request), authorized, RequestContext.named(request.accountIds));
                });
    }
}
