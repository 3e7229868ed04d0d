package org.switchboard.description.types;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.clients.dtos;
import org.switchboard.contract.model.PublishedMember;
import org.switchboard.contract.model.PublishedType;
import org.switchboard.operation.Declared;

/** The types in other languages. That they compile is shown where they are used: the clients' tests. */
class TypesGeneratorTest {
    private static final TypesGenerator GENERATOR = new TypesGenerator(Declared.operations());
    private static final TypesGenerator.Head HEAD =
            new TypesGenerator.Head("2026-11-23 10:00:00", "1.2.3", "https://voice.example");
    private static final Path OF_THE_BUILD =
            Path.of("src", "test", "generated", "java", "org", "switchboard", "clients", "dtos.java");

    /** The page says nothing about the members of some types, about which ours says something. */
    @Test
    void theTypesOfThePublishedPageAreWrittenAsItWritesThem() throws IOException {
        List<String> published = lines(Files.readString(Path.of("src", "test", "resources", "seed", "NewSession.ts")));
        List<String> shown = lines(GENERATOR.shown("typescript", "NewSession").orElseThrow());

        assertThat(withoutComments(shown)).isEqualTo(withoutComments(published));
        assertThat(shown).containsSubsequence(published);
    }

    @Test
    void theJavaClientOfTheTestsIsWhatTheServerGenerates() throws IOException {
        String file = file("java", Optional.empty(), Optional.of("org.switchboard.clients"));

        assertThat(withoutHeader(file))
                .as("if the operations have changed on purpose, write the new types to %s", OF_THE_BUILD)
                .isEqualToNormalizingNewlines(Files.readString(OF_THE_BUILD));
    }

    @Test
    void javaTypesGoThroughGsonAsTheServerWritesThem() {
        String json =
                "{\"displayName\":\"x\",\"channel\":\"Fax\",\"memberEmailAddresses\":[\"a\"],\"startSession\":true}";

        dtos.NewSession read = new Gson().fromJson(json, dtos.NewSession.class);

        assertThat(new Gson().toJson(read)).isEqualTo(json);
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyLanguageHasEveryTypeAndMemberWithItsMeaning(String language) {
        String file = file(language, Optional.empty(), Optional.empty()).replace("\\\"", "\"");

        for (PublishedType type : TypeSelection.all(Declared.operations()).types()) {
            if (language.equals("csharp") && type.clrNamespace().equals("ServiceStack")) {
                // ServiceStack.Client brings these.
                assertThat(file).doesNotContain("class " + type.name() + "\n");
                continue;
            }
            assertThat(file).contains(type.name());
            for (PublishedMember member : type.ownMembers()) {
                assertThat(file.replace("_", "").toLowerCase())
                        .contains(member.jsonName().toLowerCase());
                assertThat(file).contains(member.description().orElseThrow());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void theFileBeginsWithWhereItIsFrom(String language) {
        assertThat(file(language, Optional.empty(), Optional.empty()).lines().limit(6))
                .contains("Date: 2026-11-23 10:00:00", "Version: 1.2.3", "BaseUrl: https://voice.example");
    }

    @Test
    void aNameWithAStarBringsAllThatItNeeds() {
        String file = file("typescript", Optional.of("GetSession.*"), Optional.empty());

        assertThat(file)
                .contains(
                        "class GetSession ", "class SessionInfo ", "enum FlowChannels", "\nIncludeTypes: GetSession.*")
                .doesNotContain("class NewSession ");
    }

    @Test
    void aNameAloneBringsItselfOnly() {
        assertThat(file("typescript", Optional.of("GetSession"), Optional.empty()))
                .contains("class GetSession ")
                .doesNotContain("class SessionInfo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x;evil()", "a b", "1a", "a..b", "a/*"})
    void whatIsNoPackageIsLeftOut(String name) {
        assertThat(file("java", Optional.empty(), Optional.of(name))).doesNotContain("package ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ends */ here", "a \"quote\" and \\u0022", "two\nlines", "three \"\"\" quotes", "${x}"})
    void aTextCanNeitherEndNorEscapeFromACommentOrAString(String text) {
        assertThat(new SourceText(text).comment()).doesNotContain("*/", "\\", "\n", "\"\"\"");
        assertThat(new SourceText(text).quoted()).matches("\"([^\"\\\\\n$]|\\\\[\"\\\\]|\\\\u0024)*\"");
    }

    @Test
    void anUnknownLanguageOrOperationIsEmpty() {
        assertThat(GENERATOR.shown("cobol", "NewSession")).isEmpty();
        assertThat(GENERATOR.shown("java", "Nope")).isEmpty();
    }

    @Test
    void theDataNameEveryOperationWithItsRoutesAndRoles() throws IOException {
        JsonNode root = new ObjectMapper()
                .readTree(new TypesMetadata(Declared.operations())
                        .document("https://voice.example", Optional.empty(), Optional.empty()));

        JsonNode newSession = StreamSupport.stream(root.at("/operations").spliterator(), false)
                .filter(operation -> operation.at("/request/name").asText().equals("NewSession"))
                .findFirst()
                .orElseThrow();
        assertThat(newSession.at("/response/name").asText()).isEqualTo("SessionInfo");
        assertThat(newSession.at("/routes/0").toString()).isEqualTo("{\"path\":\"/sessions\",\"verbs\":\"POST\"}");
        assertThat(newSession.at("/requiredRoles").toString()).isEqualTo("[\"User\"]");
        assertThat(root.at("/config/baseUrl").asText()).isEqualTo("https://voice.example");
    }

    static List<String> names() {
        return GENERATOR.languages();
    }

    private static String file(String language, Optional<String> include, Optional<String> packageName) {
        return GENERATOR
                .file(language, HEAD, new TypesGenerator.Asked(include, Optional.empty(), packageName))
                .orElseThrow();
    }

    private static String withoutHeader(String file) {
        return file.substring(file.indexOf("*/\n") + 3);
    }

    private static List<String> withoutComments(List<String> lines) {
        return lines.stream().filter(line -> !line.startsWith("/")).toList();
    }

    private static List<String> lines(String code) {
        return code.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
