package org.switchboard.format.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.type.CollectionType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.model.PublishedMember;
import org.switchboard.contract.model.PublishedType;
import org.switchboard.text.BooleanText;
import org.switchboard.text.IntegerText;

/** What ServiceStack's JSON does that Jackson's does not: the order of members, and its lenient values. */
final class ServiceStackModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    /** Null members and null dictionary values are left out. */
    static final JsonInclude.Value WITHOUT_NULLS =
            JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL);

    ServiceStackModule() {
        addDeserializer(String.class, new LenientText());
        addDeserializer(boolean.class, new LenientBoolean(false));
        addDeserializer(Boolean.class, new LenientBoolean(null));
        addDeserializer(int.class, new LenientInteger(0));
        addDeserializer(Integer.class, new LenientInteger(null));
        setDeserializerModifier(new BeanDeserializerModifier() {
            private static final long serialVersionUID = 1L;

            @Override
            public JsonDeserializer<?> modifyEnumDeserializer(
                    DeserializationConfig config, JavaType type, BeanDescription bean, JsonDeserializer<?> standard) {
                return new LenientEnum(type.getRawClass());
            }

            @Override
            public JsonDeserializer<?> modifyCollectionDeserializer(
                    DeserializationConfig config,
                    CollectionType type,
                    BeanDescription bean,
                    JsonDeserializer<?> standard) {
                return type.getContentType().hasRawClass(String.class) ? new LenientTexts() : standard;
            }
        });
        setSerializerModifier(new BeanSerializerModifier() {
            private static final long serialVersionUID = 1L;

            @Override
            public List<BeanPropertyWriter> orderProperties(
                    SerializationConfig config, BeanDescription bean, List<BeanPropertyWriter> members) {
                List<String> names = PublishedType.of(bean.getBeanClass()).members().stream()
                        .map(PublishedMember::jsonName)
                        .toList();
                List<BeanPropertyWriter> ordered = new ArrayList<>(members);
                ordered.sort(Comparator.comparingInt(member -> names.indexOf(member.getName())));
                return ordered;
            }

            @Override
            public JsonSerializer<?> modifyCollectionSerializer(
                    SerializationConfig config, CollectionType type, BeanDescription bean, JsonSerializer<?> standard) {
                return type.getContentType().hasRawClass(String.class) ? standard : new Objects();
            }
        });
    }

    /** A text: numbers and booleans as they were written, objects and lists as JSV. */
    private static final class LenientText extends JsonDeserializer<String> {
        @Override
        public String deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (in.currentToken().isScalarValue()) {
                return in.getText();
            }
            StringBuilder jsv = new StringBuilder();
            JsonToJsv.append(in, jsv);
            return jsv.toString();
        }
    }

    /**
     * True for true, 1 and "on" in their spellings. All else is false where the original has a plain flag; where it may be left
     * out, so that false says something, it must be one of the spellings of false.
     */
    private static final class LenientBoolean extends JsonDeserializer<@Nullable Boolean> {
        private final @Nullable Boolean absent;

        LenientBoolean(@Nullable Boolean absent) {
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

    /** A number, or a text that holds one; an empty text stands for none. */
    private static final class LenientInteger extends JsonDeserializer<@Nullable Integer> {
        private final @Nullable Integer absent;

        LenientInteger(@Nullable Integer absent) {
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

    /** A list of texts; one text stands for its parts between commas. */
    private static final class LenientTexts extends JsonDeserializer<List<@Nullable String>> {
        private static final LenientText TEXT = new LenientText();

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

    /** A name in any case, or a number; an empty text stands for none, the first name for one that is unknown and told of. */
    private static final class LenientEnum extends JsonDeserializer<@Nullable Enum<?>> {
        private final Enum<?>[] values;

        LenientEnum(Class<?> type) {
            this.values = (Enum<?>[]) type.getEnumConstants();
        }

        @Override
        public @Nullable Enum<?> deserialize(JsonParser in, DeserializationContext context) throws IOException {
            String text = in.getText();
            if (text.isEmpty()) {
                return null;
            }
            for (Enum<?> value : values) {
                if (value.name().equalsIgnoreCase(text)
                        || Integer.toString(value.ordinal()).equals(text)) {
                    return value;
                }
            }
            BindingErrors.note(
                    in, context, text, Arrays.stream(values).map(Enum::name).collect(Collectors.joining(", ")));
            return values[0];
        }
    }

    /** A list of objects, in which null is written as an empty object. */
    private static final class Objects extends JsonSerializer<Collection<?>> {
        @Override
        public void serialize(Collection<?> items, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeStartArray();
            for (Object item : items) {
                if (item == null) {
                    out.writeStartObject();
                    out.writeEndObject();
                } else {
                    provider.findTypedValueSerializer(item.getClass(), false, null)
                            .serialize(item, out, provider);
                }
            }
            out.writeEndArray();
        }
    }
}
