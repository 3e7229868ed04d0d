package org.switchboard.session;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.switchboard.persistence.StoredJson;

/** Keeps the members of a session in one column, so that a session is written and read in one statement. */
@Converter
public class MembersConverter implements AttributeConverter<List<Member>, String> {
    private static final TypeReference<List<Member>> MEMBERS = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(List<Member> members) {
        return StoredJson.write(members);
    }

    @Override
    public List<Member> convertToEntityAttribute(String json) {
        return List.copyOf(StoredJson.read(json, MEMBERS));
    }
}
