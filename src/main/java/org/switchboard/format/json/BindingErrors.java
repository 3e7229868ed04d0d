package org.switchboard.format.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.switchboard.format.BindingError;
import org.switchboard.text.TruncatedText;

/**
 * The values of one body that do not fit their members, gathered while it is read, so that the caller learns of all of them
 * at once. Not thread-safe.
 */
public final class BindingErrors {
    /** How many are told of. */
    static final int MAX = 100;

    private final List<BindingError> found = new ArrayList<>();
    private JsonErrorText.@Nullable InvalidValue first;

    /** Reads a type and gathers here. */
    public ObjectReader reader(Class<?> type) {
        return ContractObjectMapper.MAPPER.readerFor(type).withAttribute(BindingErrors.class, this);
    }

    /** What was found, in the order of the body. */
    public List<BindingError> found() {
        return List.copyOf(found);
    }

    /** The first of them, with its place. */
    public Optional<JsonErrorText.InvalidValue> first() {
        return Optional.ofNullable(first);
    }

    /**
     * Notes a value at which the parser stands, and goes behind it.
     *
     * @throws JsonErrorText.InvalidValue if nobody gathers
     */
    static void note(JsonParser at, DeserializationContext context, String value, String allowed) throws IOException {
        String name = name(at);
        JsonErrorText.InvalidValue invalid = new JsonErrorText.InvalidValue(
                at, name, "'" + TruncatedText.of(value) + "' is an invalid value; allowed are " + allowed);
        if (!(context.getAttribute(BindingErrors.class) instanceof BindingErrors bindingErrors)) {
            throw invalid;
        }
        bindingErrors.first = bindingErrors.first == null ? invalid : bindingErrors.first;
        if (bindingErrors.found.size() < MAX) {
            bindingErrors.found.add(BindingError.invalid(name, value, "allowed are " + allowed));
        }
        at.skipChildren();
    }

    /** The member and where it lies in the document, such as {@code endpoints[2].type}. */
    private static String name(JsonParser at) {
        JsonStreamContext place = at.getParsingContext();
        return path(at.currentToken().isStructStart() ? place.getParent() : place);
    }

    private static String path(@Nullable JsonStreamContext place) {
        if (place == null || place.inRoot()) {
            return "";
        }
        String before = path(place.getParent());
        if (place.inArray()) {
            return before + '[' + place.getCurrentIndex() + ']';
        }
        return before.isEmpty() ? place.getCurrentName() : before + '.' + place.getCurrentName();
    }
}
