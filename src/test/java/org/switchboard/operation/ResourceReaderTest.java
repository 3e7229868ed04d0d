package org.switchboard.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.switchboard.contract.sessions.GetSession;
import org.switchboard.contract.sessions.NewSession;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.error.ApiException;
import org.switchboard.error.NotFoundException;
import org.switchboard.request.RequestContext;
import org.switchboard.request.Role;
import org.switchboard.request.Roles;
import org.switchboard.security.AccessRule;

/** What is read of the annotations of a JAX-RS resource. */
class ResourceReaderTest {
    @Path("/things")
    @RolesAllowed(Roles.MANAGER)
    public static final class Things {
        @POST
        @ApiOperation(summary = "Make a thing", idempotent = true, maxBody = 7)
        public Answer<SessionInfo> create(NewSession request, @Context RequestContext context) {
            return new Answer<>(new SessionInfo());
        }

        @GET
        @Path("/{sessionId}")
        @PermitAll
        @ApiOperation(summary = "Get a thing", refusesUnknownParameters = true)
        public Answer<SessionInfo> get(@BeanParam GetSession request, @Context RequestContext context) {
            throw new NotFoundException("Thing does not exist");
        }

        @GET
        @Path("/old/{sessionId}")
        public Answer<SessionInfo> getAsBefore(@BeanParam GetSession request, @Context RequestContext context) {
            return get(request, context);
        }

        @PUT
        @Path("/old/{sessionId}")
        public Answer<SessionInfo> getByPut(GetSession request, @Context RequestContext context) {
            return get(request, context);
        }
    }

    @Path("/things")
    public static final class WithoutRoles {
        @DELETE
        @ApiOperation(summary = "Delete a thing")
        public Answer<SessionInfo> delete(@BeanParam GetSession request, @Context RequestContext context) {
            return new Answer<>(new SessionInfo());
        }
    }

    @Path("/things")
    @PermitAll
    public static final class WithoutContext {
        @DELETE
        @ApiOperation(summary = "Delete a thing")
        public Answer<SessionInfo> delete(@BeanParam GetSession request) {
            return new Answer<>(new SessionInfo());
        }
    }

    @Path("/things")
    @PermitAll
    public static final class WithoutVerb {
        @ApiOperation(summary = "Delete a thing")
        public Answer<SessionInfo> delete(@BeanParam GetSession request, @Context RequestContext context) {
            return new Answer<>(new SessionInfo());
        }
    }

    @Path("/things")
    @PermitAll
    public static final class WithRouteOfNothing {
        @POST
        @ApiOperation(summary = "Make a thing")
        public Answer<SessionInfo> create(NewSession request, @Context RequestContext context) {
            return new Answer<>(new SessionInfo());
        }

        @GET
        public Answer<SessionInfo> get(@BeanParam GetSession request, @Context RequestContext context) {
            return new Answer<>(new SessionInfo());
        }
    }

    @Path("/things")
    @PermitAll
    public static final class WithRolesOfARoute {
        @POST
        @ApiOperation(summary = "Make a thing")
        public Answer<SessionInfo> create(NewSession request, @Context RequestContext context) {
            return new Answer<>(new SessionInfo());
        }

        @PUT
        @RolesAllowed(Roles.MANAGER)
        public Answer<SessionInfo> createByPut(NewSession request, @Context RequestContext context) {
            return create(request, context);
        }
    }

    @Path("/things")
    @PermitAll
    public static final class ForNobody {
        @DELETE
        @DenyAll
        @ApiOperation(summary = "Delete a thing")
        public Answer<SessionInfo> delete(@BeanParam GetSession request, @Context RequestContext context) {
            return new Answer<>(new SessionInfo());
        }
    }

    @Path("/things")
    public static final class WithoutOperations {}

    private final Operations operations =
            new Operations(Operations.of(Things.class, new Things()).toList());

    @Test
    void anOperationIsNamedAfterItsRequestAndAnswersWhatTheMethodReturns() {
        assertThat(declared("NewSession").answer()).isEqualTo(SessionInfo.class);
        assertThat(declared("NewSession").description()).isEqualTo("Make a thing");
    }

    @Test
    void itsPathIsThatOfTheClassAndOfTheMethod() {
        assertThat(declared("NewSession").routes()).containsExactly(new Route(Verb.POST, "/things"));
    }

