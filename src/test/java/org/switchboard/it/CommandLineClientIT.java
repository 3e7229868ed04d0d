package org.switchboard.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.it.CommandLineClient.Answer;
import org.switchboard.it.session.SessionRequests;
import org.switchboard.operation.Declared;
import org.switchboard.operation.OperationDescriptor;
import org.switchboard.support.SharedServer;

/** What the original's command-line client sends does what it means, and what no list knows is told. */
class CommandLineClientIT {
    private static final String ACME = "acme";
    private static final String MARY = "mary@acme.example";
    private static final String ADMIN = "admin@switchboard.example";

    private final String unique = UUID.randomUUID().toString().substring(0, 8);

    private CommandLineClient client(String user) {
        return CommandLineClient.login(SharedServer.url(), user, ACME);
    }

    @Test
    void customersAreListedByName() {
        assertThat(client(MARY)
                        .list("customers", Map.of("nameFilter", "wInD e"))
                        .of("id"))
                .containsExactly("northwind-east");
        assertThat(client(MARY)
                        .list("customers", Map.of("nameFilter", "no such name"))
                        .of("id"))
                .isEmpty();
    }

    @Test
    void customersAreListedByTheirParents() {
        CommandLineClient mary = client(MARY);
        List<String> parents = List.of("northwind", "no-such-customer");

        assertThat(mary.list("customers", Map.of("parentCustomerIds", parents)).of("id"))
                .contains("northwind-east", "northwind-boston")
                .doesNotContain("northwind");
        assertThat(mary.list("customers", Map.of("parentCustomerIds", parents, "shallowParent", true))
                        .of("id"))
                .contains("northwind-east")
                .doesNotContain("northwind-boston");
    }

    @Test
    void customersAreMadeTaggedListedByTagAndDeleted() {
        CommandLineClient mary = client(MARY);
        String tag = "vip-" + unique;

        Answer made = mary.create("customers", "{\"name\":\"Tagged " + unique + "\"}");
        Answer tagged = mary.write("PATCH", "customers/" + made.id(), "{\"tagIds\":[\"" + tag + "\",\"east\"]}");

        assertThat(List.of(made.status(), tagged.status())).containsOnly(200);
        assertThat(made.body().path("accountId").asText()).isEqualTo(ACME);
        assertThat(mary.list("customers", Map.of("tagIds", List.of(tag, "east")))
                        .of("id"))
                .containsExactly(made.id());
        assertThat(mary.list("customers", Map.of("tagIds", List.of(tag, "west")))
                        .of("id"))
                .isEmpty();
        assertThat(mary.write("DELETE", "customers/" + made.id(), null).status())
                .isEqualTo(200);
        assertThat(mary.list("customers", Map.of("tagIds", List.of(tag))).of("id"))
                .isEmpty();
    }

    @Test
    void endpointsAreListedByTypeNameAndNumber() {
        CommandLineClient mary = client(MARY);

        assertThat(mary.list("endpoints", Map.of("types", List.of("Team", "PhoneNumber")))
                        .of("type"))
                .contains("Team", "PhoneNumber")
                .doesNotContain("User");
        assertThat(mary.list("endpoints", Map.of("types", List.of("Team"), "nameFilter", "SUPP"))
                        .of("id"))
                .containsExactly("support");
        assertThat(mary.list("endpoints", Map.of("phoneNumberFilter", "(814) 404-3093"))
                        .of("id"))
                .containsExactly("ph-acme-main");
        assertThat(mary.list("endpoints", Map.of("phoneNumberFilter", "+1814404309"))
                        .of("id"))
                .contains("ph-acme-main");
        assertThat(mary.list("endpoints", Map.of("flowIds", List.of("dial-out")))
                        .of("id"))
                .containsExactly("ep-alice");
    }

