package org.switchboard.format.binding;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.switchboard.format.DocumentFormat;
import org.switchboard.format.Format;
import org.switchboard.format.Formats;
import org.switchboard.format.MalformedBodyException;
import org.switchboard.format.xml.XmlFormat;

/**
 * Finds the account that a document names as its {@code accountId}, whether the type of the document has such a member or
 * not: a member that is not known is passed over when the document is read, and this one must not be. Thread-safe.
 */
@Singleton
public class AccountIdReader {
    /** What it is called, in any case. */
    public static final String MEMBER = "accountId";

    private static final byte[] NAME = {'a', 'c', 'c', 'o', 'u', 'n', 't', 'i', 'd'};
    private static final int LOWER = 0x20;

    private final Formats formats;
    private final XmlFormat xml;

    @Inject
    AccountIdReader(Formats formats, XmlFormat xml) {
        this.formats = formats;
        this.xml = xml;
    }

    /** What any document may name. */
    public static class Naming {
        /** The account. */
        @XmlElement(name = "AccountId", nillable = true)
        public @Nullable String accountId;
    }

    /** What is read in a format that is not XML. */
    @FunctionalInterface
    private interface Reading {
        List<? extends @Nullable Naming> read(DocumentFormat reader) throws MalformedBodyException;
    }

    /** The account that the document names. */
    public Optional<String> ofDocument(byte[] body, Format format) {
        return first(
                format == Format.XML
                        ? inXml(body, 1)
                        : inMembers(body, format, reader -> List.of(reader.read(body, Naming.class))));
    }

    /** The accounts that the documents of a list name, in order; none if no document names any. */
    public List<Optional<String>> ofList(byte[] body, Format format) {
        return format == Format.XML
                ? inXml(body, 2)
                : inMembers(body, format, reader -> reader.readList(body, Naming.class));
    }

    /** The account that the document inside a document of XML names, at a depth such as that of the body of an envelope. */
    public Optional<String> inside(byte[] body, int depth) {
        return first(inXml(body, depth));
    }

    private static Optional<String> first(List<Optional<String>> named) {
        return named.isEmpty() ? Optional.empty() : named.get(0);
    }

    private List<Optional<String>> inMembers(byte[] body, Format format, Reading reading) {
        Optional<DocumentFormat> reader = isNamed(body) ? formats.reader(format) : Optional.empty();
        if (reader.isEmpty()) {
            return List.of();
        }
        try {
            List<Optional<String>> named = new ArrayList<>();
            for (@Nullable Naming each : reading.read(reader.get())) {
                named.add(each == null ? Optional.empty() : Optional.ofNullable(each.accountId));
            }
            return named;
        } catch (MalformedBodyException e) {
            // The document was read as what it is; here it only names no account.
            return List.of();
        }
    }

    /** @param depth how many elements stand around the members */
    private List<Optional<String>> inXml(byte[] body, int depth) {
        if (!isNamed(body)) {
            return List.of();
        }
        List<Optional<String>> named = new ArrayList<>();
        try {
            XMLStreamReader at = xml.parser(body, Naming.class);
            int inside = 0;
            while (at.hasNext()) {
                int event = at.next();
                if (event == XMLStreamConstants.END_ELEMENT) {
                    inside--;
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    if (inside == depth - 1) {
                        named.add(Optional.empty());
                    }
                    if (inside == depth && !named.isEmpty() && at.getLocalName().equals("AccountId")) {
                        named.set(named.size() - 1, Optional.of(at.getElementText()));
                    } else {
                        inside++;
                    }
                }
            }
            return named;
        } catch (XMLStreamException | MalformedBodyException e) {
            return List.of();
        }
    }

    /** Nearly no body names one, and most are read often, so this is found out first. */
    private static boolean isNamed(byte[] body) {
        for (int at = 0; at <= body.length - NAME.length; at++) {
            if (isNamedAt(body, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNamedAt(byte[] body, int at) {
        for (int i = 0; i < NAME.length; i++) {
            if ((body[at + i] | LOWER) != NAME[i]) {
                return false;
            }
        }
        return true;
    }
}
