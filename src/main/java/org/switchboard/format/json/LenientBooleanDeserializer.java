package org.switchboard.format.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.switchboard.text.BooleanText;

/**
 * True for true, 1 and "on" in their spellings. All else is false where the original has a plain flag; where it may be left
 * out, so that false says something, it must be one of the spellings of false.
 */
final class LenientBooleanDeserializer extends JsonDeserializer<@Nullable Boolean> {
    private final @Nullable Boolean absent;

    LenientBooleanDeserializer(@Nullable Boolean absent) {
        this.absent = absent;
    }

    @Override
    public @Nullable Boolean deserialize(JsonParser in, DeserializationContext context) throws IOException {
        String text = in.getText();
        Optional<Boolean> flag = in.currentToken().isScalarValue() ? BooleanText.of(text) : Optional.empty();
        if (flag.isEmpty() && absent == null && !text.isEmpty()) {
            BindingErrors.note(in, context, text, BooleanText.ALLOWED);
        }
        in.skipChildren();
        return flag.isEmpty() && text.isEmpty() ? absent : flag.orElse(false);
    }

    @Override
    public @Nullable Boolean getNullValue(DeserializationContext context) {
        return absent;
    }
}
