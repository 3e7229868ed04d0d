package org.switchboard.door.metadata.samples;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.switchboard.operation.Declaration;
import org.switchboard.operation.Operation;
import org.switchboard.operation.Operations;

/** The samples of all operations. Immutable. */
@Singleton
public class WorkingSamples {
    private static final String OWN_LOGIN = "$LOGIN";

    private final SampleFile file = SampleFile.read();
    private final Operations operations;
    private final boolean demo;

    /** With the logins of the demo directory where that is loaded. */
    @Inject
    public WorkingSamples(
            Operations operations, @ConfigProperty(name = "switchboard.demo", defaultValue = "false") boolean demo) {
        this.operations = operations;
        this.demo = demo;
    }

    /** Whether the logins of the demo directory are there. */
    public boolean inDemo() {
        return demo;
    }

    /** Those of an operation, at least one. */
    public List<WorkingSample> of(Declaration<?, ?> declaration) {
        return file.of(declaration.name()).stream()
                .map(sample -> sample(declaration, sample))
                .toList();
    }

    private WorkingSample sample(Declaration<?, ?> declaration, SampleFile.Sample sample) {
        return new WorkingSample(
                Optional.ofNullable(sample.title()).orElse(declaration.description()),
                sample.before().stream().map(this::step).toList(),
                new SampleRequest(
                        declaration,
                        sample.request(),
                        Optional.ofNullable(sample.login()).or(() -> login(declaration)),
                        Optional.empty(),
                        Optional.empty()),
                sample.after().stream().map(this::step).toList());
    }

    private SampleRequest step(String name) {
        SampleFile.Step step = file.step(name);
        Declaration<?, ?> declaration = operations
                .named(step.operation())
                .map(Operation::declaration)
                .orElseThrow(() -> new IllegalStateException("a sample asks for " + step.operation()));
        return new SampleRequest(
                declaration,
                step.request(),
                login(declaration),
                Optional.ofNullable(step.variable()),
                Optional.ofNullable(step.member()));
    }

    private Optional<String> login(Declaration<?, ?> declaration) {
        return SampleLogin.of(declaration.audience()).map(login -> demo ? login.credentials() : OWN_LOGIN);
    }
}
