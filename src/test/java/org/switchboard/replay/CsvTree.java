package org.switchboard.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads CSV as far as it goes: a list with an object a row, in which lists and objects are JSV and an empty cell is null
 * (wire contract, section 2.4). A body cut within its header gives one object of nulls.
 */
final class CsvTree {
    private CsvTree() {}

    static JsonNode read(String text, boolean cut) throws IOException {
        List<List<String>> rows = rows(text);
        List<String> names = rows.get(0);
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (List<String> row : rows.subList(1, rows.size())) {
            if (!cut && row.size() != names.size()) {
                throw new IOException("A row has " + row.size() + " cells, the header " + names.size() + ": " + text);
            }
            list.add(object(names, row));
        }
        if (cut && list.isEmpty()) {
            list.add(object(names.subList(0, names.size() - 1), List.of()));
        }
        return list;
    }

    private static ObjectNode object(List<String> names, List<String> row) throws IOException {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < names.size(); i++) {
            String cell = i < row.size() ? row.get(i) : "";
            if (cell.isEmpty()) {
                object.putNull(names.get(i));
            } else if (cell.startsWith("{") || cell.startsWith("[")) {
                object.set(names.get(i), JsvTree.read(cell, false));
            } else {
                object.put(names.get(i), cell);
            }
        }
        return object;
    }

    private static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        String lines = text.replace("\r\n", "\n").stripTrailing() + "\n";
        for (int i = 0; i < lines.length(); i++) {
            char c = lines.charAt(i);
            if (c == '"' && quoted && lines.startsWith("\"\"", i)) {
                cell.append(lines.charAt(++i));
            } else if (c == '"') {
                quoted = !quoted;
            } else if (quoted || c != ',' && c != '\n') {
                cell.append(c);
            } else {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            }
        }
        return rows;
    }
}
