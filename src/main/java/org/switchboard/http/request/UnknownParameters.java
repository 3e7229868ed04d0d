package org.switchboard.http.request;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.switchboard.error.FieldError;
import org.switchboard.format.binding.TextBinder;
import org.switchboard.http.error.HttpErrors;
import org.switchboard.operation.OperationDescriptor;

/**
 * The parameters of a query string or a form that nobody heeds. Most operations pass over them, as the original does (wire
 * contract, section 3.3); one that would then do or show more than was asked for refuses them.
 */
final class UnknownParameters {
    /** What may stand beside the members of any request: what the interfaces heed, and what the original's clients add. */
    private static final Set<String> OF_ANY_REQUEST = anyCase(
            QueryParameters.ACCOUNT,
            QueryParameters.DRY_RUN,
            NegotiationFilter.FORMAT,
            NegotiationFilter.CALLBACK,
            RequestNormalizationFilter.OVERRIDE,
            "jsconfig",
            "debug",
            "version",
            "v",
            "_");

    /** How many are told at once, so that an answer is not many times as long as its request. */
    private static final int MAX_TOLD = 50;

    private UnknownParameters() {}

    /** A fault for each of the names that the operation does not know, unless it passes over them. */
    static List<FieldError> among(Collection<String> names, OperationDescriptor<?, ?> descriptor) {
        if (!descriptor.refusesUnknownParameters() || names.isEmpty()) {
            return List.of();
        }
        return TextBinder.unknown(descriptor.request(), names).stream()
                .filter(name -> !OF_ANY_REQUEST.contains(name))
                .limit(MAX_TOLD)
                .map(name -> HttpErrors.unknownParameter(name, descriptor))
                .toList();
    }

    private static Set<String> anyCase(String... names) {
        Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(List.of(names));
        return set;
    }
}
