package org.switchboard.description.types;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.switchboard.contract.model.PublishedMember;
import org.switchboard.operation.OperationDescriptor;

/** A language in which the types are written. Thread-safe. */
interface Language {
    /** The mark of a request that is answered with nothing. */
    String RETURNS_NOTHING = "IReturnVoid";

    /** Its name in {@code /types/…} and {@code ?lang=}. */
    String name();

    /** How the options stand at the top: what opens the comment, what precedes an option left alone, what closes it. */
    default Header header() {
        return new Header("/* Options:", "//", "*/");
    }

    /** The options that it knows, with their defaults. */
    default List<Map.Entry<String, String>> options() {
        return List.of();
    }

    /**
     * A whole file, below the options.
     *
     * @param packageName the package of the types, for languages that have them
     */
    String file(TypeSelection typeSelection, Optional<String> packageName);

    /** The types alone, as the metadata page of an operation shows them: without routes and without what clients add. */
    String shown(TypeSelection typeSelection);

    /** The marks of the comment at the top. */
    record Header(String open, String option, String close) {}

    /**
     * The names of a language's types.
     *
     * @param text of a text
     * @param flag of true and false
     * @param number of a whole number
     * @param list of a list, with an asterisk for the type of its items
     * @param dictionary of texts by text
     */
    record Names(String text, String flag, String number, String list, String dictionary) {
        /** The type of a member. */
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

    /** The mark of a request that says what it is answered with, as most of ServiceStack's clients know it. */
    static String returnMark(OperationDescriptor<?, ?> operation) {
        return operation.noContent()
                ? RETURNS_NOTHING
                : "IReturn<" + operation.answer().getSimpleName() + ">";
    }

    /** Whether a member is a value that may be absent. */
    static boolean isNullableValue(PublishedMember member) {
        return member.kind().isValue() && member.nullable();
    }
}
