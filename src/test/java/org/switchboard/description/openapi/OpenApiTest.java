package org.switchboard.description.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.contract.errors.ErrorResponse;
import org.switchboard.contract.model.PublishedMember;
import org.switchboard.contract.model.PublishedType;
import org.switchboard.description.Samples;
import org.switchboard.format.AllFormats;
import org.switchboard.format.Format;
import org.switchboard.format.Formats;
import org.switchboard.operation.Declared;
import org.switchboard.operation.OperationDescriptor;
import org.switchboard.operation.Operations;
import org.switchboard.operation.Route;
import org.switchboard.operation.Verb;

/** The OpenAPI document holds all that is declared, and what it shows is what the server writes. */
class OpenApiTest {
    private static final Operations ALL = Declared.operations();
    private static final Formats FORMATS = AllFormats.of(ALL::documents);
    private static final ObjectNode DOCUMENT = new OpenApi(ALL, FORMATS, "1.2.3").document("https://voice.example");

    static Stream<OperationDescriptor<?, ?>> operations() {
        return ALL.declarations().stream().map(each -> each);
    }

    static Stream<Arguments> routes() {
        return operations()
                .flatMap(descriptor -> descriptor.routes().stream().map(route -> Arguments.of(descriptor, route)));
    }

    static Stream<Class<?>> bodies() {
        return Stream.concat(
                Stream.of(ErrorResponse.class),
                operations()
                        .flatMap(each -> each.verb().hasBody()
                                ? Stream.of(each.request(), each.answer())
                                : Stream.<Class<?>>of(each.answer())));
    }

    @Test
    void theServerIsNamedByItsPublicAddress() {
        assertThat(DOCUMENT.at("/servers/0/url").textValue()).isEqualTo("https://voice.example");
        assertThat(DOCUMENT.at("/info/version").textValue()).isEqualTo("1.2.3");
    }

    @ParameterizedTest
    @MethodSource("routes")
    void everyRouteOfEveryOperationIsThere(OperationDescriptor<?, ?> descriptor, Route route) {
        JsonNode node = operation(route.path(), route.verb());

        assertThat(node.at("/summary").textValue()).isEqualTo(descriptor.description());
        assertThat(node.at("/operationId").textValue()).startsWith(descriptor.name());
    }

