package org.switchboard.operation;

import org.switchboard.security.LoginSessionService;

/** What becomes of a caller's sign-in. */
public sealed interface SignInChange {
    /** The caller is signed in from now on. */
    record In(LoginSessionService.Cookies cookies, String loginId) implements SignInChange {}

    /** The caller is not signed in any more. */
    record Out() implements SignInChange {}
}