    @Test
    void methodsThatTakeTheSameRequestAreMoreRoutesOfIt() {
        assertThat(declared("GetSession").routes())
                .isEqualTo(List.of(
                        new Route(Verb.GET, "/things/{sessionId}"),
                        new Route(Verb.GET, "/things/old/{sessionId}"),
                        new Route(Verb.PUT, "/things/old/{sessionId}")));
    }

    @Test
    void theMethodSaysWhoMayAskForItOrElseTheClass() {
        assertThat(declared("NewSession").audience()).isEqualTo(AccessRule.of(Role.Manager));
        assertThat(declared("GetSession").audience()).isEqualTo(new AccessRule.Anyone());
    }

    @Test
    void theTraitsAndTheLimitOfTheBodyAreThoseOfTheAnnotation() {
        assertThat(declared("NewSession").traits()).containsExactly(OperationDescriptor.Trait.IDEMPOTENT);
        assertThat(declared("NewSession").maxBody()).isEqualTo(7);
        assertThat(declared("GetSession").traits())
                .containsExactly(OperationDescriptor.Trait.REFUSES_UNKNOWN_PARAMETERS);
        assertThat(declared("GetSession").maxBody()).isEqualTo(OperationDescriptor.MAX_OPEN_BODY);
    }

    @Test
    void whatTheMethodRefusesIsRefusedAsItSays() {
        @SuppressWarnings("unchecked")
        Operation<GetSession, SessionInfo> get = (Operation<GetSession, SessionInfo>)
                operations.named("GetSession").orElseThrow();

        assertThatThrownBy(() -> get.perform(RequestContext.system(), new GetSession()))
                .isInstanceOf(ApiException.class)
                .hasMessage("Thing does not exist");
    }

    @Test
    void anOperationThatDoesNotSayWhoMayAskForItIsNotOffered() {
        assertThatThrownBy(() ->
                        Operations.of(WithoutRoles.class, new WithoutRoles()).toList())
                .hasMessageContaining("does not say who may ask for it");
    }

    @Test
    void anOperationThatDoesNotTakeTheContextIsNotOffered() {
        assertThatThrownBy(() -> Operations.of(WithoutContext.class, new WithoutContext())
                        .toList())
                .hasMessageContaining("does not take a document and a RequestContext");
    }

    @Test
    void anOperationWithoutAnHttpMethodIsNotOffered() {
        assertThatThrownBy(() ->
                        Operations.of(WithoutVerb.class, new WithoutVerb()).toList())
                .hasMessageContaining("has no HTTP method");
    }

    @Test
    void aRouteOfNoOperationIsRefused() {
        assertThatThrownBy(() -> Operations.of(WithRouteOfNothing.class, new WithRouteOfNothing())
                        .toList())
                .hasMessageContaining("is the route of no operation");
    }

    @Test
    void onlyTheOperationSaysWhoMayAskForItsRoutes() {
        assertThatThrownBy(() -> Operations.of(WithRolesOfARoute.class, new WithRolesOfARoute())
                        .toList())
                .hasMessageContaining("only that says so");
    }

    @Test
    void anOperationForNobodyIsRefused() {
        assertThatThrownBy(() -> Operations.of(ForNobody.class, new ForNobody()).toList())
                .hasMessageContaining("is for nobody");
    }

    @Test
    void aResourceWithoutOperationsIsRefused() {
        assertThatThrownBy(() -> Operations.of(WithoutOperations.class, new WithoutOperations())
                        .toList())
                .hasMessageContaining("declares no operation");
    }

    @Test
    void twoOperationsWithOneNameAreRefused() {
        List<Operation<?, ?>> twice = Stream.concat(
                        Operations.of(Things.class, new Things()), Operations.of(Things.class, new Things()))
                .toList();

        assertThatThrownBy(() -> new Operations(twice)).hasMessageContaining("two operations take a");
    }

    @Test
    void anotherRouteCallsItsOwnMethod() {
        ResourceMethod old =
                operations.named("GetSession").orElseThrow().methods().get(1);

        assertThat(old.method().getName()).isEqualTo("getAsBefore");
        assertThatThrownBy(() -> old.call(new GetSession(), RequestContext.system()))
                .hasMessage("Thing does not exist");
    }

    private OperationDescriptor<?, ?> declared(String name) {
        return operations.named(name).orElseThrow().declaration();
    }
}
