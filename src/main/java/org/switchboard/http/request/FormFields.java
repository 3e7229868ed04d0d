package org.switchboard.http.request;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.switchboard.format.MalformedBodyException;

/** The fields of an HTML form, as browsers and {@code curl -F} send them; files that come along are left out. */
final class FormFields {
    private static final int MAX_FIELDS = 1000;

    private FormFields() {}

    /** Whether a body of the type is a form. */
    static boolean isForm(MediaType type) {
        return type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE) && !type.isWildcardType()
                || type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE) && !type.isWildcardType();
    }

    /**
     * The values by name, in order.
     *
     * @param request the published type that is asked with
     * @throws MalformedBodyException if the bytes are not such a form
     */
    static Map<String, List<String>> read(byte[] body, MediaType type, Class<?> request) throws MalformedBodyException {
        return type.getType().equalsIgnoreCase("multipart") ? parts(body, type, request) : pairs(body, request);
    }

    private static Map<String, List<String>> pairs(byte[] body, Class<?> request) throws MalformedBodyException {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        String[] pairs = new String(body, StandardCharsets.UTF_8).split("&", MAX_FIELDS + 2);
        checkCount(pairs.length, MediaType.APPLICATION_FORM_URLENCODED, request);
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            if (!pair.isEmpty()) {
                add(
                        fields,
                        decoded(equals < 0 ? pair : pair.substring(0, equals), request),
                        decoded(equals < 0 ? "" : pair.substring(equals + 1), request));
            }
        }
        return fields;
    }

    private static String decoded(String text, Class<?> request) throws MalformedBodyException {
        try {
            return URLDecoder.decode(text.strip(), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new MalformedBodyException(
                    MediaType.APPLICATION_FORM_URLENCODED, request, "a % must be followed by two digits of base 16");
        }
    }

    private static Map<String, List<String>> parts(byte[] body, MediaType type, Class<?> request)
            throws MalformedBodyException {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        try {
            checkEnds(body, type, request);
            MimeMultipart multipart = new MimeMultipart(new ByteArrayDataSource(body, type.toString()));
            for (int at = 0; at < multipart.getCount(); at++) {
                if (multipart.getBodyPart(at) instanceof MimeBodyPart part) {
                    addPart(fields, part);
                }
            }
            return fields;
        } catch (MessagingException | IOException e) {
            throw new MalformedBodyException(MediaType.MULTIPART_FORM_DATA, request, "the parts cannot be told apart");
        }
    }

    /** Counts the parts before they are told apart, which takes longer the more there are, and looks for the last one's end. */
    private static void checkEnds(byte[] body, MediaType type, Class<?> request) throws MalformedBodyException {
        @Nullable String boundary = type.getParameters().get("boundary");
        if (boundary == null || boundary.isEmpty()) {
            throw new MalformedBodyException(
                    MediaType.MULTIPART_FORM_DATA, request, "the boundary of its parts is not given");
        }
        MultipartBoundaries multipartBoundaries = MultipartBoundaries.in(body, boundary, MAX_FIELDS);
        checkCount(multipartBoundaries.parts(), MediaType.MULTIPART_FORM_DATA, request);
        if (!multipartBoundaries.ended()) {
            throw new MalformedBodyException(MediaType.MULTIPART_FORM_DATA, request, "the last part does not end");
        }
    }

    private static void addPart(Map<String, List<String>> fields, MimeBodyPart part)
            throws MessagingException, IOException {
        @Nullable String[] disposition = part.getHeader("Content-Disposition");
        if (disposition == null || part.getFileName() != null || Part.ATTACHMENT.equals(part.getDisposition())) {
            return;
        }
        @Nullable String name = new ContentDisposition(disposition[0]).getParameter("name");
        if (name != null) {
            add(fields, name, new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static void checkCount(int count, String type, Class<?> request) throws MalformedBodyException {
        if (count > MAX_FIELDS) {
            throw new MalformedBodyException(type, request, "a form may have " + MAX_FIELDS + " fields at most");
        }
    }

    private static void add(Map<String, List<String>> fields, String name, String value) {
        fields.computeIfAbsent(name, unused -> new ArrayList<>()).add(value);
    }
}