    @Test
    void everyStatusThatAnOperationMayAnswerIsThere() {
        assertThat(operation("/sessions", Verb.POST).at("/responses").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "200", "400", "401", "403", "404", "409", "412", "413", "415", "422", "429", "500", "502",
                        "503");
        assertThat(operation("/sessions", Verb.GET).at("/responses").fieldNames())
                .toIterable()
                .contains("400", "401", "403", "404", "429", "500", "503");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyOperationIsFoundByItsName(OperationDescriptor<?, ?> descriptor) {
        JsonNode node = operation("/api/" + descriptor.name(), descriptor.verb());

        assertThat(node.at("/summary").textValue()).isEqualTo(descriptor.description());
        assertThat(node.at("/responses/200/content").fieldNames()).toIterable().containsExactly("application/json");
    }

    @ParameterizedTest
    @MethodSource("routes")
    void theRequiredRolesAreNamed(OperationDescriptor<?, ?> descriptor, Route route) {
        JsonNode node = operation(route.path(), route.verb());

        assertThat(texts(node.at("/x-required-roles"))).isEqualTo(descriptor.roleNames());
        assertThat(descriptor.roleNames())
                .allSatisfy(
                        role -> assertThat(node.at("/description").textValue()).contains(role));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/auth/status", "/auth", "/api/GetAuthStatus"})
    void whatIsForAnyoneIsAlsoAskedWithALogin(String path) {
        Verb verb = path.startsWith("/api") || path.endsWith("status") ? Verb.GET : Verb.POST;

        assertThat(operation(path, verb).path("security").toString())
                .isEqualTo("[{},{\"basic\":[]},{\"bearer\":[]},{\"cookie\":[]}]");
    }

    @Test
    void whatNeedsALoginIsAskedAsTheDocumentSaysOfAll() {
        assertThat(operation("/sessions", Verb.POST).has("security")).isFalse();
        assertThat(DOCUMENT.path("security").toString()).isEqualTo("[{\"basic\":[]},{\"bearer\":[]},{\"cookie\":[]}]");
        assertThat(DOCUMENT.at("/components/securitySchemes").fieldNames())
                .toIterable()
                .containsExactly("basic", "bearer", "cookie");
    }

    /** Linters, and what is generated from the document, take an example for a value of the schema beside it. */
    @ParameterizedTest
    @MethodSource("routes")
    void whatIsNotJsonHasASchemaOfText(OperationDescriptor<?, ?> descriptor, Route route) {
        JsonNode node = operation(route.path(), route.verb());

        for (JsonNode content : List.of(node.at("/requestBody/content"), node.at("/responses/200/content"))) {
            content.properties().forEach(mediaType -> {
                boolean isText = !mediaType.getKey().equals("application/json")
                        && !mediaType.getKey().contains("form");
                assertThat(mediaType.getValue().at("/schema/type").asText())
                        .as(mediaType.getKey())
                        .isEqualTo(isText ? "string" : "");
            });
        }
    }

    /** Generated clients for TypeScript's fetch have a class of that name around them. */
    @Test
    void noSchemaIsCalledResponseError() {
        JsonNode schemas = DOCUMENT.at("/components/schemas");

        assertThat(schemas.has("ResponseError")).isFalse();
        assertThat(schemas.at("/ResponseErrorInfo/xml/name").textValue()).isEqualTo("ResponseError");
        assertThat(schemas.at("/ResponseStatus/properties/errors/items/$ref").textValue())
                .isEqualTo("#/components/schemas/ResponseErrorInfo");
    }

    @ParameterizedTest
    @MethodSource("routes")
    void everyMemberOfARequestIsInItsBodyItsPathOrItsQuery(OperationDescriptor<?, ?> descriptor, Route route) {
        JsonNode node = operation(route.path(), route.verb());

        assertThat(PublishedType.of(descriptor.request()).members()).allSatisfy(member -> {
            if (route.verb().hasBody()) {
                assertDescribed(property(descriptor.request(), member), member);
            } else {
                assertDescribed(parameter(node, member.jsonName()), member);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void everyMemberOfWhatABodyHoldsIsDescribed(Class<?> type) {
        assertThat(PublishedType.closure(List.of(type)))
                .allSatisfy(part -> assertThat(part.ownMembers())
                        .allSatisfy(member -> assertDescribed(property(part.javaType(), member), member)));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void aPathHoldsWhatItsParametersName(OperationDescriptor<?, ?> descriptor, Route route) {
        JsonNode node = operation(route.path(), route.verb());

        assertThat(route.parameters()).allSatisfy(name -> {
            assertThat(parameter(node, name).at("/in").textValue()).isEqualTo("path");
            assertThat(parameter(node, name).at("/required").booleanValue()).isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("routes")
    void aRequestBodyComesInEveryFormatThatIsReadAndInForms(OperationDescriptor<?, ?> descriptor, Route route) {
        Set<String> expected = new TreeSet<>();
        if (route.verb().hasBody()) {
            expected.addAll(Arrays.asList(Format.bodyTypes().split(", ")));
            expected.addAll(List.of("application/x-www-form-urlencoded", "multipart/form-data"));
        }

        assertThat(operation(route.path(), route.verb())
                        .at("/requestBody/content")
                        .fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("routes")
    void anAnswerComesInEveryFormat(OperationDescriptor<?, ?> descriptor, Route route) {
        assertThat(operation(route.path(), route.verb())
                        .at("/responses/200/content")
                        .fieldNames())
                .toIterable()
                .hasSize(Format.values().length);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void anExampleInJsonIsWhatTheServerWrites(Class<?> type) throws IOException {
        byte[] written = FORMATS.write(Format.JSON, Samples.of(type));

        assertThat(DOCUMENT.at("/components/examples/" + type.getSimpleName() + ".json/value"))
                .isEqualTo(new ObjectMapper().readTree(written));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void anExampleInTextIsWhatTheServerWritesToTheLetter(Class<?> type) {
        List<Format> inText = Arrays.stream(Format.values())
                .filter(format -> format.isRead() && format != Format.JSON)
                .toList();

        assertThat(inText).allSatisfy(format -> {
            byte[] written = FORMATS.write(format, Samples.of(type));
            assertThat(DOCUMENT.at("/components/examples/" + type.getSimpleName() + '.' + format.suffix() + "/value")
                            .textValue())
                    .isEqualTo(new String(written, StandardCharsets.UTF_8));
        });
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> references = DOCUMENT.findValuesAsText("$ref");

        assertThat(references)
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                DOCUMENT.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void noTwoOperationsShareAnId() {
        assertThat(DOCUMENT.findValuesAsText("operationId")).doesNotHaveDuplicates();
    }

    @Test
    void aListSaysHowXmlWritesIt() {
        JsonNode list = DOCUMENT.at("/components/schemas/NewSession/properties/memberEmailAddresses");

        assertThat(list.at("/xml/name").textValue()).isEqualTo("MemberEmailAddresses");
        assertThat(list.at("/xml/wrapped").booleanValue()).isTrue();
        assertThat(list.at("/items/xml/name").textValue()).isEqualTo("string");
        assertThat(list.at("/items/xml/namespace").textValue())
                .isEqualTo("http://schemas.microsoft.com/2003/10/Serialization/Arrays");
    }

    @Test
    void whatAnAnswerAlwaysHoldsIsRequiredAndNothingOfARequestIs() {
        assertThat(texts(DOCUMENT.at("/components/schemas/SessionInfo/allOf/1/required")))
                .contains("ended", "callState")
                .doesNotContain("displayName");
        assertThat(DOCUMENT.at("/components/schemas/NewSession/required").isMissingNode())
                .isTrue();
    }

    private static JsonNode operation(String path, Verb verb) {
        return DOCUMENT.path("paths").path(path).path(verb.name().toLowerCase(Locale.ROOT));
    }

    private static JsonNode parameter(JsonNode operation, String name) {
        return Stream.generate(operation.path("parameters").elements()::next)
                .limit(operation.path("parameters").size())
                .filter(each -> each.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode property(Class<?> type, PublishedMember member) {
        JsonNode properties = DOCUMENT.at("/components/schemas/"
                + TypeSchemas.name(PublishedType.of(member.field().getDeclaringClass())));
        assertThat(properties.isMissingNode()).as(type.getSimpleName()).isFalse();
        return properties.findPath("properties").path(member.jsonName());
    }

    private static void assertDescribed(JsonNode node, PublishedMember member) {
        assertThat(member.description()).as(member.name()).isPresent();
        assertThat(node.path("description").asText())
                .startsWith(member.description().orElseThrow());
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.textValue()));
        return texts;
    }
}
