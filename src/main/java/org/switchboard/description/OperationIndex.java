package org.switchboard.description;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.switchboard.operation.OperationDescriptor;
import org.switchboard.operation.Route;

/**
 * What the page of all operations shows, as its template asks for it.
 *
 * @param base where the server's paths begin, with a slash at its end
 * @param sought words that an operation must have in its name, description or routes, in any case
 * @param categories what is found of each category, where anything is
 * @param languages where the types are found
 * @param schemas where the schemas are found
 */
record OperationIndex(String base, String sought, List<Section> categories, List<Link> languages, List<Link> schemas) {

    boolean nothing() {
        return categories.isEmpty();
    }

    /** The operations that have all words, by category. */
    static List<Section> sections(
            Collection<? extends OperationDescriptor<?, ?>> declarations, String base, String sought) {
        List<String> words = List.of(sought.toLowerCase(Locale.ROOT).split("\\s+"));
        return Arrays.stream(OperationCategory.values())
                .map(category -> new Section(
                        category,
                        declarations.stream()
                                .filter(declaration -> OperationCategory.of(declaration) == category)
                                .map(declaration -> new Row(base, declaration))
                                .filter(row -> words.stream().allMatch(row::has))
                                .toList()))
                .filter(section -> !section.operations().isEmpty())
                .toList();
    }

    /** The operations of a category, by name. */
    record Section(OperationCategory category, List<Row> operations) {
        String id() {
            return category.name().toLowerCase(Locale.ROOT);
        }

        String title() {
            return category.title();
        }

        String description() {
            return category.description();
        }
    }

    /** An operation: what it does, where, for whom, and its pages. */
    record Row(String base, OperationDescriptor<?, ?> operation) {
        String name() {
            return operation.name();
        }

        String description() {
            return operation.description();
        }

        String requirement() {
            if (!operation.audience().needsLogin()) {
                return "No login";
            }
            return operation.roleNames().isEmpty() ? "Any login" : String.join(" or ", operation.roleNames());
        }

        List<Route> routes() {
            return operation.routes();
        }

        List<Link> formats() {
            return Arrays.stream(PageFormat.values())
                    .map(format -> Link.to(base, format, name()))
                    .toList();
        }

        private boolean has(String word) {
            return Stream.concat(
                            Stream.of(name(), description()),
                            routes().stream().map(route -> route.verb() + " " + route.path()))
                    .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(word));
        }
    }
}
