package org.switchboard.server;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the application says about where things are, is below its context root, and is there. */
@OnPayaraServer
class ContextRootIT {
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"#]+)\"");

    private final Domain domain = DomainOfTheRun.domain();
    private final String root = domain.url("").toString();

    private RequestSpecification anyone() {
        return given().urlEncodingEnabled(false).redirects().follow(false);
    }

    private RequestSpecification asAlice() {
        return anyone().accept(ContentType.JSON)
                .contentType(ContentType.JSON)
                .auth()
                .preemptive()
                .basic("alice@acme.example", "demo");
    }

    private ValidatableResponse call() {
        return asAlice()
                .body("{\"destination\":\"(814) 404-3093\"}")
                .post(domain.url("/sessions"))
                .then()
                .statusCode(200);
    }

    @Test
    void aNewSessionIsFoundWhereItsLocationSaysAndInTheLists() {
        ValidatableResponse made = call();
        String id = made.extract().path("id");
        String location = made.extract().header("Location");

        assertThat(location).isEqualTo(root + "/sessions/" + id);
        asAlice().get(location).then().statusCode(200).body("id", equalTo(id));
        asAlice().get(domain.url("/sessions/my")).then().statusCode(200).body("sessions.id", hasItem(id));
    }

    @Test
    void theServerWarmedItselfUpThere() {
        assertThat(domain.log())
                .containsPattern("Warmed up by [1-9][0-9]{2,} dry runs")
                .doesNotContain("No warm-up");
    }

    @Test
    void theUriOfACallIsBelowTheAddressOfTheServer() {
        String id = call().extract().path("id");

        String uri = given().auth()
                .preemptive()
                .basic("mary@acme.example", "demo")
                .accept(ContentType.JSON)
                .get(domain.url("/calls/active"))
                .then()
                .statusCode(200)
                .extract()
                .path("calls.find { it.sid == '" + id + "' }.uri");

        asAlice().get(root + uri).then().statusCode(200).body("id", equalTo(id));
    }

    @Test
    void theCookiesOfASignInAreForTheApplicationAndSignIn() throws Exception {
        CookieManager cookies = new CookieManager();
        HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();

        int before = status(browser, "/sessions/my");
        HttpRequest signIn = HttpRequest.newBuilder(domain.url("/auth/credentials"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("userName=alice%40acme.example&password=demo"))
                .build();
        browser.send(signIn, HttpResponse.BodyHandlers.discarding());

        assertThat(before).isEqualTo(401);
        assertThat(status(browser, "/sessions/my")).isEqualTo(200);
        assertThat(cookies.getCookieStore().getCookies())
                .extracting(HttpCookie::getName, HttpCookie::getPath)
                .contains(tuple("ss-id", Domain.CONTEXT_ROOT))
                .allSatisfy(cookie -> assertThat(cookie.toList()).last().isEqualTo(Domain.CONTEXT_ROOT));

        status(browser, "/auth/logout");
        assertThat(status(browser, "/sessions/my")).isEqualTo(401);
    }

    private int status(HttpClient browser, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(domain.url(path))
                .header("Accept", "application/json")
                .build();
        return browser.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    @Test
    void theRootLeadsToTheOperations() {
        anyone().get(root + "/").then().statusCode(302).header("Location", root + "/metadata");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/metadata", "/xml/metadata?op=NewSession", "/soap12/metadata?op=GetSession", "/explorer/"})
    void everyLinkOfAPageLeadsSomewhereInTheApplication(String path) {
        URI page = domain.url(path);
        Set<String> links = LINK.matcher(
                        anyone().get(page).then().statusCode(200).extract().asString())
                .results()
                .map(link -> link.group(1).replace("&#x3D;", "=").replace("&amp;", "&"))
                .filter(link -> !link.startsWith("data:"))
                .map(link -> page.resolve(link).toString())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(links).hasSizeGreaterThan(3).allSatisfy(link -> {
            assertThat(link).startsWith(root + "/");
            anyone().get(link).then().statusCode(200);
        });
    }

    @Test
    void theExplorerIsAFolder() {
        anyone().get(domain.url("/explorer")).then().statusCode(301).header("Location", root + "/explorer/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/soap11", "/soap12"})
    void theWsdlNamesTheAddressesOfBothVersions(String path) {
        String wsdl =
                anyone().get(domain.url(path)).then().statusCode(200).extract().asString();

        assertThat(Pattern.compile("address location=\"([^\"]+)\"")
                        .matcher(wsdl)
                        .results()
                        .map(found -> found.group(1)))
                .containsExactlyInAnyOrder(root + "/soap11", root + "/soap12");
    }

    @Test
    void theSchemasLeadToEachOther() {
        String schema =
                anyone().get(domain.url("/metadata?xsd=0")).then().extract().asString();

        List<String> places = Pattern.compile("schemaLocation=\"([^\"]+)\"")
                .matcher(schema)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(places).isNotEmpty().allSatisfy(place -> {
            assertThat(place).startsWith(root + "/metadata?xsd=");
            anyone().get(place).then().statusCode(200);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi.json", "/openapi.yaml"})
    void theOpenApiDocumentNamesTheServer(String path) {
        anyone().get(domain.url(path))
                .then()
                .statusCode(200)
                .body(containsString(root + "/metadata"))
                .body(containsString(root));
    }

    @Test
    void thePathsOfTheOpenApiDocumentAreBelowItsServer() {
        ValidatableResponse document =
                anyone().get(domain.url("/openapi.json")).then().body("servers.url", equalTo(List.of(root)));
        Set<String> paths =
                document.extract().<Map<String, Object>>path("paths").keySet();

        assertThat(paths).contains("/sessions/states");
        asAlice().get(root + "/sessions/states").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csharp", "typescript", "java", "kotlin", "python"})
    void typesSayTheAddressOfTheServer(String language) {
        anyone().get(domain.url("/types/" + language))
                .then()
                .statusCode(200)
                .body(containsString("\nBaseUrl: " + root + "\n"));
    }

    @Test
    void healthIsBesideTheApplication() {
        anyone().get(domain.serverUrl("/health/ready"))
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.name", hasItem("database"));
    }

    @Test
    void whatTheServerSaysAtItsOwnOpenApiLeadsToOurs() {
        anyone().get(domain.serverUrl("/openapi"))
                .then()
                .statusCode(200)
                .body(containsString("url: " + root))
                .body(containsString("openapi.json"))
                .body(not(containsString("url: /openapi.json")));
    }

    @Test
    void anUnknownPathOfTheApplicationIsItsOwn404() {
        asAlice()
                .get(domain.url("/nowhere"))
                .then()
                .statusCode(404)
                .contentType(startsWith("application/json"))
                .body("responseStatus.errorCode", equalTo("NotFound"));
    }
}
