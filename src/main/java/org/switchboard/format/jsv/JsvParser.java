package org.switchboard.format.jsv;

import com.fasterxml.jackson.core.Base64Variant;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.ObjectCodec;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.core.base.ParserMinimalBase;
import com.fasterxml.jackson.core.io.ContentReference;
import com.fasterxml.jackson.core.json.JsonReadContext;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.switchboard.format.json.ContractObjectMapper;
import org.switchboard.format.json.JsvText;

/**
 * Reads JSV (wire contract, section 2.3) as the events in which Jackson reads JSON. Every scalar is a text; nothing
 * where a value should be is null. White space counts, but around the whole.
 */
public final class JsvParser extends ParserMinimalBase {
    private static final char QUOTE = '"';

    private final String text;
    private ObjectCodec codec;
    private JsonReadContext context = JsonReadContext.createRootContext(null);
    private int at;
    private int tokenStart;
    private boolean valueIsDue = true;
    private @Nullable String scalar;
    private boolean closed;

    public JsvParser(String text, ObjectCodec codec) {
        super(ContractObjectMapper.LIMITS);
        this.text = text;
        this.codec = codec;
    }

    @Override
    public @Nullable JsonToken nextToken() throws IOException {
        if (context.inRoot()) {
            skipWhiteSpace();
        }
        tokenStart = at;
        if (valueIsDue) {
            valueIsDue = false;
            return at < text.length() || !context.inRoot() ? value() : _updateTokenToNull();
        }
        if (context.inRoot()) {
            if (at < text.length()) {
                throw fault("something follows the end");
            }
            return _updateTokenToNull();
        }
        return context.inObject() ? nextInObject() : nextInList();
    }

    private JsonToken nextInObject() throws IOException {
        boolean first = !context.expectComma();
        char c = current();
        if (c == '}') {
            return end(JsonToken.END_OBJECT);
        }
        if (!first) {
            separator(c, '}');
        }
        return name();
    }

    private JsonToken nextInList() throws IOException {
        boolean first = !context.expectComma();
        char c = current();
        if (c == ']') {
            return end(JsonToken.END_ARRAY);
        }
        if (!first) {
            separator(c, ']');
        }
        return value();
    }

    private void separator(char found, char end) throws JsonParseException {
        if (found != ',') {
            throw fault("expected ',' or '" + end + "', found " + shown(found) + quotesAreDue(found));
        }
        at++;
        tokenStart = at;
    }

    private JsonToken end(JsonToken token) throws IOException {
        at++;
        context = context.clearAndGetParent();
        return _updateToken(token);
    }

    private JsonToken name() throws IOException {
        String name = current() == QUOTE ? quoted() : rawName();
        streamReadConstraints().validateNameLength(name.length());
        if (current() != ':') {
            throw fault("expected ':' after a name, found " + shown(current()));
        }
        at++;
        context.setCurrentName(name);
        valueIsDue = true;
        return _updateToken(JsonToken.FIELD_NAME);
    }

    private String rawName() throws IOException {
        int start = at;
        while (current() != ':') {
            if (JsvText.needsQuotes(current())) {
                throw fault(
                        at == start
                                ? "expected a name, found " + shown(current())
                                : "expected ':' after a name, found " + shown(current()) + quotesAreDue(current()));
            }
            at++;
        }
        if (at == start) {
            throw fault("expected a name, found ':'; an empty one is written \"\"");
        }
        return text.substring(start, at);
    }

    private JsonToken value() throws IOException {
        char c = current();
        switch (c) {
            case '{' -> {
                context = context.createChildObjectContext(-1, -1);
                return begin(JsonToken.START_OBJECT);
            }
            case '[' -> {
                context = context.createChildArrayContext(-1, -1);
                return begin(JsonToken.START_ARRAY);
            }
            case ',', '}', ']' -> {
                if (context.inRoot()) {
                    throw fault("expected an object, found " + shown(c));
                }
                return _updateToken(JsonToken.VALUE_NULL);
            }
            default -> {
                scalar = c == QUOTE ? quoted() : raw();
                return _updateToken(JsonToken.VALUE_STRING);
            }
        }
    }

    private JsonToken begin(JsonToken token) throws IOException {
        streamReadConstraints().validateNestingDepth(context.getNestingDepth());
        at++;
        return _updateToken(token);
    }

