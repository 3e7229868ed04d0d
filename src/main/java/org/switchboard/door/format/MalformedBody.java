package org.switchboard.door.format;

import jakarta.xml.bind.annotation.XmlType;
import org.switchboard.contract.model.PublishedType;

/** A body that cannot be read as what it claims to be. The message is for the caller: what was wrong, and where. */
public final class MalformedBody extends Exception {
    private static final long serialVersionUID = 1L;

    private final String said;

    /**
     * @param mediaType the media type that the body claims
     * @param type the published type that was expected
     * @param fault what was wrong and where, free of class names and of the body's own secrets
     */
    public MalformedBody(String mediaType, Class<?> type, String fault) {
        said = "Could not deserialize '" + mediaType + "' request using " + clrName(type) + "'\nError: " + fault;
    }

    /** The name in the original's words, with its odd single quote behind it (wire contract, section 1.5). */
    private static String clrName(Class<?> type) {
        return type.isAnnotationPresent(XmlType.class)
                ? PublishedType.of(type).clrNamespace() + '.' + type.getSimpleName()
                : type.getSimpleName();
    }

    /** What was wrong, and where. */
    @Override
    public String getMessage() {
        return said;
    }
}
