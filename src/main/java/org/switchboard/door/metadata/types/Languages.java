package org.switchboard.door.metadata.types;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.switchboard.operation.Operations;

/** The languages in which the types can be had. Immutable. */
@Singleton
public class Languages {
    private static final List<Language> ALL = List.of(
            new TypeScript(), new TypeScriptDeclarations(), new CSharp(), new Java(), new Kotlin(), new Python());

    private final Operations operations;

    /** Writes the types of these operations. */
    @Inject
    public Languages(Operations operations) {
        this.operations = operations;
    }

    /** Their names. */
    public List<String> names() {
        return ALL.stream().map(Language::name).toList();
    }

    /** The types that one operation needs, as the metadata pages show them; empty for an unknown language or operation. */
    public Optional<String> shown(String language, String operation) {
        return named(language)
                .flatMap(known ->
                        operations.named(operation).map(asked -> known.shown(Selection.of(asked.declaration()))));
    }

    /**
     * The types as a file; empty for an unknown language.
     *
     * @param head the date and the address that stand at its top
     * @param include names with commas between them, {@code X.*} for a type with all that it needs
     * @param exclude names likewise
     */
    public Optional<String> file(String language, Head head, Optional<String> include, Optional<String> exclude) {
        return named(language)
                .map(known -> head(known, head, include, exclude)
                        + known.file(Selection.all(operations).narrowed(include, exclude)));
    }

    /**
     * What stands at the top of a file.
     *
     * @param date when it was written
     * @param version of the server
     * @param address of the server
     */
    public record Head(String date, String version, String address) {}

    private static Optional<Language> named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return ALL.stream().filter(language -> language.name().equals(lower)).findFirst();
    }

    private static String head(Language language, Head head, Optional<String> include, Optional<String> exclude) {
        Language.Header marks = language.header();
        Code code = new Code()
                .line(marks.open())
                .line("Date: " + head.date())
                .line("Version: " + head.version())
                .line("Tip: To override a DTO option, remove \"" + marks.option() + "\" prefix before updating")
                .line("BaseUrl: " + Code.inComment(head.address()))
                .gap();
        language.options()
                .forEach(option -> code.line(
                        switch (option.getKey()) {
                            case "IncludeTypes" -> option(marks, "IncludeTypes", include);
                            case "ExcludeTypes" -> option(marks, "ExcludeTypes", exclude);
                            default -> marks.option() + option.getKey() + ": " + option.getValue();
                        }));
        return code.line(marks.close()).toString();
    }

    private static String option(Language.Header marks, String name, Optional<String> given) {
        return given.map(value -> name + ": " + Code.inComment(value)).orElse(marks.option() + name + ": ");
    }
}
