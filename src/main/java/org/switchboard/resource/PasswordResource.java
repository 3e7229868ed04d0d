package org.switchboard.resource;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.switchboard.contract.users.ChangePassword;
import org.switchboard.contract.users.UserAccountInfo;
import org.switchboard.directory.DirectoryResult;
import org.switchboard.directory.user.PasswordService;
import org.switchboard.error.ApiError;
import org.switchboard.error.ApiException;
import org.switchboard.error.ForbiddenException;
import org.switchboard.operation.Answer;
import org.switchboard.operation.ApiOperation;
import org.switchboard.operation.SignInChange;
import org.switchboard.request.Caller;
import org.switchboard.request.RequestContext;
import org.switchboard.request.Roles;
import org.switchboard.security.FailedSignInAudit;
import org.switchboard.security.FailedSignInLimiter;
import org.switchboard.security.LoginSessionService;

/** Changing a password. */
@Singleton
@Path("/users/my/password")
public class PasswordResource {
    private final FailedSignInLimiter failedSignInLimiter;
    private final FailedSignInAudit failedSignInAudit;
    private final LoginSessionService loginSessionService;
    private final PasswordService passwordService;

    @Inject
    PasswordResource(
            FailedSignInLimiter failedSignInLimiter,
            FailedSignInAudit failedSignInAudit,
            LoginSessionService loginSessionService,
            PasswordService passwordService) {
        this.failedSignInLimiter = failedSignInLimiter;
        this.failedSignInAudit = failedSignInAudit;
        this.loginSessionService = loginSessionService;
        this.passwordService = passwordService;
    }

    @POST
    @RolesAllowed(Roles.ANY)
    @ApiOperation(summary = "Change your own password, which signs you out everywhere else", noStore = true)
    public Answer<UserAccountInfo> changePassword(ChangePassword request, @Context RequestContext context) {
        if (context.caller().way() == Caller.Way.API_KEY) {
            throw new ApiException(ApiError.notByKey("change a password"));
        }
        String email = context.caller().email();
        String address = context.origin().address();
        String door = context.origin().door();
        if (!failedSignInLimiter.allow(email, address)) {
            failedSignInAudit.note(email, address, door, FailedSignInAudit.Reason.TOO_MANY_FAILURES);
            throw new ApiException(ApiError.tooManyFailures(failedSignInLimiter.pause(email, address)));
        }
        DirectoryResult<UserAccountInfo> kept;
        try {
            kept = passwordService.change(context.requireNamedAccount(), request.currentPassword, request.newPassword);
        } catch (ForbiddenException refusal) {
            failedSignInLimiter.failed(email, address);
            failedSignInAudit.note(email, address, door, FailedSignInAudit.Reason.WRONG_CREDENTIALS);
            throw refusal;
        }
        Answer<UserAccountInfo> answer = Answers.of(kept);
        if (context.caller().way() != Caller.Way.COOKIE) {
            return answer;
        }
        LoginSessionService.Cookies cookies = loginSessionService.open(
                context.caller(), false, context.origin().address());
        return answer.after(new SignInChange.In(cookies, context.caller().loginId()));
    }
}
