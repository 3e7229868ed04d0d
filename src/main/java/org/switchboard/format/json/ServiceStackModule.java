package org.switchboard.format.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
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
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.switchboard.contract.model.PublishedMember;
import org.switchboard.contract.model.PublishedType;

/** What ServiceStack's JSON does that Jackson's does not: the order of members, and its lenient values. */
final class ServiceStackModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    /** Null members and null dictionary values are left out. */
    static final JsonInclude.Value WITHOUT_NULLS =
            JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL);

    ServiceStackModule() {
        addDeserializer(String.class, new LenientStringDeserializer());
        addDeserializer(boolean.class, new LenientBooleanDeserializer(false));
        addDeserializer(Boolean.class, new LenientBooleanDeserializer(null));
        addDeserializer(int.class, new LenientIntegerDeserializer(0));
        addDeserializer(Integer.class, new LenientIntegerDeserializer(null));
        setDeserializerModifier(new BeanDeserializerModifier() {
            private static final long serialVersionUID = 1L;

            @Override
            public JsonDeserializer<?> modifyEnumDeserializer(
                    DeserializationConfig config, JavaType type, BeanDescription bean, JsonDeserializer<?> standard) {
                return new LenientEnumDeserializer(type.getRawClass());
            }

            @Override
            public JsonDeserializer<?> modifyCollectionDeserializer(
                    DeserializationConfig config,
                    CollectionType type,
                    BeanDescription bean,
                    JsonDeserializer<?> standard) {
                return type.getContentType().hasRawClass(String.class) ? new LenientStringListDeserializer() : standard;
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
