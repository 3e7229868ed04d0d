package org.switchboard.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.contract.model.PublishedType;
import org.switchboard.contract.sessions.NewSession;
import org.switchboard.description.schema.Validating;
import org.switchboard.operation.Declared;
import org.switchboard.operation.OperationDescriptor;
import org.switchboard.support.SharedServer;

/** What the WAR says about itself, to people and to tools, without a login. */
@Tag("any-database")
class DescriptionsIT {
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]+)\"");

    private String page(String path) {
        return SharedServer.anyone()
                .get(path)
                .then()
                .statusCode(200)
                .contentType("text/html; charset=utf-8")
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .extract()
                .asString();
    }

    @Test
    void theRootLeadsToTheOperations() {
        SharedServer.anyone()
                .redirects()
                .follow(false)
                .get("")
                .then()
                .statusCode(302)
                .header("Location", SharedServer.url() + "metadata");
    }

    @Test
    void everyOperationIsListed() {
        String page = page("metadata");

        for (OperationDescriptor<?, ?> descriptor : Declared.operations().declarations()) {
            assertThat(page).contains(descriptor.name(), descriptor.description());
        }
    }

    @Test
    void everyLinkOfThePagesLeadsSomewhere() {
        TreeSet<String> links = new TreeSet<>();
        for (String path : List.of("metadata", "xml/metadata?op=NewSession", "soap12/metadata?op=GetSession")) {
            LINK.matcher(page(path))
                    .results()
                    .forEach(link ->
                            links.add(link.group(1).replace("&#x3D;", "=").replace("&amp;", "&")));
        }
        links.removeIf(link -> link.startsWith("#") || link.startsWith("data:"));

        assertThat(links)
                .hasSizeGreaterThan(30)
                .allSatisfy(link -> SharedServer.beside()
                        .basePath("")
                        .urlEncodingEnabled(false)
                        .get(link)
                        .then()
                        .statusCode(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xml", "JSON", "jsv", "csv", "jsonl", "soap11", "Soap12"})
    void thePageOfAnOperationTellsAllOfIt(String format) {
        String page = page(format + "/metadata?op=newsession");

        assertThat(page).contains("Requires Authentication", "Required role: <strong>User</strong>", "/sessions");
        for (PublishedType type : PublishedType.closure(List.of(NewSession.class))) {
            type.ownMembers()
                    .forEach(member -> assertThat(page)
                            .contains(
                                    ">" + member.name() + "<",
                                    member.description().orElseThrow().replace("'", "&#39;")));
        }
    }

    @Test
    void theXmlPageHasTheSentenceAndTheSamplesOfThePublishedPage() {
        String page = page("xml/metadata?op=NewSession&lang=typescript")
                .replace("&lt;", "<")
                .replace("&gt;", ">");

        assertThat(page)
                .contains("To override the Content-type in your clients, use the HTTP Accept Header, append the .xml"
                        + " suffix or ?format&#x3D;xml")
                .contains("HTTP + XML")
                .contains("The placeholders shown need to be replaced with actual values.")
                .contains("POST /sessions HTTP/1.1\nHost: " + SharedServer.url().getAuthority()
                        + "\nAccept: application/xml\n" + "Content-Type: application/xml\nContent-Length: length\n")
                .contains("  <CallState>Disconnected</CallState>\n  <Channel>Voice</Channel>")
                .contains("export class NewSession implements IPost");
    }

    /** In another order each time that it is built, and those of JSON twice. */
    @Test
    void everySampleOfEveryPageIsDoneAsItStandsInAnyOrderAndAgain() throws Exception {
        List<Map.Entry<String, String>> samples = new ArrayList<>();
        for (OperationDescriptor<?, ?> descriptor : Declared.operations().declarations()) {
            for (String format : List.of("xml", "json", "json", "jsv", "csv", "jsonl", "soap11", "soap12")) {
                String name = descriptor.name() + " in " + format;
                Map<String, String> printed =
                        PrintedSamples.of(name, page(format + "/metadata?op=" + descriptor.name()));
                assertThat(printed).as(name).isNotEmpty();
                samples.addAll(printed.entrySet());
            }
        }
        Collections.shuffle(samples, new Random());

        assertThat(PrintedSamples.statuses(samples))
                .allSatisfy((name, statuses) ->
                        assertThat(statuses).as(name).isNotEmpty().allMatch(status -> status.matches("2\\d\\d")));
    }

    @Test
    void theFirstSamplesOfASessionAreACallAndAChat() {
        assertThat(PrintedSamples.of("", page("json/metadata?op=NewSession")).values())
                .hasSize(3)
                .anySatisfy(sample -> assertThat(sample).contains("\"destination\""))
                .anySatisfy(sample -> assertThat(sample).contains("\"channel\":\"Chat\""));
    }

    @Test
    void aPageBeginsWithWhatCanBeTried() {
        String page = page("json/metadata?op=HoldSession");

        assertThat(page.indexOf("curl")).isBetween(0, page.indexOf("<table"));
    }

    @Test
    void theIndexIsGroupedBySubjectAndFindsWhatIsSought() {
        assertThat(page("metadata"))
                .containsSubsequence("Signing in</h2>", "Sessions</h2>", "Calls and conferences</h2>", "Users</h2>");
        assertThat(page("metadata?q=Hold post"))
                .contains(">HoldSession<")
                .doesNotContain(">NewSession<", ">Users</h2>");
        assertThat(page("metadata?q=<b>")).contains("No operation has all of these words");
    }

    @Test
    void anUnknownOperationIsAPageThatLeadsBack() {
        SharedServer.anyone()
                .get("xml/metadata?op=<b>Nope")
                .then()
                .statusCode(404)
                .body(containsString("There is no operation &#39;&lt;b&gt;Nope&#39;"))
                .body(containsString("All operations"));
    }

    @Test
    void theSchemasAreServedAndLeadToEachOther() {
        SharedServer.anyone()
                .get("metadata?xsd=0")
                .then()
                .statusCode(200)
                .contentType("text/xml; charset=utf-8")
                .body(containsString("schemaLocation=\"" + SharedServer.url() + "metadata?xsd="));
        SharedServer.anyone().get("metadata?xsd=99").then().statusCode(404);
        SharedServer.anyone().get("metadata?xsd=x").then().statusCode(404);
    }

    @Test
    void whatTheServerWritesIsValidByItsOwnSchemas() throws Exception {
        String created = SharedServer.anyone()
                .auth()
                .preemptive()
                .basic("alice@acme.example", "demo")
                .contentType("application/json")
                .accept("application/xml")
                .body("{\"customerId\":\"northwind-boston\",\"memberEmailAddresses\":[\"bob@acme.example\"]}")
                .post("sessions")
                .asString();
        String refused =
                SharedServer.anyone().accept("application/xml").post("sessions").asString();

        Validating.check(created);
        Validating.check(refused);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soap11", "SOAP11", "soap12", "Soap12", "soap11?wsdl"})
    void theWsdlNamesTheAddressOfTheRequest(String path) {
        SharedServer.anyone()
                .get(path)
                .then()
                .statusCode(200)
                .contentType("text/xml; charset=utf-8")
                .body(containsString("location=\"" + SharedServer.url() + "soap11\""));
    }

    @Test
    void typesBeginWithTheAddressOfTheServer() {
        SharedServer.anyone()
                .get("types/typescript")
                .then()
                .statusCode(200)
                .contentType(equalTo("text/plain; charset=utf-8"))
                .body(startsWith("/* Options:"))
                .body(containsString(
                        "\nBaseUrl: " + SharedServer.url().toString().replaceFirst("/$", "") + "\n"));
        SharedServer.anyone().get("types/cobol").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"swift", "dart", "vbnet", "fsharp", "php", "swift/"})
    void whoAsksForTypesThatAreNotOfferedHearsWhatIs(String language) {
        for (String accepted : List.of("application/json", "text/html")) {
            SharedServer.anyone()
                    .accept(accepted)
                    .get("types/" + language)
                    .then()
                    .statusCode(404)
                    .contentType(startsWith(accepted))
                    .body(containsString("/types/typescript"), containsString("/types/metadata"));
        }
    }

    @Test
    void aDotOfAPathIsADot() {
        SharedServer.anyone().get("openapi.json").then().statusCode(200);
        SharedServer.anyone().get("openapixjson").then().statusCode(404);
    }
}
