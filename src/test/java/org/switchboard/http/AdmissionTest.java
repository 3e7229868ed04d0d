package org.switchboard.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.glassfish.jersey.server.ContainerRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.error.ApiError;
import org.switchboard.error.ApiException;
import org.switchboard.format.Format;
import org.switchboard.http.request.RequestState;
import org.switchboard.http.security.PublicAddress;
import org.switchboard.http.security.SameOriginPolicy;
import org.switchboard.monitoring.Drain;
import org.switchboard.monitoring.Tracing;
import org.switchboard.operation.OperationDescriptor;
import org.switchboard.operation.Verb;
import org.switchboard.request.IfMatch;
import org.switchboard.request.RequestContext;
import org.switchboard.security.AccessControl;
import org.switchboard.support.SettableClock;

/** What a request says beside its document. */
class AdmissionTest {
    private static final OperationDescriptor<?, ?> WRITING = OperationRequests.declared(Verb.DELETE);
    private static final OperationDescriptor<?, ?> REHEARSABLE = WRITING.withDryRun();

    private final SettableClock clock = new SettableClock(Instant.parse("2026-05-01T09:30:00Z"));
    private final Drain drain = new Drain(clock, Duration.ofSeconds(5));

    private final Admission admission = new Admission(
            new AccessControl(),
            new SameOriginPolicy(
                    new PublicAddress() {
                        @Override
                        public String of(ContainerRequestContext request) {
                            return "https://voice.example";
                        }
                    },
                    Optional.empty()),
            drain,
            Tracing.off());

    @ParameterizedTest
    @ValueSource(strings = {"?dryRun=true", "?dryrun=1", "?DRYRUN=On", "?accountId=acme&dryRun=TRUE"})
    void aDryRunIsAskedForInTheQuery(String query) {
        assertThat(admitted(query, REHEARSABLE).dryRun()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?dryRun=false", "?dryRun=0", "?dryRun=off"})
    void allElseIsDone(String query) {
        assertThat(admitted(query, REHEARSABLE).dryRun()).isFalse();
        assertThat(admitted(query, WRITING).dryRun()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?dryRun=maybe", "?dryRun=", "?dryRun", "?dryRun=true&dryRun=true", "?dryRun=0&dryrun=1"})
    void whatIsNeitherIsRefusedAndNotDone(String query) {
        ApiError apiError = refused(query, REHEARSABLE);

        assertThat(apiError.status()).isEqualTo(400);
        assertThat(apiError.message()).contains("'dryRun'", "true, false, 1, 0, on, off");
        assertThat(apiError.fields())
                .singleElement()
                .satisfies(field -> assertThat(field.field()).isEqualTo("dryRun"));
    }

    @Test
    void whatOffersNoDryRunIsNotDone() {
        ApiError apiError = refused("?dryRun=true", WRITING);

        assertThat(apiError.status()).isEqualTo(400);
        assertThat(apiError.message()).isEqualTo("dryRun is not offered by GetSession; nothing was done");
    }

    @Test
    void whatCanAlsoWriteOffersNoDryRun() {
        assertThat(refused("?dryRun=true", OperationRequests.declared(Verb.GET, Verb.POST))
                        .code())
                .isEqualTo("DryRunNotOffered");
    }

    @Test
    void whatOnlyReadsIsDone() {
        assertThat(admitted("?dryRun=true", OperationRequests.declared(Verb.GET))
                        .dryRun())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "rest, CSV, true",
        "rest, JSONL, true",
        "named, CSV, true",
        "named, JSONL, true",
        "rest, JSON, false",
        "named, XML, false",
        "batch, CSV, false",
        "batch, JSONL, false",
        "soap12, JSON, false",
    })
    void rowsAreSentWhereTheyAreTheWholeBody(String door, Format format, boolean streams) {
        ContainerRequest request = OperationRequests.by("GET", "sessions/1");
        RequestState.answerIn(request, format);

        RequestContext context = admission.admit(request, OperationRequests.declared(Verb.GET), door);

        assertThat(context.origin().streams()).isEqualTo(streams);
    }

    @Test
    void whoHasJustBegunToDrainStillDoesWhatArrives() {
        drain.begin();

        assertThat(admitted("", WRITING)).isNotNull();
    }

    @Test
    void whoHasDrainedForAWhileTakesNothingOnAndSaysThatNothingWasDone() {
        drain.begin();
        clock.advance(Duration.ofSeconds(5));

        ApiError apiError = refused("", WRITING);

        assertThat(apiError.status()).isEqualTo(503);
        assertThat(apiError.code()).isEqualTo("Draining");
        assertThat(apiError.message()).contains("nothing was done");
        assertThat(apiError.headers()).containsEntry("Retry-After", "1");
    }

    @Test
    void whoDrainsStillReadsAndIsLookedAfter() {
        drain.begin();
        clock.advance(Duration.ofSeconds(5));

        assertThat(admitted("", OperationRequests.declared(Verb.GET))).isNotNull();
        assertThat(admitted("", WRITING.whileTheServerDrains())).isNotNull();
    }

    @Test
    void whoServesAgainTakesOn() {
        drain.begin();
        clock.advance(Duration.ofSeconds(5));
        drain.end();

        assertThat(admitted("", WRITING)).isNotNull();
    }

    /** Such as a message that is sent by GET. */
    @Test
    void aConditionCountsForWhatIsDoneEvenByGet() {
        ContainerRequest get = OperationRequests.by("GET", "sessions/1");
        get.header("If-Match", "\"3\"");

        assertThat(admission
                        .admit(get, OperationRequests.declared(Verb.POST, Verb.GET), "rest")
                        .ifMatch())
                .contains(new IfMatch(Set.of(3L)));
        assertThat(admission
                        .admit(get, OperationRequests.declared(Verb.GET), "rest")
                        .ifMatch())
                .isEmpty();
    }

    private RequestContext admitted(String query, OperationDescriptor<?, ?> descriptor) {
        return admission.admit(OperationRequests.by("DELETE", "sessions/1" + query), descriptor, "rest");
    }

    private ApiError refused(String query, OperationDescriptor<?, ?> descriptor) {
        return catchThrowableOfType(ApiException.class, () -> admitted(query, descriptor))
                .error();
    }
}
