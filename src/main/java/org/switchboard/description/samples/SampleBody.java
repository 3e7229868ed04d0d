package org.switchboard.description.samples;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.switchboard.contract.model.PublishedMember;
import org.switchboard.contract.model.PublishedType;
import org.switchboard.description.schema.XmlTree;
import org.switchboard.format.Format;
import org.switchboard.format.xml.SoapVersion;
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

    /** In a format that is read. */
    String in(Format format, SampleWriter writer) {
        return switch (format) {
            case JSON -> JsonText.indented(members).replace(" : ", ": ");
            case JSONL -> JsonText.compact(members);
            case XML -> laidOut(writer.tree(document(writer)));
            case CSV -> columns(writer.text(format, document(writer)));
            case JSV -> writer.text(format, document(writer));
            case HTML -> throw new IllegalArgumentException("HTML is not read");
        };
    }

    /** In an envelope. */
    String in(SoapVersion version, SampleWriter writer) {
        return laidOut(writer.envelope(version, document(writer)));
    }

    /** The same without some members, which stand elsewhere. */
    SampleBody without(List<String> jsonNames) {
        return new SampleBody(type, members.deepCopy().without(jsonNames));
    }

    private Object document(SampleWriter writer) {
        return writer.read(members, type);
    }

    private Set<String> names() {
        return PublishedType.of(type).members().stream()
                .filter(member -> members.has(member.jsonName()))
                .map(PublishedMember::name)
                .collect(Collectors.toSet());
    }

    private String laidOut(XmlTree tree) {
        Element request = request(tree.node());
        Set<String> names = names();
        List<Node> children = IntStream.range(0, request.getChildNodes().getLength())
                .mapToObj(request.getChildNodes()::item)
                .toList();
        children.stream().filter(child -> !names.contains(child.getLocalName())).forEach(request::removeChild);
        return SampleWriter.laidOut(tree).strip();
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
