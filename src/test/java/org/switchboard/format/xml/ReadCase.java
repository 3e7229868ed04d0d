package org.switchboard.format.xml;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.switchboard.contract.sessions.NewSession;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.format.Golden;
import org.switchboard.format.MalformedBodyException;
import org.switchboard.format.Tried;

/**
 * One recorded reading of .NET's DataContractSerializer.
 *
 * @param name what the case is about
 * @param body the document
 * @param outcome the value in the notation of the recording, or {@link #ERROR}
 */
record ReadCase(String name, String body, String outcome) {
    /** The outcome of a document that is refused. */
    static final String ERROR = "ERROR";

    /** The recorded cases, in order. */
    static List<ReadCase> all() {
        List<ReadCase> cases = new ArrayList<>();
        Iterator<String> lines = Golden.lines("read-cases.txt").iterator();
        while (lines.hasNext()) {
            String name = after("CASE ", lines.next());
            String body = after("  in  ", lines.next());
            String outcome = after("  out ", lines.next());
            cases.add(new ReadCase(name, document(body), outcome.startsWith(ERROR) ? ERROR : outcome));
        }
        return cases;
    }

    Class<?> type() {
        return name.startsWith("NewSession") ? NewSession.class : SessionInfo.class;
    }

    /** What this server makes of the document, in the notation of the recording. */
    String ours() {
        try {
            return shown(Tried.fromXml(body, type()));
        } catch (MalformedBodyException e) {
            return ERROR;
        }
    }

    private static String after(String label, String line) {
        if (!line.startsWith(label)) {
            throw new IllegalStateException("expected '" + label + "', found: " + line);
        }
        return line.substring(label.length());
    }

    private static String document(String body) {
        return body.replace("\"SESSIONS\"", '"' + XmlBodies.SESSIONS + '"')
                .replace("\"API", '"' + XmlBodies.API)
                .replace("\"ARRAYS\"", '"' + XmlBodies.ARRAYS + '"')
                .replace("\"XSI\"", '"' + XmlBodies.XSI + '"')
                .replace("[BOM]", "\uFEFF")
                .replace("\\r", "\r")
                .replace("\\n", "\n");
    }

    private static String shown(Object value) {
        if (value instanceof String text) {
            return '"' + text.replace("\r", "\\r").replace("\n", "\\n") + '"';
        }
        if (value instanceof List<?> list) {
            StringJoiner items = new StringJoiner(",", "[", "]");
            list.forEach(item -> items.add(shown(item)));
            return items.toString();
        }
        if (value instanceof Map<?, ?> map) {
            StringJoiner entries = new StringJoiner(",", "{", "}");
            map.forEach((key, entry) -> entries.add(shown(key) + ':' + shown(entry)));
            return entries.toString();
        }
        if (value == null || value instanceof Enum<?> || value instanceof Boolean) {
            return String.valueOf(value);
        }
        return members(value);
    }

    /** The members that are set, in the declared order, inherited ones last. */
    private static String members(Object value) {
        StringJoiner members = new StringJoiner(" ", value.getClass().getSimpleName() + '(', ")");
        for (Class<?> type = value.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && isSet(field, value)) {
                    members.add(capitalised(field.getName()) + '=' + shown(get(field, value)));
                }
            }
        }
        return members.toString();
    }

    private static boolean isSet(Field field, Object value) {
        Object content = get(field, value);
        boolean first = content instanceof Enum<?> constant && constant.ordinal() == 0;
        return content != null && !content.equals(false) && !first;
    }

    private static Object get(Field field, Object value) {
        try {
            return field.get(value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String capitalised(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
