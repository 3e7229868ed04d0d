package org.switchboard.format.jsv;

import com.fasterxml.jackson.core.ErrorReportConfiguration;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.ObjectCodec;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.base.ParserBase;
import com.fasterxml.jackson.core.io.ContentReference;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.util.BufferRecycler;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.switchboard.format.json.ContractObjectMapper;
import org.switchboard.format.json.JsvText;

/**
 * Reads JSV (wire contract, section 2.3) as the events in which Jackson reads JSON. Every scalar is a text; nothing
 * where a value should be is null. White space counts, but around the whole.
 */
public final class JsvParser extends ParserBase {
    private static final String WHITE_SPACE = " \t\r\n";
    private static final char QUOTE = '"';

    private final String text;
    private ObjectCodec codec = ContractObjectMapper.MAPPER;
    private int at;
    private int tokenStart;
    private boolean valueIsDue = true;
    private @Nullable String scalar;

    /** Reads a text, in which the parser needs no buffers. */
    public JsvParser(String text) {
        super(
                new IOContext(
                        ContractObjectMapper.LIMITS,
                        StreamWriteConstraints.defaults(),
                        ErrorReportConfiguration.defaults(),
                        new BufferRecycler(),
                        ContentReference.unknown(),
                        false),
                0);
        this.text = text;
    }

    @Override
    public @Nullable JsonToken nextToken() throws IOException {
        while (_parsingContext.inRoot() && at < text.length() && WHITE_SPACE.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        tokenStart = at;
        if (_parsingContext.inRoot() && at == text.length()) {
            return _updateTokenToNull();
        }
        if (valueIsDue) {
            valueIsDue = false;
            return value();
        }
        if (_parsingContext.inRoot()) {
            throw fault("something follows the end");
        }
        return _parsingContext.inObject() ? next('}', JsonToken.END_OBJECT) : next(']', JsonToken.END_ARRAY);
    }

    private JsonToken next(char end, JsonToken endToken) throws IOException {
        boolean first = !_parsingContext.expectComma();
        char c = current();
        if (c == end) {
            at++;
            _parsingContext = _parsingContext.clearAndGetParent();
            return _updateToken(endToken);
        }
        if (!first) {
            if (c != ',') {
                throw fault("expected ',' or '" + end + "', found " + JsvText.shown(c) + JsvText.quotesAreDue(c));
            }
            at++;
            tokenStart = at;
        }
        return _parsingContext.inObject() ? name() : value();
    }

    private JsonToken name() throws IOException {
        String name = current() == QUOTE ? quoted() : rawName();
        streamReadConstraints().validateNameLength(name.length());
        if (current() != ':') {
            throw fault("expected ':' after a name, found " + JsvText.shown(current()));
        }
        at++;
        _parsingContext.setCurrentName(name);
        valueIsDue = true;
        return _updateToken(JsonToken.FIELD_NAME);
    }

    private String rawName() throws IOException {
        int start = at;
        while (current() != ':') {
            if (JsvText.needsQuotes(current())) {
                throw fault(
                        at == start
                                ? "expected a name, found " + JsvText.shown(current())
                                : "expected ':' after a name, found " + JsvText.shown(current())
                                        + JsvText.quotesAreDue(current()));
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
                createChildObjectContext(-1, -1);
                at++;
                return _updateToken(JsonToken.START_OBJECT);
            }
            case '[' -> {
                createChildArrayContext(-1, -1);
                at++;
                return _updateToken(JsonToken.START_ARRAY);
            }
            case ',', '}', ']' -> {
                if (_parsingContext.inRoot()) {
                    throw fault("expected an object, found " + JsvText.shown(c));
                }
                return _updateToken(JsonToken.VALUE_NULL);
            }
            default -> {
                scalar = c == QUOTE ? quoted() : raw();
                return _updateToken(JsonToken.VALUE_STRING);
            }
        }
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
                throw fault(JsvText.shown(c) + " in a value" + JsvText.quotesAreDue(c));
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

    private JsonParseException fault(String what) {
        return new JsonParseException(this, what, currentLocation());
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
        return token == null
                ? null
                : switch (token) {
                    case VALUE_STRING -> scalar;
                    case FIELD_NAME -> _parsingContext.getCurrentName();
                    default -> token.asString();
                };
    }

    @Override
    public char[] getTextCharacters() {
        return Objects.requireNonNullElse(getText(), "").toCharArray();
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
    public ObjectCodec getCodec() {
        return codec;
    }

    @Override
    public void setCodec(ObjectCodec codec) {
        this.codec = codec;
    }

    @Override
    protected void _closeInput() {
        // A text needs no closing.
    }
}
