package org.switchboard.format.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.switchboard.text.EnumText;

/** A name in any case, or a number; an empty text stands for none, the first name for one that is unknown and told of. */
final class LenientEnumDeserializer extends JsonDeserializer<@Nullable Enum<?>> {
    private final Enum<?>[] values;

    LenientEnumDeserializer(Class<?> type) {
        this.values = (Enum<?>[]) type.getEnumConstants();
    }

    @Override
    public @Nullable Enum<?> deserialize(JsonParser in, DeserializationContext context) throws IOException {
        String text = in.getText();
        if (text.isEmpty()) {
            return null;
        }
        Optional<Enum<?>> value = EnumText.of(values, text);
        if (value.isEmpty()) {
            BindingErrors.note(in, context, text, EnumText.allowed(values));
        }
        return value.orElse(values[0]);
    }
}
