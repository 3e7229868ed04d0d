package org.switchboard.http.request;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.switchboard.error.ApiException;
import org.switchboard.format.Format;
import org.switchboard.http.error.HttpErrors;

/**
 * Takes in the body of a request: whole, before any of it is looked at, and up to a limit, packed or unpacked, so that half a request never begins any work.
 */
public final class RequestBody {
    private RequestBody() {}

    /**
     * The bytes of the body, unpacked; none if there is no body.
     *
     * @param limit the greatest length, in bytes, packed or unpacked
     * @throws ApiException if it is too long, too slow, cut short, or packed in an unknown way
     */
    public static byte[] take(ContainerRequestContext request, int limit) {
        byte[] body = take(request, length(request.getHeaderString(HttpHeaders.CONTENT_LENGTH)), limit);
        @Nullable String encoding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (encoding == null || body.length == 0) {
            return body;
        }
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "gzip", "x-gzip" -> unpacked(body, limit);
            case "identity", "" -> body;
            default -> throw new ApiException(HttpErrors.unsupportedEncoding());
        };
    }

    /** The media type of the body, if one is given that can be read. */
    public static Optional<MediaType> type(ContainerRequestContext request) {
        try {
            return Optional.ofNullable(request.getMediaType());
        } catch (RuntimeException e) {
            // A Content-Type that is none names nothing.
            return Optional.empty();
        }
    }

    /** The format that the Content-Type names, if it is one that is known. */
    static Optional<Format> format(ContainerRequestContext request) {
        return type(request).flatMap(Format::ofBody);
    }

    private static byte[] take(ContainerRequestContext request, long announced, int limit) {
        if (announced > limit) {
            throw new ApiException(HttpErrors.bodyTooLarge(limit));
        }
        byte[] body;
        try {
            body = stream(request, limit).readNBytes(limit + 1);
        } catch (IOException e) {
            throw new ApiException(HttpErrors.bodyTooSlow());
        }
        if (body.length > limit) {
            throw new ApiException(HttpErrors.bodyTooLarge(limit));
        }
        if (body.length < announced) {
            throw new ApiException(HttpErrors.truncatedBody(announced, body.length));
        }
        return body;
    }

    private static InputStream stream(ContainerRequestContext request, int limit) throws IOException {
        Optional<BodyArrival> arrival = BodyArrival.of(request);
        return arrival.isPresent() ? arrival.get().wanted(limit) : request.getEntityStream();
    }

    private static byte[] unpacked(byte[] packed, int limit) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] body = in.readNBytes(limit + 1);
            if (body.length > limit) {
                throw new ApiException(HttpErrors.bodyTooLarge(limit));
            }
            return body;
        } catch (ZipException | EOFException e) {
            throw new ApiException(HttpErrors.malformedBody("The body is not the gzip that its Content-Encoding says"));
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory cannot fail to be read", e);
        }
    }

    private static long length(@Nullable String header) {
        try {
            return header == null ? 0 : Long.parseLong(header.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
