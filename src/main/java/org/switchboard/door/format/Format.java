package org.switchboard.door.format;

import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The formats that the server speaks, in the order in which ties are settled (decisions, "Accept"). */
public enum Format {
    JSON(JsonFormat.MEDIA_TYPE, "json", Set.of("application/json", "text/json")),
    XML(XmlFormat.MEDIA_TYPE, "xml", Set.of("application/xml", "text/xml"));

    private final String contentType;
    private final MediaType mediaType;
    private final String suffix;
    private final Set<String> names;

    Format(String contentType, String suffix, Set<String> names) {
        this.contentType = contentType;
        this.mediaType = MediaType.valueOf(contentType);
        this.suffix = suffix;
        this.names = names;
    }

    /** The Content-Type of an answer in this format, to the letter. */
    public String contentType() {
        return contentType;
    }

    /** The media type of an answer in this format. */
    public MediaType mediaType() {
        return mediaType;
    }

    /** What stands behind the dot of a path, and behind {@code ?format=}. */
    public String suffix() {
        return suffix;
    }

    /** The format of a body of the type; parameters do not count. */
    public static Optional<Format> ofBody(MediaType type) {
        String name = name(type);
        for (Format format : values()) {
            if (format.names.contains(name) || name.startsWith("application/") && name.endsWith('+' + format.suffix)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** The format that {@code ?format=} names, in any case. */
    public static Optional<Format> named(String name) {
        for (Format format : values()) {
            if (format.suffix.equalsIgnoreCase(name)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** How closely a range of an Accept header names this format: 0 not at all, 1 by a wildcard, 3 by name. */
    int closeness(MediaType range) {
        if (range.isWildcardType()) {
            return 1;
        }
        if (range.isWildcardSubtype()) {
            return names.stream()
                            .anyMatch(name -> name.startsWith(range.getType().toLowerCase(Locale.ROOT) + '/'))
                    ? 2
                    : 0;
        }
        return ofBody(range).filter(this::equals).isPresent() ? 3 : 0;
    }

    private static String name(MediaType type) {
        return (type.getType() + '/' + type.getSubtype()).toLowerCase(Locale.ROOT);
    }
}
