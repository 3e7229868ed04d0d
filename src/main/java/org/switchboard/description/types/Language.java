package org.switchboard.description.types;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.switchboard.contract.model.PublishedMember;

/** A language in which the types are written; all but these facts of it is in its template. */
enum Language {
    TYPESCRIPT("typescript", TypeNames.OF_TYPESCRIPT),
    TYPESCRIPT_DECLARATIONS("typescript.d", TypeNames.OF_TYPESCRIPT),
    JAVASCRIPT("mjs", TypeNames.OF_TYPESCRIPT),
    CSHARP("csharp", new TypeNames("string", "bool", "int", "List<*>", "Dictionary<string, string>")),
    JAVA("java", new TypeNames("String", "Boolean", "Integer", "ArrayList<*>", "HashMap<String,String>")),
    KOTLIN(
            "kotlin",
            new TypeNames("String", "Boolean", "Int", "ArrayList<*>", "HashMap<String,String>"),
            "as fun in is object typealias typeof val var when"),
    PYTHON(
            "python",
            new TypeNames("str", "bool", "int", "List[*]", "Dict[str, str]"),
            "and as assert async await break class continue def del elif else except finally for from global if import in is"
                    + " lambda nonlocal not or pass raise return try while with yield");

    private final String id;
    private final TypeNames typeNames;
    private final Set<String> reserved;

    Language(String id, TypeNames typeNames) {
        this(id, typeNames, "");
    }

    Language(String id, TypeNames typeNames, String reserved) {
        this.id = id;
        this.typeNames = typeNames;
        this.reserved = Set.of(reserved.split(" "));
    }

    /** The one of a name, in any case. */
    static Optional<Language> named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(each -> each.id.equals(lower)).findFirst();
    }

    /** Its name in {@code /types/…} and {@code ?lang=}, and that of its template. */
    String id() {
        return id;
    }

    /** What begins a comment of one line. */
    String comment() {
        return this == PYTHON ? "#" : "//";
    }

    /** What it calls the type of a member. */
    String typeOf(PublishedMember member) {
        return typeNames.of(member);
    }

    /** Whether the name of a member, which is that of a field in Java, is a keyword of its own. */
    boolean reserves(PublishedMember member) {
        return reserved.contains(member.jsonName());
    }

    /**
     * The names of its simple types.
     *
     * @param text of a text
     * @param flag of true and false
     * @param number of a whole number
     * @param list of a list, with an asterisk for the type of its items
     * @param dictionary of texts by text
     */
    private record TypeNames(String text, String flag, String number, String list, String dictionary) {
        static final TypeNames OF_TYPESCRIPT =
                new TypeNames("string", "boolean", "number", "*[]", "{ [index:string]: string; }");

        String of(PublishedMember member) {
            return switch (member.kind()) {
                case TEXT -> text;
                case BOOLEAN -> flag;
                case INTEGER -> number;
                case ENUMERATION, OBJECT -> member.type().orElseThrow().name();
                case TEXT_LIST -> list.replace("*", text);
                case OBJECT_LIST ->
                    list.replace("*", member.type().orElseThrow().name());
                case DICTIONARY -> dictionary;
            };
        }
    }
}
