package org.switchboard.http;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import org.switchboard.format.DocumentTypes;
import org.switchboard.operation.Operations;

/** The documents are what operations take and give. */
@Singleton
public class OperationDocumentTypes implements DocumentTypes {
    private final Operations operations;

    @Inject
    OperationDocumentTypes(Operations operations) {
        this.operations = operations;
    }

    @Override
    public Set<Class<?>> types() {
        return operations.documents();
    }
}
