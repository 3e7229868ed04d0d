package org.switchboard.server;

import java.util.Optional;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/**
 * Starts the domain that the tests of Payara Server share, before the first of them, and stops it after the last. Tests of
 * any server find it by the system property {@code replay.server}. Does nothing where the system property
 * {@code payara.server} is not set, or where no test is to run.
 */
public final class DomainOfTheRun implements LauncherSessionListener {
    private static Optional<Domain> domain = Optional.empty();

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (Boolean.getBoolean("payara.server")) {
            session.getLauncher().registerTestExecutionListeners(new Starting());
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        stop();
    }

    /** The domain, which must run. */
    static Domain domain() {
        return domain.orElseThrow(() -> new IllegalStateException("The domain did not start; the log above says why"));
    }

    private static void start() {
        Domain made = Domain.inNewFolder();
        // Set before the start, so that after one that failed no test takes another server for it.
        System.setProperty("replay.server", made.url("").toString());
        Runtime.getRuntime().addShutdownHook(new Thread(DomainOfTheRun::stop));
        made.start();
        domain = Optional.of(made);
    }

    private static synchronized void stop() {
        domain.ifPresent(Domain::stop);
        domain = Optional.empty();
    }

    private static final class Starting implements TestExecutionListener {
        @Override
        public void testPlanExecutionStarted(TestPlan plan) {
            if (plan.containsTests() && domain.isEmpty()) {
                start();
            }
        }
    }
}
