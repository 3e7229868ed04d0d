package org.switchboard.format.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.List;
import org.switchboard.text.TruncatedText;

/** Says what is wrong with a body, and where, in words that name nothing of the library or of ours. */
public final class JsonErrorText {
    private static final int MAX_MESSAGE = 256;

    private JsonErrorText() {}

    /** A value that its member cannot have; the message is for the caller. */
    public static final class InvalidValue extends JsonMappingException {
        private static final long serialVersionUID = 1L;

        private final String field;

        InvalidValue(JsonParser at, String field, String message) {
            super(at, message);
            this.field = field;
        }
    }

    /**
     * What is wrong, and where.
     *
     * @param linesBefore how many lines stand before the text that the parser reads
     */
    static String said(JsonProcessingException failure, JsonParser parser, int linesBefore) {
        JsonProcessingException fault = ofGrammar(failure);
        JsonLocation location = fault.getLocation();
        return place(location == null ? parser.currentLocation() : location, linesBefore) + what(fault);
    }

    /** The place in words. */
    static String place(JsonLocation location, int linesBefore) {
        return "line " + (location.getLineNr() + linesBefore) + ", column " + location.getColumnNr() + ": ";
    }

    /** What is wrong. */
    public static String said(JsonProcessingException failure) {
        return what(ofGrammar(failure));
    }

    /** The fault of the grammar that stopped the reading of a member, if it was one. */
    private static JsonProcessingException ofGrammar(JsonProcessingException failure) {
        return failure instanceof JsonMappingException && failure.getCause() instanceof JsonParseException grammar
                ? grammar
                : failure;
    }

    private static String what(JsonProcessingException failure) {
        if (failure instanceof InvalidValue invalid) {
            return "'" + invalid.field.substring(invalid.field.lastIndexOf('.') + 1) + "': "
                    + invalid.getOriginalMessage();
        }
        if (failure instanceof StreamConstraintsException || failure.getCause() instanceof StreamConstraintsException) {
            return "nested too deep, or a name or a number is too long";
        }
        if (failure instanceof JsonEOFException) {
            return "the text ends before the object does";
        }
        if (failure instanceof JsonMappingException mismatch) {
            return mismatch.getPath().isEmpty()
                    ? "expected an object"
                    : "'" + field(mismatch.getPath()) + "' cannot hold this kind of value";
        }
        String message = failure.getOriginalMessage();
        return message.contains("Feature") ? "this is not JSON" : TruncatedText.of(message, MAX_MESSAGE);
    }

    /** The innermost member with a name, and the place in its list. */
    private static String field(List<JsonMappingException.Reference> path) {
        JsonMappingException.Reference last = path.get(path.size() - 1);
        if (last.getFieldName() != null || path.size() == 1) {
            return String.valueOf(last.getFieldName());
        }
        return path.get(path.size() - 2).getFieldName() + "[" + last.getIndex() + "]";
    }
}
