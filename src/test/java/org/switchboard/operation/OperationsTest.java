package org.switchboard.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.switchboard.request.Role;
import org.switchboard.security.AccessRule;

/** The operations, and the roles that the published API gives to them. */
class OperationsTest {
    private static final Operations ALL = Declared.operations();

    @Test
    void creatingASessionTakesTheRoleUser() {
        assertThat(declared("NewSession").audience()).isEqualTo(AccessRule.of(Role.User));
    }

    @Test
    void showingASessionTakesNoRole() {
        assertThat(declared("GetSession").audience()).isEqualTo(new AccessRule.AnyLogin());
    }

    @Test
    void anOperationIsFoundByItsNameInAnyCase() {
        assertThat(ALL.named("newsession")).isPresent().isEqualTo(ALL.named("NewSession"));
        assertThat(ALL.named("Nope")).isEmpty();
    }

    /** What passes over a filter that it does not know shows more than was asked for. */
    @Test
    void everyListRefusesUnknownParameters() {
        assertThat(ALL.declarations())
                .filteredOn(OperationDescriptor::onlyReads)
                .filteredOn(declaration -> declaration.answer().getSimpleName().endsWith("Response"))
                .hasSize(14)
                .allMatch(OperationDescriptor::refusesUnknownParameters, "refuses unknown parameters");
    }

    @Test
    void aRouteHasItsPlaceWhereAnotherHasAWordForItsParameter() {
        Route one = new Route(Verb.GET, "/endpoints/{endpointId}");

        assertThat(one.pathAt(new Route(Verb.POST, "/endpoints/team"))).contains("/endpoints/{endpointId: (?i)team}");
        assertThat(one.pathAt(new Route(Verb.POST, "/endpoints"))).isEmpty();
        assertThat(one.pathAt(new Route(Verb.POST, "/sessions/my"))).isEmpty();
        assertThat(one.pathAt(new Route(Verb.PATCH, "/endpoints/{endpointId}"))).isEmpty();
    }

    @Test
    void noTwoOperationsShareARoute() {
        List<String> routes = ALL.declarations().stream()
                .flatMap(declaration -> declaration.routes().stream())
                .map(route -> route.verb() + " " + route.path().replaceAll("\\{[^}]*}", "{}"))
                .toList();

        assertThat(routes).doesNotHaveDuplicates();
    }

    @Test
    void whatARouteHoldsInBracesIsAMemberOfTheRequest() {
        assertThat(ALL.declarations())
                .allSatisfy(declaration -> assertThat(declaration.routes())
                        .allSatisfy(route -> assertThat(route.parameters())
                                .allSatisfy(member ->
                                        assertThat(declaration.request()).hasPublicFields(member))));
    }

    private static OperationDescriptor<?, ?> declared(String name) {
        return ALL.named(name).orElseThrow().declaration();
    }
}
