package org.switchboard.format.jsv;

import com.fasterxml.jackson.core.Base64Variant;
import com.fasterxml.jackson.core.JsonGenerationException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.base.GeneratorBase;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.json.JsonWriteContext;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import org.switchboard.format.json.ContractObjectMapper;
import org.switchboard.format.json.JsvText;
import org.switchboard.text.Utf8Buffer;

/** Writes JSV (wire contract, section 2.3) from the events from which Jackson writes JSON. */
public final class JsvGenerator extends GeneratorBase {
    private final Utf8Buffer out;

    /** The output holds the only buffer, so Jackson's own context of buffers is absent. */
    public JsvGenerator(Utf8Buffer out) {
        super(0, ContractObjectMapper.MAPPER, (IOContext) null);
        this.out = out;
    }

    @Override
    public void writeStartObject() throws IOException {
        beforeValue();
        _writeContext = _writeContext.createChildObjectContext();
        out.write('{');
    }

    @Override
    public void writeStartObject(Object value) throws IOException {
        beforeValue();
        _writeContext = _writeContext.createChildObjectContext(value);
        out.write('{');
    }

    @Override
    public void writeEndObject() {
        out.write('}');
        _writeContext = _writeContext.clearAndGetParent();
    }

    @Override
    public void writeStartArray() throws IOException {
        beforeValue();
        _writeContext = _writeContext.createChildArrayContext();
        out.write('[');
    }

    @Override
    public void writeEndArray() {
        out.write(']');
        _writeContext = _writeContext.clearAndGetParent();
    }

    /** The name of a member, which never needs quotes. */
    @Override
    public void writeFieldName(SerializableString name) throws IOException {
        beforeName(name.getValue());
        out.write(name.asUnquotedUTF8());
        out.write(':');
    }

    /** The key of a dictionary. */
    @Override
    public void writeFieldName(String key) throws IOException {
        beforeName(key);
        JsvText.write(key, out);
        out.write(':');
    }

    @Override
    public void writeString(String text) throws IOException {
        beforeValue();
        JsvText.write(text, out);
    }

    @Override
    public void writeString(char[] text, int offset, int length) throws IOException {
        writeString(new String(text, offset, length));
    }

    @Override
    public void writeBoolean(boolean truth) throws IOException {
        beforeValue();
        out.write(truth ? JsvText.TRUE : JsvText.FALSE);
    }

    @Override
    public void writeNull() throws IOException {
        beforeValue();
    }

    @Override
    public void writeNumber(int number) throws IOException {
        writeNumber(Integer.toString(number));
    }

    @Override
    public void writeNumber(long number) throws IOException {
        writeNumber(Long.toString(number));
    }

    @Override
    public void writeNumber(BigInteger number) throws IOException {
        writeNumber(number.toString());
    }

    @Override
    public void writeNumber(double number) throws IOException {
        writeNumber(Double.toString(number));
    }

    @Override
    public void writeNumber(float number) throws IOException {
        writeNumber(Float.toString(number));
    }

    @Override
    public void writeNumber(BigDecimal number) throws IOException {
        writeNumber(number.toString());
    }

    @Override
    public void writeNumber(String number) throws IOException {
        beforeValue();
        out.write(number);
    }

    @Override
    public void writeBinary(Base64Variant variant, byte[] bytes, int offset, int length) throws IOException {
        writeString(variant.encode(Arrays.copyOfRange(bytes, offset, offset + length)));
    }

    @Override
    public void writeRaw(String text) {
        out.write(text);
    }

    @Override
    public void writeRaw(String text, int offset, int length) {
        out.write(text.substring(offset, offset + length));
    }

    @Override
    public void writeRaw(char[] text, int offset, int length) {
        out.write(new String(text, offset, length));
    }

    @Override
    public void writeRaw(char c) {
        out.write(String.valueOf(c));
    }

    @Override
    public void writeRawUTF8String(byte[] text, int offset, int length) throws IOException {
        beforeValue();
        out.write(Arrays.copyOfRange(text, offset, offset + length));
    }

    @Override
    public void writeUTF8String(byte[] text, int offset, int length) throws IOException {
        beforeValue();
        int start = out.length();
        out.write(Arrays.copyOfRange(text, offset, offset + length));
        out.quoteFrom(start);
    }

    @Override
    public void flush() {
        // The caller owns the target.
    }

    @Override
    protected void _releaseBuffers() {
        // The caller owns the target.
    }

    @Override
    protected void _verifyValueWrite(String what) throws IOException {
        beforeValue();
    }

    private void beforeName(String name) throws IOException {
        switch (_writeContext.writeFieldName(name)) {
            case JsonWriteContext.STATUS_OK_AFTER_COMMA -> out.write(',');
            case JsonWriteContext.STATUS_EXPECT_VALUE -> throw new JsonGenerationException("a value is due", this);
            default -> {
                // The first name of its object.
            }
        }
    }

    private void beforeValue() throws IOException {
        switch (_writeContext.writeValue()) {
            case JsonWriteContext.STATUS_OK_AFTER_COMMA -> out.write(',');
            case JsonWriteContext.STATUS_EXPECT_NAME -> throw new JsonGenerationException("a name is due", this);
            default -> {
                // The first item of its list, or the value of a name.
            }
        }
    }
}
