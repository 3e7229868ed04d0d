package org.switchboard.administration;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.AccessController;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.Subject;
import org.jspecify.annotations.Nullable;
import org.switchboard.monitoring.Action;
import org.switchboard.monitoring.Action.Parameter;
import org.switchboard.monitoring.ActionSource;
import org.switchboard.monitoring.Drain;
import org.switchboard.monitoring.Metric;
import org.switchboard.monitoring.MetricSource;
import org.switchboard.request.Caller;
import org.switchboard.request.RequestContext;

/**
 * Looking after the server through JMX, for whom the server lets in there: on Payara Server the users of the realm of its
 * administrators. Thread-safe.
 */
@Singleton
public class JmxAdministration implements ActionSource, MetricSource {
    private static final String SUBJECT = "Server";
    private static final String UNKNOWN = "jmx";

    private final AdministrationService administrationService;
    private final Drain drain;

    @Inject
    JmxAdministration(AdministrationService administrationService, Drain drain) {
        this.administrationService = administrationService;
        this.drain = drain;
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    public List<Metric> metrics() {
        return List.of(
                Metric.gauge(
                        "Draining",
                        "Whether it takes nothing on any more: 0 it serves, 1 it drains, 2 it is ready to stop",
                        "state",
                        () -> drain.state().ordinal()),
                Metric.gauge(
                        "RequestsUnderWay", "Requests that a drain waits for", "requests", () -> drain.underWay()));
    }

    @Override
    public List<Action> actions() {
        return List.of(
                new Action(
                        "drain",
                        "Take nothing on any more, end what is under way, then be ready to stop; see Draining",
                        List.of(),
                        given -> {
                            administrationService.drain(context());
                            return drain.state().name();
                        }),
                new Action("resume", "Serve again after a drain", List.of(), given -> {
                    administrationService.resume(context());
                    return drain.state().name();
                }),
                new Action(
                        "runArchive",
                        "Move the sessions that ended long ago into the archive now",
                        List.of(),
                        given -> "Moved " + administrationService.archive(context())),
                new Action(
                        "endStuckSession",
                        "End a session that claims to be live and shows no life",
                        List.of(
                                new Parameter("sessionId", "The ID of the session"),
                                new Parameter(
                                        "silentSeconds",
                                        "For how long it must have been silent at least; empty for 3600")),
                        given -> "Ended, silent since "
                                + administrationService
                                        .endStuckSession(context(), given.get(0), number(given.get(1)))
                                        .dateLastLife()),
                new Action(
                        "signOut",
                        "End every sign-in of a user",
                        List.of(new Parameter("user", "The ID or the email address of the user")),
                        given -> "Ended "
                                + administrationService
                                        .signOut(context(), given.get(0))
                                        .count()
                                + " sign-ins"),
                new Action(
                        "setLogLevel",
                        "Log more or less until the application ends",
                        List.of(
                                new Parameter("logger", "One of " + AdministrationService.loggers() + " or below"),
                                new Parameter(
                                        "level", "SEVERE, WARNING, INFO, CONFIG, FINE, FINER, FINEST, ALL or OFF")),
                        given -> "Was "
                                + administrationService
                                        .logLevel(context(), given.get(0), given.get(1))
                                        .getName()));
    }

    private static @Nullable Integer number(String text) {
        try {
            return text.isEmpty() ? null : Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("silentSeconds is not a whole number: " + text, e);
        }
    }

    /** Whoever JMX let in; from inside the server nobody needs to be. */
    private static RequestContext context() {
        return RequestContext.of(Caller.server(principal().orElse(UNKNOWN)), UNKNOWN, "");
    }

    /** The way to ask who it is that Java 17 has; its successor came with 18. */
    @SuppressWarnings("removal")
    private static Optional<String> principal() {
        return Optional.ofNullable(Subject.getSubject(AccessController.getContext()))
                .map(Subject::getPrincipals)
                .orElse(Set.of())
                .stream()
                .findFirst()
                .map(principal -> principal.getName());
    }
}
