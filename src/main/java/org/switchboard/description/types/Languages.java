package org.switchboard.description.types;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.switchboard.description.TypeSource;
import org.switchboard.operation.Operations;

/** The languages in which the types can be had. Immutable. */
@Singleton
public class Languages implements TypeSource {
    private static final List<Language> ALL = List.of(
            new TypeScript(),
            new TypeScriptDeclarations(),
            new JavaScript(),
            new CSharp(),
            new Java(),
            new Kotlin(),
            new Python());

    private final Operations operations;

    /** Writes the types of these operations. */
    @Inject
    public Languages(Operations operations) {
        this.operations = operations;
    }

    /** Their names. */
    @Override
    public List<String> names() {
        return ALL.stream().map(Language::name).toList();
    }

    /** The types that one operation needs, as the metadata pages show them; empty for an unknown language or operation. */
    @Override
    public Optional<String> shown(String language, String operation) {
        return named(language)
                .flatMap(known ->
                        operations.named(operation).map(asked -> known.shown(TypeSelection.of(asked.declaration()))));
    }

    /**
     * The types as a file; empty for an unknown language.
     *
     * @param head the date and the address that stand at its top
     * @param asked which types, and in which package
     */
    public Optional<String> file(String language, Head head, Asked asked) {
        TypeSelection typeSelection = TypeSelection.all(operations).narrowed(asked.include(), asked.exclude());
        return named(language).map(known -> head(known, head, asked) + known.file(typeSelection, asked.packageName()));
    }

    /**
     * What is asked for.
     *
     * @param include names with commas between them, {@code X.*} for a type with all that it needs; empty for all
     * @param exclude names likewise
     * @param packageName the package of the types, in languages that have them; a name that is none counts as absent
     */
    public record Asked(Optional<String> include, Optional<String> exclude, Optional<String> packageName) {
        private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)*");

        /** Leaves out what is no package. */
        public Asked {
            packageName = packageName.filter(name -> NAME.matcher(name).matches());
        }
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

    private static String head(Language language, Head head, Asked asked) {
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
                            case "IncludeTypes" -> option(marks, "IncludeTypes", asked.include());
                            case "ExcludeTypes" -> option(marks, "ExcludeTypes", asked.exclude());
                            case "Package" -> option(marks, "Package", asked.packageName());
                            default -> marks.option() + option.getKey() + ": " + option.getValue();
                        }));
        return code.line(marks.close()).toString();
    }

    private static String option(Language.Header marks, String name, Optional<String> given) {
        return given.map(value -> name + ": " + Code.inComment(value)).orElse(marks.option() + name + ": ");
    }
}
