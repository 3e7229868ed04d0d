package org.switchboard.session;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.switchboard.directory.DemoDirectory;
import org.switchboard.error.FieldError;
import org.switchboard.error.ValidationException;
import org.switchboard.persistence.AccountScope;
import org.switchboard.request.Caller;
import org.switchboard.support.Engine;

/** Requests for a session as the resolver of references sees them: where they are placed, or why they are refused. */
final class ResolvedRequests implements AutoCloseable {
    private final Installation installation = Installation.on(Engine.H2);

    private ResolvedRequests() {}

    static ResolvedRequests onH2() {
        return new ResolvedRequests();
    }

    Installation installation() {
        return installation;
    }

    ResolvedReferences place(String caller, Asking request) {
        return find(installation.caller(caller).accounts(), caller, request);
    }

    ResolvedReferences placeIn(String account, String caller, Asking request) {
        return find(AccountScope.only(account), caller, request);
    }

    List<FieldError> faults(String caller, Asking request) {
        return faults(() -> find(installation.caller(caller).accounts(), caller, request));
    }

    List<FieldError> faultsIn(String account, String caller, Asking request) {
        return faults(() -> find(AccountScope.only(account), caller, request));
    }

    private ResolvedReferences find(AccountScope scope, String name, Asking request) {
        Caller caller = installation.caller(name);
        return installation.referenceResolver.find(caller, scope, request.build());
    }

    private static List<FieldError> faults(Supplier<ResolvedReferences> search) {
        try {
            search.get();
            return List.of();
        } catch (ValidationException e) {
            return e.fields();
        }
    }

    static List<String> list(String... items) {
        return Arrays.asList(items);
    }

    static List<String> crowd(int size) {
        return IntStream.range(0, size).mapToObj(DemoDirectory::crowdEmail).toList();
    }

    @Override
    public void close() {
        installation.close();
    }
}
