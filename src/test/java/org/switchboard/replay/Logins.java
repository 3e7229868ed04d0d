package org.switchboard.replay;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who asks: the recorded host's alice, who has the role User, and bob, who has not, by the demo's users. */
final class Logins {
    private static final String ALICE = "alice@acme.example:demo";
    private static final String WITHOUT_ROLE = "norole@acme.example:demo";
    private static final Set<String> ROLE_MISSING = Set.of("soap11 wrong role", "/sessions bob html");
    private static final List<Login> BY_TITLE = List.of(
            new Login(" as bob:pw2 ", WITHOUT_ROLE),
            new Login(" as bob:wrong ", "norole@acme.example:wrong"),
            new Login(" as nobody:x ", "nobody@acme.example:x"));

    private Logins() {}

    /** The Authorization header; none for an anonymous request. */
    static Optional<String> authorization(Case replayed) {
        if (replayed.request().anonymous()) {
            return Optional.empty();
        }
        return Optional.of("Basic "
                + Base64.getEncoder()
                        .encodeToString(credentials(replayed.entry().title()).getBytes(StandardCharsets.UTF_8)));
    }

    private static String credentials(String title) {
        if (ROLE_MISSING.contains(title)) {
            return WITHOUT_ROLE;
        }
        return BY_TITLE.stream()
                .filter(login -> title.contains(login.words()))
                .map(Login::credentials)
                .findFirst()
                .orElse(ALICE);
    }

    private record Login(String words, String credentials) {}
}
