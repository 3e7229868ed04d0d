package org.switchboard.door.format;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page for people that shows a document. Thread-safe. */
@Singleton
public class HtmlFormat implements DocumentWriter {
    /** The media type, as answers carry it; the page itself names its encoding. */
    public static final String MEDIA_TYPE = "text/html";

    private final JsonFormat json;

    @Inject
    HtmlFormat(JsonFormat json) {
        this.json = json;
    }

    @Override
    public byte[] write(Object document) {
        return json.write(document);
    }

    @Override
    public <T> byte[] writeList(List<? extends @Nullable T> documents, Class<T> type) {
        return json.writeList(documents, type);
    }
}
