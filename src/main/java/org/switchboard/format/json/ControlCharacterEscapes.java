package org.switchboard.format.json;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import org.jspecify.annotations.Nullable;

/** Escapes U+007F to U+009F beside what JSON itself demands (wire contract, section 2.1, rule 7). */
final class ControlCharacterEscapes extends CharacterEscapes {
    private static final long serialVersionUID = 1L;
    private static final int FIRST = 0x7F;
    private static final int LAST = 0x9F;

    private final int[] ascii = CharacterEscapes.standardAsciiEscapesForJSON();

    ControlCharacterEscapes() {
        ascii[FIRST] = CharacterEscapes.ESCAPE_CUSTOM;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
        return ascii.clone();
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
        return character >= FIRST && character <= LAST ? new SerializedString("\\u%04X".formatted(character)) : null;
    }
}
