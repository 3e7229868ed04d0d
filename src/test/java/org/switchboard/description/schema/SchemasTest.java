package org.switchboard.description.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.contract.model.PublishedType;
import org.switchboard.operation.Declared;
import org.switchboard.operation.Operations;
import org.xml.sax.SAXException;

/** The schemas judge what .NET wrote, and what it would not. */
class SchemasTest {
    private static final Operations OPERATIONS = Declared.operations();
    private static final Schemas SCHEMAS = new Schemas(OPERATIONS);
    private static final String START = "<NewSession xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\""
            + " xmlns=\"http://schemas.datacontract.org/2004/07/Voice.Api.Sessions\">";

    @ParameterizedTest
    @MethodSource("recorded")
    void everyRecordedDocumentIsValid(Path document) throws IOException {
        String text = Files.readString(document);

        assertThatCode(() -> Validating.check(text)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<DisplayName>x</DisplayName><Destination>y</Destination>",
                "<Channel>Telex</Channel>",
                "<Channel i:nil=\"true\" />",
                "<StartSession>yes</StartSession>",
                "<Nonsense>x</Nonsense>",
                "<MemberEmailAddresses><string>x</string></MemberEmailAddresses>",
            })
    void whatDotNetWouldNotWriteIsNotValid(String members) {
        assertThatThrownBy(() -> Validating.check(START + members + "</NewSession>"))
                .isInstanceOf(SAXException.class);
    }

    @Test
    void thereIsOneSchemaForEachNamespace() {
        assertThat(SCHEMAS.all())
                .extracting(SchemaDocument::namespace)
                .doesNotHaveDuplicates()
                .contains(
                        "http://schemas.datacontract.org/2004/07/Voice.Api",
                        "http://schemas.datacontract.org/2004/07/Voice.Api.Sessions",
                        "http://schemas.datacontract.org/2004/07/Voice.Api.Customers",
                        "http://schemas.servicestack.net/types",
                        "http://schemas.microsoft.com/2003/10/Serialization/Arrays",
                        "http://schemas.microsoft.com/2003/10/Serialization/");
    }

    @Test
    void everyDescriptionOfAMemberIsInThem() {
        String all = String.join(
                "\n", SCHEMAS.all().stream().map(schema -> schema.text()).toList());

        assertThat(PublishedType.closure(OPERATIONS.documents()))
                .allSatisfy(type -> assertThat(type.ownMembers())
                        .allSatisfy(member ->
                                assertThat(all).contains(member.description().orElseThrow())));
    }

    @Test
    void theImportsOfASchemaByItselfLeadToTheOthers() {
        assertThat(SCHEMAS.standalone(0, number -> "there?xsd=" + number))
                .hasValueSatisfying(text -> assertThat(text).containsPattern("schemaLocation=\"there[?]xsd=\\d+\""));
        assertThat(SCHEMAS.standalone(-1, Integer::toString)).isEmpty();
        assertThat(SCHEMAS.standalone(SCHEMAS.all().size(), Integer::toString)).isEmpty();
    }

    static List<Path> recorded() throws IOException, URISyntaxException {
        Path golden = Path.of(
                Objects.requireNonNull(SchemasTest.class.getResource("/golden")).toURI());
        try (Stream<Path> files = Files.list(golden)) {
            return files.filter(file -> file.toString().endsWith(".xml"))
                    .filter(file -> !file.getFileName().toString().startsWith("soap"))
                    .sorted()
                    .toList();
        }
    }
}
