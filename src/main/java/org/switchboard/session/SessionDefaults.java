package org.switchboard.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.flows.FlowChannels;
import org.switchboard.contract.sessions.NewSession;
import org.switchboard.contract.sessions.SessionCallState;
import org.switchboard.contract.sessions.SessionDirections;
import org.switchboard.directory.endpoint.PhoneNumberParser;
import org.switchboard.request.Caller;

/**
 * What a request asks for, completed by the defaults (domain, "Creating a session"). An empty text counts as absent.
 *
 * @param defaults which defaults were applied and what they gave, in words, in the order in which they apply
 */
public record SessionDefaults(
        FlowChannels channel,
        SessionDirections direction,
        SessionCallState callState,
        String fromAddress,
        String fromName,
        @Nullable String toAddress,
        @Nullable String displayName,
        @Nullable String destination,
        boolean startSession,
        List<String> defaults) {

    /** Copies the list. */
    public SessionDefaults {
        defaults = List.copyOf(defaults);
    }

    /** Completes a request whose references were found. */
    public static SessionDefaults of(NewSession request, ResolvedReferences resolvedReferences, Caller caller) {
        Defaults defaults = new Defaults();
        FlowChannels channel = channel(request, resolvedReferences, defaults);
        SessionDirections direction = defaults.unless(request.direction, "direction", () -> SessionDirections.Outgoing);
        SessionCallState callState = defaults.unless(request.callState, "callState", () -> SessionCallState.Connected);
        String fromAddress = defaults.unless(given(request.fromAddress), "fromAddress", caller::email);
        String fromName = defaults.unless(given(request.fromName), "fromName", caller::displayName);
        @Nullable
        String toAddress = defaults.unlessGiven(
                given(request.toAddress), "toAddress", () -> toAddress(request, resolvedReferences));
        resolvedReferences
                .customer()
                .filter(customer -> !resolvedReferences.customerGiven())
                .ifPresent(path -> defaults.note("customerId", path.customer().id()));
        @Nullable
        String displayName = defaults.unlessGiven(
                given(request.displayName), "displayName", () -> displayName(resolvedReferences, toAddress, fromName));
        return new SessionDefaults(
                channel,
                direction,
                callState,
                fromAddress,
                fromName,
                toAddress,
                displayName,
                given(request.destination),
                request.startSession,
                defaults.applied);
    }

    /** The text, or null where it is absent or empty. */
    public static @Nullable String given(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    /** The same as an optional text. */
    public static Optional<String> optional(@Nullable String text) {
        return Optional.ofNullable(given(text));
    }

    private static FlowChannels channel(NewSession request, ResolvedReferences resolvedReferences, Defaults defaults) {
        if (resolvedReferences.party().isPresent()) {
            if (request.channel != FlowChannels.Chat) {
                defaults.note("channel", FlowChannels.Chat);
            }
            return FlowChannels.Chat;
        }
        return defaults.unless(request.channel, "channel", () -> FlowChannels.Voice);
    }

    private static Optional<String> toAddress(NewSession request, ResolvedReferences resolvedReferences) {
        if (resolvedReferences.party().isPresent()) {
            return resolvedReferences.party().map(ResolvedReferences.Party::address);
        }
        return Optional.ofNullable(given(request.destination))
                .map(destination -> PhoneNumberParser.e164(
                                destination, resolvedReferences.account().region())
                        .orElse(destination));
    }

    private static Optional<String> displayName(
            ResolvedReferences resolvedReferences, @Nullable String toAddress, String fromName) {
        return resolvedReferences
                .party()
                .map(ResolvedReferences.Party::name)
                .or(() -> resolvedReferences
                        .customer()
                        .map(path -> path.customer().name()))
                .or(() -> Optional.ofNullable(toAddress))
                .or(() -> Optional.of(fromName));
    }

    /** Keeps account of the defaults. */
    private static final class Defaults {
        private final List<String> applied = new ArrayList<>();

        <T> T unless(@Nullable T given, String field, Supplier<T> standard) {
            return given == null ? note(field, standard.get()) : given;
        }

        @Nullable
        String unlessGiven(@Nullable String given, String field, Supplier<Optional<String>> standard) {
            return given == null
                    ? standard.get().map(value -> note(field, value)).orElse(null)
                    : given;
        }

        <T> T note(String field, T value) {
            applied.add(field + ' ' + value);
            return value;
        }
    }
}
