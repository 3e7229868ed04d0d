package org.switchboard.session;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.switchboard.directory.CustomerPath.Step;
import org.switchboard.persistence.StoredJson;

/** Keeps the customer's path as it was when the session was created. */
@Converter
public class BreadcrumbConverter implements AttributeConverter<@Nullable List<Step>, @Nullable String> {
    private static final TypeReference<List<Step>> STEPS = new TypeReference<>() {};

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable List<Step> steps) {
        return steps == null ? null : StoredJson.write(steps);
    }

    @Override
    public @Nullable List<Step> convertToEntityAttribute(@Nullable String json) {
        return json == null ? null : List.copyOf(StoredJson.read(json, STEPS));
    }
}
