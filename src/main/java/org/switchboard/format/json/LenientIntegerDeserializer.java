package org.switchboard.format.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.switchboard.text.IntegerText;

/** A number, or a text that holds one; an empty text stands for none. */
final class LenientIntegerDeserializer extends JsonDeserializer<@Nullable Integer> {
    private final @Nullable Integer absent;

    LenientIntegerDeserializer(@Nullable Integer absent) {
        this.absent = absent;
    }

    @Override
    public @Nullable Integer deserialize(JsonParser in, DeserializationContext context) throws IOException {
        String text = in.currentToken().isScalarValue()
                ? in.getText()
                : in.currentToken().asString();
        if (text.isEmpty()) {
            return absent;
        }
        Optional<Integer> number = IntegerText.of(text);
        if (number.isEmpty()) {
            BindingErrors.note(in, context, text, IntegerText.ALLOWED);
        }
        return number.orElse(absent);
    }

    @Override
    public @Nullable Integer getNullValue(DeserializationContext context) {
        return absent;
    }
}
