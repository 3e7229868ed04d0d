package org.switchboard.session;

import java.util.function.Consumer;
import org.switchboard.contract.sessions.NewSession;

/** Builds requests: {@code aRequest().with(r -> r.destination = "Desk").build()}; what is not said is absent. */
final class Asking {
    private final NewSession request = new NewSession();

    private Asking() {}

    static Asking aRequest() {
        return new Asking();
    }

    Asking with(Consumer<NewSession> fields) {
        fields.accept(request);
        return this;
    }

    NewSession build() {
        return request;
    }
}
