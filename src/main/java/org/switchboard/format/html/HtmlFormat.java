package org.switchboard.format.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.samskivert.mustache.Template;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.errors.ErrorResponse;
import org.switchboard.format.DocumentWriter;
import org.switchboard.format.Format;
import org.switchboard.format.json.ContractObjectMapper;
import org.switchboard.format.json.JsonFormat;

/**
 * A page for people that shows a document, with the same document as JSON inside (wire contract, section 2.5). It brings
 * its style along and needs no script. Thread-safe.
 */
@Singleton
public class HtmlFormat implements DocumentWriter {
    private static final String STYLE = PageTemplates.text("style.css");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Template template = PageTemplates.named("document");
    private final JsonFormat json;
    private final Clock clock;

    /** Shows documents as they are at the clock's time. */
    @Inject
    public HtmlFormat(JsonFormat json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** What a browser may load for such a page: nothing but its own style. */
    public static String contentSecurityPolicy() {
        return "default-src 'none'; style-src 'sha256-" + Base64.getEncoder().encodeToString(sha256(STYLE))
                + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    @Override
    public Format format() {
        return Format.HTML;
    }

    @Override
    public byte[] write(Object document) {
        String name = document.getClass().getSimpleName();
        if (document instanceof ErrorResponse error) {
            return page(String.valueOf(error.responseStatus.errorCode), lead(error), json.write(document));
        }
        return page(name, "", json.write(document));
    }

    @Override
    public <T> byte[] writeList(List<? extends @Nullable T> documents, Class<T> type) {
        return page(type.getSimpleName(), documents.size() + " in all", json.writeList(documents, type));
    }

    private static String lead(ErrorResponse error) {
        return String.valueOf(error.responseStatus.message);
    }

    private byte[] page(String heading, String lead, byte[] document) {
        String page = template.execute(Map.of(
                "heading",
                heading,
                "lead",
                lead,
                "time",
                TIME.format(clock.instant()),
                "style",
                STYLE,
                "value",
                Shown.of(parsed(document)),
                "json",
                inScript(new String(document, StandardCharsets.UTF_8))));
        return page.getBytes(StandardCharsets.UTF_8);
    }

    /** JSON in which nothing can end the element that it stands in. */
    private static String inScript(String text) {
        return text.replace("<", "\\u003C").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    }

    private static JsonNode parsed(byte[] document) {
        try {
            return ContractObjectMapper.MAPPER.readTree(document);
        } catch (IOException e) {
            throw new IllegalStateException("our own JSON can be read", e);
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }

    /**
     * A value as the template sees it; each of the lists is empty where the value is of another kind.
     *
     * @param text a single value
     * @param members the members of an object
     * @param items the items of a list
     * @param isEmpty whether there is nothing to see
     */
    record Shown(String text, List<Named> members, List<Shown> items, boolean isEmpty) {
        static Shown of(JsonNode node) {
            if (node.isObject()) {
                List<Named> members = new ArrayList<>();
                node.properties().forEach(each -> members.add(new Named(each.getKey(), of(each.getValue()))));
                return new Shown("", members, List.of(), members.isEmpty());
            }
            if (node.isArray()) {
                List<Shown> items = new ArrayList<>();
                node.forEach(item -> items.add(of(item)));
                return new Shown("", List.of(), items, items.isEmpty());
            }
            String text = node.isNull() ? "" : node.asText();
            return new Shown(text, List.of(), List.of(), text.isEmpty());
        }

        boolean isObject() {
            return !members.isEmpty();
        }

        boolean isList() {
            return !items.isEmpty();
        }
    }

    /** A member of an object. */
    record Named(String name, Shown value) {}
}
