package org.switchboard.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import org.switchboard.integrity.TableContent;

/**
 * What a backup says of itself.
 *
 * @param switchboard the version of the server's code that took it
 * @param schema the version of the schema
 * @param taken when, in ISO 8601
 * @param tables what it holds
 */
record Manifest(String switchboard, String schema, String taken, List<TableContent> tables) {
    /** The name of its part of the file. */
    static final String NAME = "manifest.json";

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    Manifest {
        tables = List.copyOf(tables);
    }

    byte[] json() throws IOException {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    static Manifest read(byte[] json) throws IOException {
        return JSON.readValue(json, Manifest.class);
    }
}
