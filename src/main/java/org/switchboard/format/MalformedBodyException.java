package org.switchboard.format;

import jakarta.xml.bind.annotation.XmlType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.model.PublishedType;

/** A body that cannot be read as what it claims to be. The message is for the caller: what was wrong, and where. */
public final class MalformedBodyException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String said;
    private final transient List<BindingError> bindingErrors;
    private final transient @Nullable Object document;

    /**
     * @param mediaType the media type that the body claims
     * @param type the published type that was expected
     * @param fault what was wrong and where, free of class names and of the body's own secrets
     */
    public MalformedBodyException(String mediaType, Class<?> type, String fault) {
        this(mediaType, type, fault, List.of(), null);
    }

    /**
     * The body was read, but some of its values do not fit their members.
     *
     * @param bindingErrors these values
     * @param document the document without them, if it is one
     */
    public MalformedBodyException(
            String mediaType,
            Class<?> type,
            String fault,
            List<BindingError> bindingErrors,
            @Nullable Object document) {
        this.bindingErrors = List.copyOf(bindingErrors);
        this.document = document;
        said = "Could not deserialize '" + mediaType + "' request using " + clrName(type) + "'\nError: " + fault;
    }

    /** The name in the original's words, with its odd single quote behind it (wire contract, section 1.5). */
    private static String clrName(Class<?> type) {
        return type.isAnnotationPresent(XmlType.class)
                ? PublishedType.of(type).clrNamespace() + '.' + type.getSimpleName()
                : type.getSimpleName();
    }

    /** The values that do not fit their members, where that is all that is wrong. */
    public List<BindingError> bindingErrors() {
        return bindingErrors;
    }

    /** The document without these values, where that is all that is wrong. */
    public <T> Optional<T> document(Class<T> type) {
        return Optional.ofNullable(document).map(type::cast);
    }

    /** What was wrong, and where. */
    @Override
    public String getMessage() {
        return said;
    }
}
