package org.switchboard.description.samples;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.switchboard.format.html.PageTemplates;
import org.switchboard.text.JsonBuffers;

/**
 * {@code pages/samples.json}, as it is written: what each operation is asked as a sample, and what is asked first. A text
 * may hold {@code $ID} and other variables, which a step before it sets, and {@code $UNIQUE} and {@code $NUMBER}, which are
 * another text and another phone number each time.
 *
 * @param steps what may come before or after a sample, by name
 * @param samples the samples of each operation, by its name
 */
record SampleFile(Map<String, Step> steps, Map<String, List<Sample>> samples) {
    private static final JsonMapper MAPPER =
            new JsonMapper(JsonBuffers.factory().build());

    /**
     * A request beside the sample's own.
     *
     * @param variable the variable that it sets, if any
     * @param member the member of its answer that the variable takes
     * @param operation the operation that it asks for
     * @param request its members in JSON
     */
    record Step(@Nullable String variable, @Nullable String member, String operation, ObjectNode request) {}

    /**
     * A sample.
     *
     * @param title what it shows, where an operation has several
     * @param before the names of the steps before it
     * @param login who asks, where a step has made a login for it
     * @param request its members in JSON
     * @param after the names of the steps after it
     */
    record Sample(
            @Nullable String title,
            List<String> before,
            @Nullable String login,
            ObjectNode request,
            List<String> after) {
        Sample {
            before = before == null ? List.of() : List.copyOf(before);
            after = after == null ? List.of() : List.copyOf(after);
        }
    }

    private static final Sample NOTHING =
            new Sample(null, List.of(), null, JsonNodeFactory.instance.objectNode(), List.of());

    static SampleFile read() {
        try {
            return MAPPER.readValue(PageTemplates.text("samples.json"), SampleFile.class);
        } catch (IOException e) {
            throw new IllegalStateException("pages/samples.json cannot be read", e);
        }
    }

    /** The samples of an operation; an empty request where it has none of its own. */
    List<Sample> of(String operation) {
        return samples.getOrDefault(operation, List.of(NOTHING));
    }

    Step step(String name) {
        return Optional.ofNullable(steps.get(name))
                .orElseThrow(() -> new IllegalStateException("pages/samples.json has no step " + name));
    }
}
