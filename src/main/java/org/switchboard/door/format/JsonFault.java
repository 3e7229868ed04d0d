package org.switchboard.door.format;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.List;

/** Says what is wrong with a JSON body, and where, in words that name nothing of the library or of ours. */
final class JsonFault {
    private static final int MAX_MESSAGE = 256;

    private JsonFault() {}

    /** A value that its member cannot have; the message is for the caller. */
    static final class InvalidValue extends JsonMappingException {
        private static final long serialVersionUID = 1L;

        InvalidValue(JsonParser at, String message) {
            super(at, message);
        }
    }

    /** What is wrong, and where. */
    static String said(JsonProcessingException failure, JsonParser parser) {
        JsonLocation location = failure.getLocation();
        return (location == null ? place(parser) : place(location)) + what(failure);
    }

    /** Where the parser stands. */
    static String place(JsonParser parser) {
        return place(parser.currentLocation());
    }

    private static String place(JsonLocation location) {
        return "line " + location.getLineNr() + ", column " + location.getColumnNr() + ": ";
    }

    private static String what(JsonProcessingException failure) {
        if (failure instanceof InvalidValue invalid) {
            return "'" + field(invalid.getPath()) + "': " + invalid.getOriginalMessage();
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
        return message.contains("Feature") ? "this is not JSON" : Excerpt.of(message, MAX_MESSAGE);
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
