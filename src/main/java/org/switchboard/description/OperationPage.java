package org.switchboard.description;

import java.util.Arrays;
import java.util.List;
import org.switchboard.operation.OperationDescriptor;
import org.switchboard.operation.Route;

/**
 * What the page of an operation shows, as its template asks for it.
 *
 * @param base where the server's paths begin, with a slash at its end
 * @param operation the operation
 * @param format the format that the page is about
 * @param shownTypes the types, in tables or in a language
 * @param sample a request and its answer with every member
 * @param scripts samples that work as they stand
 */
record OperationPage(
        String base,
        OperationDescriptor<?, ?> operation,
        PageFormat format,
        ShownTypes shownTypes,
        SampleExchange sample,
        List<Script> scripts) {

    /** A sample as commands for a shell. */
    record Script(String title, String commands) {}

    /**
     * How the types are shown.
     *
     * @param languages the languages in which they could be
     * @param language the one in which they are; empty if tables are shown
     * @param code the types in it
     */
    record ShownTypes(List<String> languages, String language, String code) {}

    String name() {
        return operation.name();
    }

    String description() {
        return operation.description();
    }

    /** Whether no login is needed. */
    boolean open() {
        return !operation.audience().needsLogin();
    }

    String roles() {
        return String.join(" or ", operation.roleNames());
    }

    List<Route> routes() {
        return operation.routes();
    }

    String label() {
        return format.label();
    }

    /** The pages of the same operation for other formats. */
    List<Link> formats() {
        return Arrays.stream(PageFormat.values())
                .map(each -> Link.to(base, each, name()).marked(each == format))
                .toList();
    }

    /** The same page with the types in other languages. */
    List<Link> languages() {
        String address = Link.to(base, format, name()).href() + "&lang=";
        return shownTypes.languages().stream()
                .map(each -> new Link(address + each, each, each.equalsIgnoreCase(shownTypes.language())))
                .toList();
    }

    String code() {
        return shownTypes.code();
    }

    List<TypeTable> types() {
        return code().isEmpty() ? TypeTable.of(operation) : List.of();
    }

    /** Whether the reader has to say who is asking. */
    boolean ownLogin() {
        return scripts.stream().anyMatch(script -> script.commands().contains("$LOGIN"));
    }

    /** Where the explorer shows the operation. */
    String tried() {
        return base + "explorer/#" + name();
    }

    /** How the format is asked for, and the answer where there is none. */
    String sentence() {
        return format.soap()
                .map(version -> "To call this operation with " + label() + ", post the envelope to /" + version.path()
                        + "; a GET of the same path shows the WSDL.")
                .orElseGet(() -> silence()
                        + "To override the Content-type in your clients, use the HTTP Accept Header, append the ."
                        + format.path() + " suffix or ?format=" + format.path());
    }

    private String silence() {
        return operation.noContent()
                ? "This operation returns nothing; with the header Prefer: return=representation it returns "
                        + operation.answer().getSimpleName() + ". "
                : "";
    }
}