    /** A text without quotes; a colon within one is no harm, since no name can follow. */
    private String raw() throws JsonParseException {
        int start = at;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == ',' || c == '}' || c == ']') {
                break;
            }
            if (c != ':' && JsvText.needsQuotes(c)) {
                throw fault(shown(c) + " in a value" + quotesAreDue(c));
            }
        }
        return text.substring(start, at);
    }

    private String quoted() throws IOException {
        int start = ++at;
        boolean doubled = false;
        while (true) {
            int end = text.indexOf(QUOTE, at);
            if (end < 0) {
                at = text.length();
                throw fault("a quote is not closed");
            }
            at = end + 1;
            if (at == text.length() || text.charAt(at) != QUOTE) {
                String content = text.substring(start, end);
                return doubled ? content.replace("\"\"", "\"") : content;
            }
            doubled = true;
            at++;
        }
    }

    private char current() throws JsonParseException {
        if (at >= text.length()) {
            _reportInvalidEOF();
        }
        return text.charAt(at);
    }

    private void skipWhiteSpace() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private JsonParseException fault(String what) {
        return new JsonParseException(this, what, currentLocation());
    }

    private static String quotesAreDue(char c) {
        return JsvText.needsQuotes(c) ? "; a text that holds it must be in quotes" : "";
    }

    private static String shown(char c) {
        return switch (c) {
            case '\r', '\n' -> "a line end";
            default -> c < ' ' ? "a control character" : "'" + c + "'";
        };
    }

    @Override
    public JsonLocation currentLocation() {
        return location(at);
    }

    @Override
    public JsonLocation currentTokenLocation() {
        return location(tokenStart);
    }

    private JsonLocation location(int place) {
        int line = 1;
        int lineStart = 0;
        for (int end = text.indexOf('\n'); end >= 0 && end < place; end = text.indexOf('\n', lineStart)) {
            line++;
            lineStart = end + 1;
        }
        return new JsonLocation(ContentReference.unknown(), place, line, place - lineStart + 1);
    }

    @Override
    public @Nullable String getText() {
        @Nullable JsonToken token = currentToken();
        if (token == null) {
            return null;
        }
        return switch (token) {
            case VALUE_STRING -> scalar;
            case FIELD_NAME -> context.getCurrentName();
            default -> token.asString();
        };
    }

    @Override
    public char[] getTextCharacters() {
        @Nullable String shown = getText();
        return shown == null ? new char[0] : shown.toCharArray();
    }

    @Override
    public boolean hasTextCharacters() {
        return false;
    }

    @Override
    public int getTextLength() {
        return getTextCharacters().length;
    }

    @Override
    public int getTextOffset() {
        return 0;
    }

    @Override
    public @Nullable String currentName() {
        boolean opened = _currToken == JsonToken.START_OBJECT || _currToken == JsonToken.START_ARRAY;
        return opened ? context.getParent().getCurrentName() : context.getCurrentName();
    }

    @Override
    public JsonStreamContext getParsingContext() {
        return context;
    }

    @Override
    public ObjectCodec getCodec() {
        return codec;
    }

    @Override
    public void setCodec(ObjectCodec codec) {
        this.codec = codec;
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    protected void _handleEOF() throws JsonParseException {
        _reportInvalidEOF();
    }

    @Override
    @Deprecated
    public @Nullable String getCurrentName() {
        return currentName();
    }

    @Override
    @Deprecated
    public JsonLocation getCurrentLocation() {
        return currentLocation();
    }

    @Override
    @Deprecated
    public JsonLocation getTokenLocation() {
        return currentTokenLocation();
    }

    @Override
    public void overrideCurrentName(String name) {
        throw new UnsupportedOperationException("the text is read only");
    }

    @Override
    public Number getNumberValue() throws IOException {
        throw fault("expected a number");
    }

    @Override
    public NumberType getNumberType() throws IOException {
        throw fault("expected a number");
    }

    @Override
    public int getIntValue() throws IOException {
        throw fault("expected a number");
    }

    @Override
    public long getLongValue() throws IOException {
        throw fault("expected a number");
    }

    @Override
    public BigInteger getBigIntegerValue() throws IOException {
        throw fault("expected a number");
    }

    @Override
    public float getFloatValue() throws IOException {
        throw fault("expected a number");
    }

    @Override
    public double getDoubleValue() throws IOException {
        throw fault("expected a number");
    }

    @Override
    public BigDecimal getDecimalValue() throws IOException {
        throw fault("expected a number");
    }

    @Override
    public byte[] getBinaryValue(Base64Variant variant) throws IOException {
        throw fault("expected bytes");
    }
}
