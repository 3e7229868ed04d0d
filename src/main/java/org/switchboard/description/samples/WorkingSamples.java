package org.switchboard.description.samples;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.switchboard.operation.Operation;
import org.switchboard.operation.OperationDescriptor;
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
    public List<WorkingSample> of(OperationDescriptor<?, ?> descriptor) {
        return file.of(descriptor.name()).stream()
                .map(sample -> sample(descriptor, sample))
                .toList();
    }

    private WorkingSample sample(OperationDescriptor<?, ?> descriptor, SampleFile.Sample sample) {
        return new WorkingSample(
                Optional.ofNullable(sample.title()).orElse(descriptor.description()),
                sample.before().stream().map(this::step).toList(),
                new SampleRequest(
                        descriptor,
                        sample.request(),
                        Optional.ofNullable(sample.login()).or(() -> login(descriptor)),
                        Optional.empty(),
                        Optional.empty()),
                sample.after().stream().map(this::step).toList());
    }

    private SampleRequest step(String name) {
        SampleFile.Step step = file.step(name);
        OperationDescriptor<?, ?> descriptor = operations
                .named(step.operation())
                .map(Operation::declaration)
                .orElseThrow(() -> new IllegalStateException("a sample asks for " + step.operation()));
        return new SampleRequest(
                descriptor,
                step.request(),
                login(descriptor),
                Optional.ofNullable(step.variable()),
                Optional.ofNullable(step.member()));
    }

    private Optional<String> login(OperationDescriptor<?, ?> descriptor) {
        return SampleLogin.of(descriptor.audience()).map(login -> demo ? login.credentials() : OWN_LOGIN);
    }
}
