package org.switchboard.resource;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.switchboard.contract.imports.ImportDirectory;
import org.switchboard.contract.imports.ImportDirectoryResponse;
import org.switchboard.directory.importing.DirectoryImport;
import org.switchboard.operation.Answer;
import org.switchboard.operation.ApiOperation;
import org.switchboard.request.RequestContext;
import org.switchboard.request.Roles;

/** The import of a directory. */
@Singleton
@Path("/directory/import")
public class DirectoryImportResource {
    private static final int MAX_IMPORT = 64 * 1024 * 1024;

    private final DirectoryImport directoryImport;

    @Inject
    DirectoryImportResource(DirectoryImport directoryImport) {
        this.directoryImport = directoryImport;
    }

    @POST
    @RolesAllowed(Roles.SYSTEM_ADMINISTRATOR)
    @ApiOperation(summary = "Bring the directory to what a file says, all of it or nothing", maxBody = MAX_IMPORT)
    public Answer<ImportDirectoryResponse> importDirectory(ImportDirectory request, @Context RequestContext context) {
        return new Answer<>(directoryImport.load(context.requireNamedAccount(), request, false));
    }
}
