package org.switchboard.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.switchboard.contract.model.PublishedMember;
import org.switchboard.contract.model.PublishedType;
import org.switchboard.operation.Declared;
import org.switchboard.operation.OperationDescriptor;
import org.switchboard.operation.Operations;
import org.switchboard.request.Role;
import org.switchboard.security.AccessRule;
import org.switchboard.support.Databases;
import org.switchboard.support.Server;

/**
 * Every operation, with an own, a foreign, a missing and a malformed id in each of its members that hold ids, for every
 * role, every way of signing in and every interface; of the ways and interfaces every pair for each operation.
 */
class TenantMatrixIT {
    private static final int THREADS = 8;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final List<String> FOREIGN_NAMES = List.of("Globex", "Initech", "Gina", "+442071838750");

    /** With these a stolen key could outlive its revocation. */
    private static final Set<String> KEPT_FROM_KEYS = Set.of("NewApiKey", "ChangePassword");

    private final Operations operations = Declared.operations();
    private final Map<String, Set<Integer>> statuses = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();

    /**
     * What an answer tells.
     *
     * @param status the status of the contract, also where SOAP hides it
     * @param body the body, without the id asked for and what is another each time
     */
    private record Told(int status, String body) {}

    @Test
    void whatLiesInAnotherAccountCannotBeToldFromWhatDoesNotExist() throws Exception {
        Tokens tokens = new Tokens();
        try (Server server = start(tokens)) {
            Tenants tenants = new Tenants(server, tokens);
            CaseRequest caseRequest = new CaseRequest(server, tenants.ids(), operations);
            List<Case> cases = cases(tenants.ids());
            judgeAll(cases, tenants, caseRequest);
            statuses.forEach((what, found) -> {
                if (found.size() > 1) {
                    wrong.add(what + " is answered differently by way or interface: " + found);
                }
            });
            System.out.println("Tenant matrix: " + cases.size() + " requests of "
                    + operations.declarations().size() + " operations, " + roles().size() + " roles, "
                    + Identification.values().length + " ways of signing in, " + ServerInterface.values().length
                    + " interfaces; "
                    + wrong.size()
                    + " wrong");
        }
        assertThat(wrong).isEmpty();
    }

    private static Server start(Tokens tokens) {
        Path folder = Path.of("target", "tenants-" + System.nanoTime());
        Map<String, String> settings = Databases.settings("tenants", folder);
        settings.putAll(tokens.settings());
        // The matrix drains the server too, and asks on.
        settings.put("switchboard.drain.grace", "PT24H");
        return Server.start(folder, settings);
    }

    private List<Case> cases(Ids ids) {
        List<Case> cases = new ArrayList<>();
        for (OperationDescriptor<?, ?> descriptor : operations.declarations()) {
            List<Optional<PublishedMember>> members = new ArrayList<>();
            PublishedType.of(descriptor.request()).members().stream()
                    .filter(member -> ids.isId(descriptor, member))
                    .forEach(member -> members.add(Optional.of(member)));
            if (members.isEmpty()) {
                members.add(Optional.empty());
            }
            for (int at = 0; at < members.size(); at++) {
                cases.addAll(cases(descriptor, members.get(at), at));
            }
        }
        return cases;
    }

    private static List<Case> cases(OperationDescriptor<?, ?> descriptor, Optional<PublishedMember> member, int place) {
        List<Case> cases = new ArrayList<>();
        for (String role : roles()) {
            for (Identification identification : ways(role)) {
                for (ServerInterface serverInterface : ServerInterface.values()) {
                    if (isTried(identification, serverInterface, place + roles().indexOf(role))) {
                        kinds(member)
                                .forEach(kind -> cases.add(
                                        new Case(descriptor, member, kind, role, identification, serverInterface)));
                    }
                }
            }
        }
        return cases;
    }

    /**
     * Whether a way of signing in is tried through an interface. For each operation, id and role every interface is tried once and
     * every way at least once, and for each operation every way through every interface, since the turn moves on with the role.
     * All are tried for all with {@code -Dmatrix.full=true}.
     */
    private static boolean isTried(Identification identification, ServerInterface serverInterface, int turn) {
        int signedIn = Identification.NOBODY.ordinal();
        return identification == Identification.NOBODY
                || Boolean.getBoolean("matrix.full")
                || (serverInterface.ordinal() + turn) % signedIn == identification.ordinal();
    }

