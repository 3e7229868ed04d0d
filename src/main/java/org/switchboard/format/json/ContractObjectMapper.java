package org.switchboard.format.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.switchboard.text.JsonBuffers;

/** How the published types are named, ordered and bound in JSON and in the formats made after it. */
public final class ContractObjectMapper {
    /** What a caller may ask of a parser. */
    public static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(64)
            .maxNameLength(1024)
            .build();

    /** The one mapper; thread-safe. */
    public static final ObjectMapper MAPPER = newMapper();

    private ContractObjectMapper() {}

    private static ObjectMapper newMapper() {
        JsonFactory factory = JsonBuffers.factory()
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                .streamReadConstraints(LIMITS)
                .build();
        factory.setCharacterEscapes(new ControlCharacterEscapes());
        return JsonMapper.builder(factory)
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .defaultPropertyInclusion(ServiceStackModule.WITHOUT_NULLS)
                .addModule(new ServiceStackModule())
                .build();
    }
}
