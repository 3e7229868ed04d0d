package org.switchboard.signin;

import static org.hamcrest.Matchers.notNullValue;
import static org.switchboard.signin.SignInRequests.asking;
import static org.switchboard.signin.SignInRequests.signIn;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How many passwords may be tried from one address. */
class GuessedPasswordsIT {
    private static final AtomicInteger ADDRESS = new AtomicInteger();

    @Test
    void tooManyFailuresFromOneAddressLockNobodyOutElsewhere() {
        String attacker = newAddress();
        for (int i = 0; i < 10; i++) {
            from(attacker, "chen@acme.example", "nope").then().statusCode(401);
        }

        from(attacker, "chen@acme.example", "nope").then().statusCode(429).header("Retry-After", notNullValue());
        from(attacker, "chen@acme.example", "demo").then().statusCode(429);
        from(newAddress(), "chen@acme.example", "demo").then().statusCode(200);
    }

    @Test
    void whoHoldsACookieCannotTryOutThePassword() {
        String id = signIn("bob@acme.example", "demo", false).getCookie("ss-id");
        String address = newAddress();
        for (int i = 0; i < 10; i++) {
            changing(id, address).then().statusCode(403);
        }

        changing(id, address).then().statusCode(429);
    }

    private static Response from(String address, String user, String password) {
        return asking().header("X-Forwarded-For", address)
                .contentType(ContentType.JSON)
                .body(Map.of("userName", user, "password", password))
                .post("/auth/credentials");
    }

    private static Response changing(String id, String address) {
        return asking().cookie("ss-id", id)
                .header("X-Forwarded-For", address)
                .contentType(ContentType.JSON)
                .body(Map.of("currentPassword", "is it this one", "newPassword", "or another one 1"))
                .post("/users/my/password");
    }

    /** An address from which nobody has asked yet. */
    private static String newAddress() {
        return "198.51.100." + ADDRESS.incrementAndGet();
    }
}
