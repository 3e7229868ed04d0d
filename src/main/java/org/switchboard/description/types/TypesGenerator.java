package org.switchboard.description.types;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.StringReader;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.model.PublishedMember;
import org.switchboard.operation.Operations;
import org.switchboard.text.TextResource;

/** The published types in other languages, each by its template in {@code src/main/resources/types}. Immutable. */
@Singleton
public class TypesGenerator {
    private static final Mustache.Compiler COMPILER = Mustache.compiler()
            .escapeHTML(false)
            .defaultValue("")
            .emptyStringIsFalse(true)
            .withLoader(name -> new StringReader(TextResource.read("/types/" + name + ".mustache")));

    private final Map<Language, Template> templates = new EnumMap<>(Language.class);
    private final Operations operations;

    /** Writes the types of these operations. */
    @Inject
    public TypesGenerator(Operations operations) {
        this.operations = operations;
        for (Language language : Language.values()) {
            templates.put(language, COMPILER.loadTemplate(language.id()));
        }
    }

    /** The languages, by the names that {@code ?lang=} takes. */
    public List<String> languages() {
        return Arrays.stream(Language.values()).map(Language::id).toList();
    }

    /** What C# calls the type of a member, as the metadata pages do. */
    public static String nameInCSharp(PublishedMember member) {
        return Language.CSHARP.typeOf(member) + (member.isNullableValue() ? "?" : "");
    }

    /** The types that one operation needs, as the metadata pages show them; empty for an unknown language or operation. */
    public Optional<String> shown(String language, String operation) {
        return Language.named(language)
                .flatMap(known -> operations
                        .named(operation)
                        .map(asked -> written(known, TypeSelection.of(asked.declaration()), null)));
    }

    /**
     * The types as a file; empty for an unknown language.
     *
     * @param head the date and the address that stand at its top
     * @param asked which types, and in which package
     */
    public Optional<String> file(String language, Head head, Asked asked) {
        TypeSelection selection = TypeSelection.all(operations).narrowed(asked.include(), asked.exclude());
        return Language.named(language).map(known -> written(known, selection, head(known, head, asked)));
    }

    private String written(Language language, TypeSelection selection, TypesModel.@Nullable FileHead head) {
        return Objects.requireNonNull(templates.get(language)).execute(new TypesModel(language, selection, head));
    }

    private static TypesModel.FileHead head(Language language, Head head, Asked asked) {
        return new TypesModel.FileHead(
                head.date(),
                head.version(),
                new SourceText(head.address()).comment(),
                language.comment(),
                comment(asked.include()),
                comment(asked.exclude()),
                asked.packageName().orElse(""));
    }

    private static String comment(Optional<String> given) {
        return given.map(text -> new SourceText(text).comment()).orElse("");
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
}