    @Test
    void aTypeThatThereIsNotIsTold() {
        Answer answer = client(MARY).list("endpoints", Map.of("types", List.of("Team", "Telex")));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults()).containsExactly("Types");
        assertThat(answer.body().toString()).contains("AssistantBot");
    }

    @Test
    void accountsAreSearchedByName() {
        assertThat(client(ADMIN)
                        .get("accounts", Map.of("nameFilter", "TELEcom"))
                        .of("id"))
                .containsExactly(ACME);
    }

    @Test
    void everyListTakesAllThatTheClientCanSayOfPages() {
        Map<String, ?> paging = Map.of(
                "page",
                0,
                "countPerPage",
                5,
                "simplifiedPaging",
                true,
                "specificIds",
                List.of("northwind", "support", ACME),
                "sortOrder",
                "Descend");
        CommandLineClient admin = client(ADMIN);

        assertThat(admin.list("customers", paging).of("id")).containsExactly("northwind");
        assertThat(admin.list("endpoints", paging).of("id")).containsExactly("support");
        assertThat(admin.get("accounts", paging).of("id")).containsExactly(ACME);
        assertThat(admin.list(
                                "sessions",
                                Map.of(
                                        "page",
                                        0,
                                        "countPerPage",
                                        5,
                                        "simplifiedPaging",
                                        true,
                                        "sortField",
                                        "dateCreated"))
                        .status())
                .isEqualTo(200);
        assertThat(admin.list("customers", Map.of("all", true, "sortField", "name", "sortOrder", "Ascend"))
                        .of("name"))
                .isNotEmpty()
                .isSortedAccordingTo(String::compareTo);
    }

    @Test
    void aTeamIsMadeByItsPath() {
        Answer team = client(MARY)
                .create(
                        "endpoints/team",
                        "{\"displayName\":\"Team " + unique + "\",\"memberUserIds\":[\"bob\",\"chen\"]}");

        assertThat(team.status()).isEqualTo(200);
        assertThat(team.body().path("type").asText()).isEqualTo("Team");
        assertThat(team.body().path("memberUserIds").toString()).isEqualTo("[\"bob\",\"chen\"]");
        assertThat(client(MARY).list("endpoints", Map.of("nameFilter", unique)).of("id"))
                .containsExactly(team.id());
    }

    @Test
    void aUserIsMadeByItsPathAndCanSignIn() {
        String email = "dora-" + unique + "@acme.example";

        Answer user = client(MARY)
                .create(
                        "endpoints/users",
                        "{\"emailAddress\":\"" + email
                                + "\",\"firstName\":\"Dora\",\"lastName\":\"Diaz\",\"password\":\"a long enough one\",\"customerId\":\"northwind\"}");

        assertThat(user.status()).isEqualTo(200);
        assertThat(user.body().path("type").asText()).isEqualTo("User");
        assertThat(user.body().path("displayName").asText()).isEqualTo("Dora Diaz");
        assertThat(user.body().path("customerId").asText()).isEqualTo("northwind");
        new SessionRequests()
                .as(email, "a long enough one")
                .get("auth/status")
                .then()
                .body("emailAddress", equalTo(email))
                .body("roles", hasItems("User"));
    }

    @Test
    void aPhoneNumberIsMadeByItsPathAndDeleted() {
        String number = "+1415555" + (1000 + Math.floorMod(unique.hashCode(), 9000));
        CommandLineClient mary = client(MARY);

        Answer made =
                mary.create("endpoints/phone-numbers", "{\"number\":\"" + number + "\",\"isVirtualPhoneNumber\":true}");

        assertThat(made.status()).isEqualTo(200);
        assertThat(made.body().path("type").asText()).isEqualTo("PhoneNumber");
        assertThat(made.body().path("phoneNumber").asText()).isEqualTo(number);
        assertThat(mary.write("DELETE", "endpoints/" + made.id(), null).status())
                .isEqualTo(200);
    }

    @Test
    void anAccountIsMadeWithoutARegionAndDeleted() {
        CommandLineClient admin = client(ADMIN);

        Answer made = admin.write("POST", "accounts", "{\"name\":\"Account " + unique + "\"}");

        assertThat(made.status()).isEqualTo(200);
        assertThat(made.body().path("region").asText()).isEqualTo("US");
        assertThat(admin.write("DELETE", "accounts/" + made.id(), null).status())
                .isEqualTo(200);
    }

    /** An import may choose any ID, so also a word of these paths. */
    @ParameterizedTest
    @ValueSource(strings = {"team", "users", "phone-numbers"})
    void anEndpointWhoseIdIsAWordOfAPathIsStillFound(String id) {
        CommandLineClient admin = client(ADMIN);
        admin.write(
                "POST",
                "directory/import",
                "{\"endpoints\":[{\"id\":\"" + id + "\",\"type\":\"SipTrunk\",\"accountId\":\"acme\",\"displayName\":\""
                        + id + "\"}]}");

        assertThat(admin.get("endpoints/" + id, Map.of()).id()).isEqualTo(id);
        assertThat(admin.write("PATCH", "endpoints/" + id.toUpperCase(), "{}").status())
                .isEqualTo(404);
        assertThat(admin.write("PATCH", "endpoints/" + id, "{\"displayName\":\"New\"}")
                        .status())
                .isEqualTo(200);
        assertThat(admin.write("DELETE", "endpoints/" + id, null).status()).isEqualTo(200);
    }

    /** What this server has no fields for. */
    @Test
    void filtersOfTheClientThatNothingHereCanHaveAreToldAllAtOnce() {
        Answer answer = client(MARY)
                .list(
                        "endpoints",
                        Map.of("userMode", "SoftPhone", "sipUserName", "x", "referenceIds", List.of("a", "b")));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.faults()).containsExactlyInAnyOrder("userMode", "sipUserName", "referenceIds");
    }

    static Stream<String> lists() {
        return Declared.operations().declarations().stream()
                .filter(OperationDescriptor::refusesUnknownParameters)
                .filter(OperationDescriptor::onlyReads)
                .flatMap(list -> Stream.of(
                        "GET " + list.routes().get(0).path().substring(1).replace("{sessionId}", "x"),
                        "GET json/reply/" + list.name(),
                        "GET api/" + list.name(),
                        "GET csv/reply/" + list.name(),
                        "POST json/reply/" + list.name() + "%5B%5D",
                        "POST api/" + list.name()));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void everyListNamesWhatItDoesNotKnow(String asked) {
        String path = asked.split(" ")[1];
        boolean isForm = asked.equals("POST api/" + path.substring(path.indexOf('/') + 1));
        var request = new SessionRequests().as(MARY).urlEncodingEnabled(false);
        if (isForm) {
            request.header("X-HTTP-Method-Override", "GET")
                    .contentType("application/x-www-form-urlencoded")
                    .body("nameFiltre=x&bogus=1");
        } else if (asked.startsWith("POST")) {
            request.contentType("application/json").body("[{}]");
        }

        request.request(asked.split(" ")[0], path + (isForm ? "?format=json" : "?nameFiltre=x&bogus=1&format=json"))
                .then()
                .statusCode(400)
                .body("responseStatus.errorCode", equalTo("UnknownParameter"))
                .body("responseStatus.errors.fieldName", hasItems("nameFiltre", "bogus"));
    }

    @Test
    void theNearestNameIsSuggestedAndTheOthersAreNamed() {
        Answer answer = client(MARY).list("customers", Map.of("nameFiltre", "x"));

        assertThat(answer.body().path("responseStatus").path("message").asText())
                .contains("did you mean 'nameFilter'?", "parentCustomerIds", "tagIds");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "customers?NAMEFILTER=boston",
                "customers?namefilter=boston&accountId=acme&format=json&_=17&jsconfig=edv&v=1&version=2&debug=true",
                "customers.json?nameFilter=boston&callback=",
                "customers?parentCustomerIds=northwind&parentCustomerIds=northwind-east&nameFilter=boston",
                "customers?parentCustomerIds=[northwind,x]&nameFilter=boston&",
                "json/reply/ListCustomers?NameFilter=boston",
                "api/ListCustomers?nameFilter=boston&dryRun=false",
                "customers?nameFilter=boston&x-http-method-override=GET"
            })
    void whatOtherClientsSendAlongStays(String path) {
        new SessionRequests()
                .as(MARY)
                .accept("application/json")
                .urlEncodingEnabled(false)
                .get(path.replace("[", "%5B").replace("]", "%5D"))
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of("northwind-boston")));
    }

    @ParameterizedTest
    @CsvSource({
        "nameFilter=%00, 400",
        "nameFilter=a%0Ab, 200",
        "nameFilter=%25%5F%21, 200",
        "nameFilter=%C3%28, 200",
        "nameFilter=%F0%9F%98%80, 200",
        "nameFilter=a&nameFilter=b, 400",
        "nameFilter=, 200",
        "nameFilter, 200",
        "types=%00, 400",
        "types=Team&types=User, 200",
        "types=%5BTeam%2CUser%5D, 200",
        "tagIds=%7C, 400",
        "phoneNumberFilter=%2B%2B%28%29, 200",
        "flowIds=%27%20or%201%3D1, 200"
    })
    void nothingThatAFilterHoldsBreaksTheList(String query, int status) {
        new SessionRequests()
                .as(MARY)
                .accept("application/json")
                .urlEncodingEnabled(false)
                .get("endpoints?" + query)
                .then()
                .statusCode(status);
    }

    @Test
    void aLongFilterIsRefusedAndALongListOfNamesIsCut() {
        SessionRequests requests = new SessionRequests();
        requests.as(MARY)
                .get("endpoints?nameFilter=" + "x".repeat(300))
                .then()
                .statusCode(400)
                .body(containsString("NameFilter"));
        String names = IntStream.range(0, 500).mapToObj(i -> "b" + i).collect(Collectors.joining("&"));
        String answer = requests.as(MARY)
                .accept("application/json")
                .urlEncodingEnabled(false)
                .get("endpoints?" + names)
                .then()
                .statusCode(400)
                .body(allOf(containsString("'b0'"), containsString("UnknownParameter")))
                .extract()
                .asString();
        assertThat(answer).hasSizeLessThan(64 * 1024);
    }
}
