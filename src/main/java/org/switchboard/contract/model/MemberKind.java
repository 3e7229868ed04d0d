package org.switchboard.contract.model;

/** What a published member holds. */
public enum MemberKind {
    /** A text. */
    TEXT,
    /** True or false. */
    BOOLEAN,
    /** A whole number of 32 bits. */
    INTEGER,
    /** One of the names of an enumeration. */
    ENUMERATION,
    /** Another published type. */
    OBJECT,
    /** A list of texts. */
    TEXT_LIST,
    /** A list of a published type. */
    OBJECT_LIST,
    /** Texts by text: a {@code Dictionary<string, string>}. */
    DICTIONARY;

    /** Whether it is a value that .NET keeps in place, which can be absent only where it is declared so. */
    public boolean isValue() {
        return this == BOOLEAN || this == INTEGER || this == ENUMERATION;
    }

    /** Whether it holds many. */
    public boolean isList() {
        return this == TEXT_LIST || this == OBJECT_LIST;
    }
}
