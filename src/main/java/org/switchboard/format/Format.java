package org.switchboard.format;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The formats that the server speaks, in the order in which ties are settled (decisions, "Accept"). */
public enum Format {
    HTML("text/html", "html", Set.of("text/html", "application/xhtml+xml")),
    JSON("application/json; charset=utf-8", "json", Set.of("application/json", "text/json")),
    XML("application/xml", "xml", Set.of("application/xml", "text/xml")),
    JSV("application/jsv", "jsv", Set.of("application/jsv", "text/jsv")),
    CSV("text/csv", "csv", Set.of("text/csv", "application/csv")),
    JSONL("text/jsonl", "jsonl", Set.of("text/jsonl", "application/jsonl", "application/x-ndjson"));

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

    /** The media type of a body in it, as messages tell it: without parameters. */
    public String bodyType() {
        return mediaType.getType() + '/' + mediaType.getSubtype();
    }

    /** What stands behind the dot of a path, behind {@code ?format=}, and first in {@code /json/reply/…}. */
    public String suffix() {
        return suffix;
    }

    /** Whether bodies in it are read; HTML is only written. */
    public boolean isRead() {
        return this != HTML;
    }

    /** Whether it is made of rows, of which any number can be sent one after the other. */
    public boolean isOfRows() {
        return this == CSV || this == JSONL;
    }

    /** The media types of the bodies that are read, for messages. */
    public static String bodyTypes() {
        return Arrays.stream(values())
                .filter(Format::isRead)
                .map(Format::bodyType)
                .collect(Collectors.joining(", "));
    }

    /** The format of a body of the type; parameters do not count. */
    public static Optional<Format> ofBody(MediaType type) {
        return of(type).filter(Format::isRead);
    }

    private static Optional<Format> of(MediaType type) {
        String name = name(type);
        for (Format format : values()) {
            if (format.names.contains(name)) {
                return Optional.of(format);
            }
        }
        for (Format format : values()) {
            if (name.startsWith("application/") && name.endsWith('+' + format.suffix)) {
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

    /**
     * How closely a range of an Accept header names this format: 0 not at all, 1 by a wildcard, 3 by name. A wildcard
     * does not name HTML: programs send it, browsers name what they want.
     */
    int closeness(MediaType range) {
        if (range.isWildcardType()) {
            return this == HTML ? 0 : 1;
        }
        if (range.isWildcardSubtype()) {
            String type = range.getType().toLowerCase(Locale.ROOT) + '/';
            return contentType.startsWith(type) ? 2 : 0;
        }
        return of(range).filter(this::equals).isPresent() ? 3 : 0;
    }

    private static String name(MediaType type) {
        return (type.getType() + '/' + type.getSubtype()).toLowerCase(Locale.ROOT);
    }
}
