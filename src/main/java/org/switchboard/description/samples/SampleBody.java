package org.switchboard.description.samples;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.switchboard.contract.model.PublishedMember;
import org.switchboard.contract.model.PublishedType;
import org.switchboard.description.schema.XmlTree;
import org.switchboard.format.Format;
import org.switchboard.format.Formats;
import org.switchboard.format.MalformedBodyException;
import org.switchboard.format.xml.SoapVersion;
import org.switchboard.format.xml.XmlFormat;
import org.switchboard.text.JsonBuffers;
import org.switchboard.text.JsonText;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The members of a sample's request, written by the real serializers and without the members that it does not name.
 *
 * @param type the request
 * @param members what it names, in JSON
 */
record SampleBody(Class<?> type, ObjectNode members) {
    private static final JsonMapper MAPPER =
            new JsonMapper(JsonBuffers.factory().build());
    private static final int DEPTH_IN_ENVELOPE = 2;

    /** In a format that is read. */
    String in(Format format, Formats formats) {
        return switch (format) {
            case JSON -> JsonText.indented(members).replace(" : ", ": ");
            case JSONL -> JsonText.compact(members);
            case XML -> indented(XmlTree.parse(written(Format.XML, formats)));
            case CSV -> columns(written(Format.CSV, formats));
            case JSV -> written(Format.JSV, formats);
            case HTML -> throw new IllegalArgumentException("HTML is not read");
        };
    }

    /** In an envelope. */
    String in(SoapVersion version, Formats formats, XmlFormat xml) {
        byte[] envelope =
                xml.enclosed(version.before("", ""), document(formats), DEPTH_IN_ENVELOPE, SoapVersion.after());
        return indented(XmlTree.parse(new String(envelope, StandardCharsets.UTF_8)));
    }

    /** The same without some members, which stand elsewhere. */
    SampleBody without(List<String> jsonNames) {
        return new SampleBody(type, members.deepCopy().without(jsonNames));
    }

    private Object document(Formats formats) {
        try {
            return formats.reader(Format.JSON).orElseThrow().read(MAPPER.writeValueAsBytes(members), type);
        } catch (MalformedBodyException | JsonProcessingException e) {
            throw new IllegalStateException("the sample of " + type.getSimpleName() + " is none", e);
        }
    }

    private String written(Format format, Formats formats) {
        return new String(formats.write(format, document(formats)), StandardCharsets.UTF_8);
    }

    private Set<String> names() {
        Set<String> asked = new HashSet<>();
        members.fieldNames().forEachRemaining(asked::add);
        return PublishedType.of(type).members().stream()
                .filter(member -> asked.contains(member.jsonName()))
                .map(PublishedMember::name)
                .collect(Collectors.toSet());
    }

    private String indented(XmlTree tree) {
        Element request = request(tree.node());
        Set<String> names = names();
        List<Node> children = IntStream.range(0, request.getChildNodes().getLength())
                .mapToObj(request.getChildNodes()::item)
                .toList();
        children.stream().filter(child -> !names.contains(child.getLocalName())).forEach(request::removeChild);
        return tree.write().replaceFirst("^<\\?xml[^>]*>\\s*", "").strip();
    }

    private Element request(Element root) {
        return root.getLocalName().equals(type.getSimpleName()) ? root : request((Element) root.getLastChild());
    }

    /** A file of no columns is none: then those that a spreadsheet would show stay. */
    private String columns(String csv) {
        if (members.isEmpty()) {
            return csv;
        }
        NamedCsvRecord row =
                CsvReader.builder().ofNamedCsvRecord(csv).stream().findFirst().orElseThrow();
        Set<String> names = names();
        List<String> shown = row.getHeader().stream().filter(names::contains).toList();
        StringWriter text = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            writer.writeRecord(shown)
                    .writeRecord(shown.stream().map(row::getField).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
