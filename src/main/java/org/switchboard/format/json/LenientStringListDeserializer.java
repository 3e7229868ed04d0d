package org.switchboard.format.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of texts; one text stands for its parts between commas. */
final class LenientStringListDeserializer extends JsonDeserializer<List<@Nullable String>> {
    private static final LenientStringDeserializer TEXT = new LenientStringDeserializer();

    @Override
    public List<@Nullable String> deserialize(JsonParser in, DeserializationContext context) throws IOException {
        if (in.currentToken() != JsonToken.START_ARRAY) {
            String text = TEXT.deserialize(in, context);
            return text.isEmpty() ? new ArrayList<>() : new ArrayList<>(Arrays.asList(text.split(",", -1)));
        }
        List<@Nullable String> texts = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            texts.add(in.currentToken() == JsonToken.VALUE_NULL ? null : TEXT.deserialize(in, context));
        }
        return texts;
    }
}
