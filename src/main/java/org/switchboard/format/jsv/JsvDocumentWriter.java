package org.switchboard.format.jsv;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.model.MemberKind;
import org.switchboard.contract.model.PublishedMember;
import org.switchboard.contract.model.PublishedType;
import org.switchboard.format.json.JsvText;
import org.switchboard.text.Utf8Buffer;

/** Writes values of published types as JSV (wire contract, section 2.3). Not thread-safe. */
public final class JsvDocumentWriter {
    private static final String NO_TEXT = "";
    private static final String NO_OBJECT = "{}";

    private static final ClassValue<List<PublishedMember>> MEMBERS = new ClassValue<>() {
        @Override
        protected List<PublishedMember> computeValue(Class<?> type) {
            return PublishedType.of(type).members();
        }
    };

    private final Utf8Buffer out;

    /** Writes to the end of a buffer. */
    public JsvDocumentWriter(Utf8Buffer out) {
        this.out = out;
    }

    /** Writes a value of a kind. */
    public void write(MemberKind kind, Object value) {
        switch (kind) {
            case TEXT -> out.write(JsvText.written((String) value));
            case BOOLEAN -> out.write((boolean) value ? JsvText.TRUE : JsvText.FALSE);
            case INTEGER, ENUMERATION -> out.write(value.toString());
            case OBJECT -> writeMembers(value);
            case TEXT_LIST -> writeItems((List<?>) value, MemberKind.TEXT, NO_TEXT);
            case OBJECT_LIST -> writeItems((List<?>) value, MemberKind.OBJECT, NO_OBJECT);
            case DICTIONARY -> writeEntries((Map<?, ?>) value);
        }
    }

    /** Leaves out what is null, and writes names without quotes, which they never need. */
    private void writeMembers(Object object) {
        char before = '{';
        for (PublishedMember member : MEMBERS.get(object.getClass())) {
            @Nullable Object value = member.valueIn(object);
            if (value != null) {
                out.write(before);
                out.write(member.jsonName());
                out.write(':');
                write(member.kind(), value);
                before = ',';
            }
        }
        end(before, '{', '}');
    }

    private void writeEntries(Map<?, ?> dictionary) {
        char before = '{';
        for (Map.Entry<?, ?> entry : dictionary.entrySet()) {
            if (entry.getValue() instanceof String value) {
                out.write(before);
                out.write(JsvText.written((String) entry.getKey()));
                out.write(':');
                out.write(JsvText.written(value));
                before = ',';
            }
        }
        end(before, '{', '}');
    }

    private void writeItems(List<?> items, MemberKind kind, String none) {
        char before = '[';
        for (@Nullable Object item : items) {
            out.write(before);
            if (item == null) {
                out.write(none);
            } else {
                write(kind, item);
            }
            before = ',';
        }
        end(before, '[', ']');
    }

    private void end(char before, char start, char end) {
        if (before == start) {
            out.write(start);
        }
        out.write(end);
    }
}
