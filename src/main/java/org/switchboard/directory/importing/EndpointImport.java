package org.switchboard.directory.importing;

import org.switchboard.contract.imports.ImportedEndpoint;
import org.switchboard.directory.DirectoryChange;
import org.switchboard.directory.Endpoint;
import org.switchboard.directory.EndpointType;
import org.switchboard.directory.endpoint.EndpointFields;
import org.switchboard.directory.importing.ImportContent.Placed;
import org.switchboard.error.FieldErrors;

/** Imports endpoints. */
final class EndpointImport implements EntryImport<Endpoint, ImportedEndpoint> {
    private final DirectoryChange directoryChange;
    private final FieldErrors faults;

    EndpointImport(DirectoryChange directoryChange, FieldErrors faults) {
        this.directoryChange = directoryChange;
        this.faults = faults;
    }

    @Override
    public Class<Endpoint> type() {
        return Endpoint.class;
    }

    @Override
    public String[] collections() {
        return new String[] {"memberLoginIds"};
    }

    @Override
    public Endpoint make(Placed<ImportedEndpoint> imported) {
        ImportedEndpoint entry = imported.entry();
        return new Endpoint(
                imported.id(),
                String.valueOf(entry.accountId),
                ImportContent.type(entry),
                String.valueOf(entry.displayName));
    }

    @Override
    public void apply(Endpoint endpoint, Placed<ImportedEndpoint> imported) {
        ImportedEndpoint entry = imported.entry();
        FieldErrors here = faults.inside(imported.place());
        if (!imported.staysIn(endpoint.accountId(), entry.accountId, faults)) {
            return;
        }
        if (endpoint.type() != ImportContent.type(entry)) {
            here.add("InvalidValue", "Type", "differs from the type it has already");
            return;
        }
        ImportContent.fields(entry).apply(directoryChange, here, endpoint);
        if (endpoint.type() == EndpointType.User) {
            EndpointFields.applyUser(directoryChange.entities(), here, endpoint, entry.userId);
        }
    }
}
