package org.switchboard.door.format;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class JsvFormat implements DocumentFormat {
    public static final String MEDIA_TYPE = "application/jsv";
    private final JsonFormat json = new JsonFormat();

    @Override
    public <T> T read(byte[] body, Class<T> type) throws MalformedBody {
        return json.read(body, type);
    }

    @Override
    public <T> List<@Nullable T> readList(byte[] body, Class<T> type) throws MalformedBody {
        return json.readList(body, type);
    }

    @Override
    public byte[] write(Object document) {
        return json.write(document);
    }

    @Override
    public <T> byte[] writeList(List<? extends @Nullable T> documents, Class<T> type) {
        return json.writeList(documents, type);
    }

    Object readMember(String text, java.lang.reflect.Type type) throws MalformedBody {
        throw new MalformedBody("x", String.class, "x");
    }
}