    /** Nobody has a role, so nobody is tried once. */
    private static List<Identification> ways(String role) {
        return Arrays.stream(Identification.values())
                .filter(identification -> identification != Identification.NOBODY || role.equals(Tenants.NO_ROLE))
                .toList();
    }

    private static List<IdKind> kinds(Optional<PublishedMember> member) {
        return member.isPresent() ? List.of(IdKind.values()) : List.of(IdKind.OWN);
    }

    private static List<String> roles() {
        return Stream.concat(
                        Stream.of(Tenants.NO_ROLE), Arrays.stream(Role.values()).map(Enum::name))
                .toList();
    }

    private void judgeAll(List<Case> cases, Tenants tenants, CaseRequest caseRequest) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (Case each : cases) {
                all.add(threads.submit(() -> judge(each, tenants, caseRequest)));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void judge(Case each, Tenants tenants, CaseRequest caseRequest) {
        boolean everywhere = each.role().equals(Role.SystemAdministrator.name());
        if (everywhere && each.kind() == IdKind.FOREIGN && !each.isPrimary()) {
            // Nothing is foreign to an administrator of the server, and this would move own things there.
            return;
        }
        Told told = ask(each, tenants, caseRequest);
        if (told.status() >= 500) {
            wrong(each, told, "failed");
        }
        if (each.identification() == Identification.NOBODY) {
            if (each.declaration().audience().needsLogin() && told.status() != UNAUTHORIZED) {
                wrong(each, told, "is not for nobody");
            }
            return;
        }
        if (isKeptFromKeys(each)) {
            if (told.status() != FORBIDDEN) {
                wrong(each, told, "is not for keys");
            }
            return;
        }
        if (each.kind() != IdKind.MALFORMED) {
            statuses.computeIfAbsent(each.regardlessOfHow(), unused -> ConcurrentHashMap.newKeySet())
                    .add(told.status());
        }
        if (isForbidden(each) != (told.status() == FORBIDDEN && told.body().contains("Invalid Role"))) {
            wrong(each, told, isForbidden(each) ? "is not for this role" : "is for this role");
        }
        if (isForbidden(each) || everywhere) {
            return;
        }
        if (FOREIGN_NAMES.stream().anyMatch(told.body()::contains)) {
            wrong(each, told, "tells of another account");
        }
        if (each.kind() == IdKind.FOREIGN) {
            Told missing = ask(each.with(IdKind.MISSING), tenants, caseRequest);
            if (!told.equals(missing)) {
                wrong(each, told, "can be told from a missing id, which is answered " + missing);
            }
        }
        if (each.kind() == IdKind.OWN && each.isPrimary() && told.status() == 404) {
            wrong(each, told, "is not found");
        }
    }

    private static boolean isKeptFromKeys(Case each) {
        return each.identification() == Identification.API_KEY
                && KEPT_FROM_KEYS.contains(each.declaration().name());
    }

    private static boolean isForbidden(Case each) {
        return each.declaration().audience() instanceof AccessRule.OneOf one
                && one.roles().stream().noneMatch(role -> role.name().equals(each.role()));
    }

    private Told ask(Case each, Tenants tenants, CaseRequest caseRequest) {
        HttpResponse<String> answer =
                Http.send(tenants.signed(caseRequest.request(each), each.role(), each.identification())
                        .build());
        int status =
                answer.headers().firstValue("X-Status").map(Integer::parseInt).orElse(answer.statusCode());
        String id = each.member()
                .map(member -> tenants.ids().of(each.declaration(), member, each.kind(), each.role()))
                .map(text -> text.replaceFirst("^user:", ""))
                .orElse("nothing");
        // An operation that answers nothing says so where its interface can: SOAP cannot.
        return new Told(status == 204 ? 200 : status, Ids.without(id, answer.body()));
    }

    private void wrong(Case each, Told told, String what) {
        wrong.add(each + " " + what + ": " + told);
    }
}
