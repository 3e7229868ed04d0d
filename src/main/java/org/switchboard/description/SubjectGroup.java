package org.switchboard.description;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.switchboard.operation.OperationDescriptor;

/**
 * The operations of one subject, as the index shows them.
 *
 * @param id the name of the group in an address
 * @param title what people call it
 * @param description what belongs to it
 * @param operations its operations, by name
 */
record SubjectGroup(String id, String title, String description, List<Row> operations) {

    /** An operation: what it does, where, for whom, and its pages. */
    record Row(
            String name,
            String description,
            String requirement,
            List<OperationPage.RouteRow> routes,
            List<OperationPage.Link> formats) {
        private static Row of(OperationDescriptor<?, ?> descriptor, String base) {
            return new Row(
                    descriptor.name(),
                    descriptor.description(),
                    audience(descriptor),
                    descriptor.routes().stream()
                            .map(route ->
                                    new OperationPage.RouteRow(route.verb().name(), route.path()))
                            .toList(),
                    Arrays.stream(PageFormat.values())
                            .map(format -> new OperationPage.Link(
                                    OperationPage.address(base, format, descriptor.name()), format.label(), false))
                            .toList());
        }

        private boolean has(String word) {
            return Stream.concat(
                            Stream.of(name, description),
                            routes.stream().map(route -> route.verb() + ' ' + route.path()))
                    .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(word));
        }
    }

    /**
     * All groups that hold something.
     *
     * @param base where the server's paths begin, with a slash at its end
     * @param sought words that an operation must have in its name, description or routes, in any case
     */
    static List<SubjectGroup> of(
            Collection<? extends OperationDescriptor<?, ?>> declarations, String base, String sought) {
        List<String> words = List.of(sought.toLowerCase(Locale.ROOT).split("\\s+"));
        return Arrays.stream(Subject.values())
                .map(subject -> new SubjectGroup(
                        subject.name().toLowerCase(Locale.ROOT),
                        subject.title(),
                        subject.description(),
                        declarations.stream()
                                .filter(declaration -> Subject.of(declaration) == subject)
                                .map(declaration -> Row.of(declaration, base))
                                .filter(row -> words.stream().allMatch(row::has))
                                .toList()))
                .filter(group -> !group.operations().isEmpty())
                .toList();
    }

    private static String audience(OperationDescriptor<?, ?> descriptor) {
        if (!descriptor.audience().needsLogin()) {
            return "No login";
        }
        return descriptor.roleNames().isEmpty() ? "Any login" : String.join(" or ", descriptor.roleNames());
    }
}
