package org.switchboard.replay;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request in the transcripts' notation of curl, in which nothing is quoted, with the headers that curl itself would
 * send.
 *
 * @param target path and query, exactly as they go over the wire
 * @param anonymous whether it was sent without a login
 */
record CurlRequest(
        String method, String target, List<Map.Entry<String, String>> headers, byte[] body, boolean anonymous) {
    private static final String ANONYMOUS = " (anonymous)";
    private static final Pattern HOST = Pattern.compile("^\\[[a-z ]+] ");
    private static final Pattern DATA = Pattern.compile(" (?:-d|--data-binary)(?: (.*))?$", Pattern.DOTALL);
    private static final Pattern OPTION =
            Pattern.compile(" -(?:([XHFu]) ?(.*?)|([Ig]))(?= -[XHFuIg](?: |$)|$)", Pattern.DOTALL);
    private static final String BOUNDARY = "----replay";

    static CurlRequest parse(String text) {
        boolean anonymous = text.endsWith(ANONYMOUS);
        String rest = HOST.matcher(anonymous ? text.substring(0, text.length() - ANONYMOUS.length()) : text)
                .replaceFirst("");
        Matcher data = DATA.matcher(rest);
        boolean hasData = data.find();
        String body = hasData && data.group(1) != null ? data.group(1) : "";
        String head = hasData ? rest.substring(0, data.start()) : rest;
        int space = head.indexOf(' ');
        String target = space < 0 ? head : head.substring(0, space);
        return new Options(space < 0 ? "" : head.substring(space), hasData, body).request(target, anonymous);
    }

    String header(String name) {
        return headers.stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /** Whether its path names a batch. */
    boolean isBatch() {
        return target.replace("%5B%5D", "[]").contains("[]");
    }

    boolean mentions(String text) {
        return target.contains(text) || new String(body, StandardCharsets.UTF_8).contains(text);
    }

    private static final class Options {
        private final List<Map.Entry<String, String>> headers = new ArrayList<>();
        private final List<String> parts = new ArrayList<>();
        private final boolean hasData;
        private final String data;
        private String method = "";

        Options(String text, boolean hasData, String data) {
            this.hasData = hasData;
            this.data = data;
            Matcher option = OPTION.matcher(text);
            while (option.find()) {
                take(option.group(1) == null ? option.group(3) : option.group(1), option.group(2));
            }
        }

        private void take(String name, String value) {
            switch (name) {
                case "X" -> method = value;
                case "I" -> method = "HEAD";
                case "H" -> addHeader(value);
                case "F" -> parts.add(value);
                default -> {}
            }
        }

        private void addHeader(String text) {
            int colon = text.indexOf(':');
            headers.add(Map.entry(
                    text.substring(0, colon), text.substring(colon + 1).strip()));
        }

        CurlRequest request(String target, boolean anonymous) {
            byte[] body = parts.isEmpty() ? data.getBytes(StandardCharsets.UTF_8) : multipart();
            boolean sends = hasData || !parts.isEmpty();
            addIfMissing("Accept", "*/*");
            if (sends) {
                addIfMissing(
                        "Content-Type",
                        parts.isEmpty()
                                ? "application/x-www-form-urlencoded"
                                : "multipart/form-data; boundary=" + BOUNDARY);
                headers.add(Map.entry("Content-Length", Integer.toString(body.length)));
            }
            headers.removeIf(header -> header.getValue().isEmpty());
            String verb = !method.isEmpty() ? method : sends ? "POST" : "GET";
            return new CurlRequest(verb, target, List.copyOf(headers), body, anonymous);
        }

        private void addIfMissing(String name, String value) {
            if (headers.stream().noneMatch(header -> header.getKey().equalsIgnoreCase(name))) {
                headers.add(Map.entry(name, value));
            }
        }

        private byte[] multipart() {
            StringBuilder text = new StringBuilder();
            for (String part : parts) {
                String name = part.substring(0, part.indexOf('='));
                String value = part.substring(name.length() + 1);
                text.append("--")
                        .append(BOUNDARY)
                        .append("\r\nContent-Disposition: form-data; name=\"")
                        .append(name);
                if (value.startsWith("@")) {
                    text.append(
                            "\"; filename=\"hostname\"\r\nContent-Type: application/octet-stream\r\n\r\nhost\n\r\n");
                } else {
                    text.append("\"\r\n\r\n").append(value).append("\r\n");
                }
            }
            return text.append("--")
                    .append(BOUNDARY)
                    .append("--\r\n")
                    .toString()
                    .getBytes(StandardCharsets.UTF_8);
        }
    }
}
