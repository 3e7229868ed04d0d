package org.switchboard.operation.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.auth.Authenticate;
import org.switchboard.contract.auth.AuthenticateResponse;
import org.switchboard.contract.authentication.GetAuthStatus;
import org.switchboard.contract.authentication.UserInfo;
import org.switchboard.contract.authentication.UserManagerAccess;
import org.switchboard.contract.users.ChangePassword;
import org.switchboard.contract.users.UserAccountInfo;
import org.switchboard.directory.Account;
import org.switchboard.directory.DirectoryCache;
import org.switchboard.directory.DirectoryResult;
import org.switchboard.directory.User;
import org.switchboard.directory.audit.AuditTrail;
import org.switchboard.directory.user.PasswordService;
import org.switchboard.error.ApiError;
import org.switchboard.error.ApiException;
import org.switchboard.error.FieldErrors;
import org.switchboard.error.ForbiddenException;
import org.switchboard.operation.Answer;
import org.switchboard.operation.Operation;
import org.switchboard.operation.OperationDescriptor;
import org.switchboard.operation.Route;
import org.switchboard.operation.SignInChange;
import org.switchboard.operation.Verb;
import org.switchboard.persistence.AccountScope;
import org.switchboard.request.Caller;
import org.switchboard.request.RequestContext;
import org.switchboard.request.Role;
import org.switchboard.security.AccessRule;
import org.switchboard.security.FailedSignInAudit;
import org.switchboard.security.FailedSignInLimiter;
import org.switchboard.security.LoginSessions;
import org.switchboard.security.PasswordSignIn;

/** Signing in and out, and asking who is signed in (wire contract, section 7). */
@ApplicationScoped
public class SignInOperations {
    private static final Set<String> PASSWORD_PROVIDERS = Set.of("credentials", "basic");
    private static final String LOGOUT = "logout";
    private static final int MAX_TEXT = 1024;

    @Inject
    private PasswordSignIn passwordSignIn;

    @Inject
    private FailedSignInLimiter failedSignInLimiter;

    @Inject
    private FailedSignInAudit failedSignInAudit;

    @Inject
    private LoginSessions loginSessions;

    @Inject
    private DirectoryCache directoryCache;

    @Inject
    private PasswordService passwordService;

    @Inject
    private AuditTrail auditTrail;

    @Produces
    Operation<Authenticate, AuthenticateResponse> authenticate() {
        return Operation.of(
                new OperationDescriptor<>(
                                Authenticate.class,
                                AuthenticateResponse.class,
                                "Sign in, sign out, or ask who is signed in",
                                new AccessRule.Anyone(),
                                List.of(
                                        new Route(Verb.POST, "/auth"),
                                        new Route(Verb.GET, "/auth"),
                                        new Route(Verb.POST, "/auth/{provider}"),
                                        new Route(Verb.GET, "/auth/{provider}")))
                        .withNoStore(),
                this::authenticate);
    }

    private Answer<AuthenticateResponse> authenticate(RequestContext context, Authenticate request) {
        String provider = given(request.provider).toLowerCase(Locale.ROOT);
        if (provider.equals(LOGOUT)) {
            return signOut(context);
        }
        boolean names =
                !given(request.userName).isEmpty() || !given(request.password).isEmpty();
        if (provider.isEmpty() && !names) {
            return context.signedIn()
                    .map(caller -> new Answer<>(
                            shown(caller, context.origin().signInValue().orElse(null))))
                    .orElseThrow(() -> new ApiException(ApiError.notSignedIn()));
        }
        if (!provider.isEmpty() && !PASSWORD_PROVIDERS.contains(provider)) {
            throw new ApiException(ApiError.unknownProvider(provider));
        }
        if (context.origin().isRead()) {
            throw new ApiException(ApiError.passwordInAddress());
        }
        return signIn(context, request, provider, names);
    }

    private Answer<AuthenticateResponse> signIn(
            RequestContext context, Authenticate request, String provider, boolean names) {
        Optional<Caller> byHeader = context.signedIn().filter(caller -> caller.way() == Caller.Way.BASIC);
        if (provider.equals("basic") && !names && byHeader.isPresent()) {
            return signedIn(context, request, byHeader.get());
        }
        FieldErrors faults = new FieldErrors();
        faults.require("UserName", request.userName);
        faults.check("UserName", request.userName, MAX_TEXT);
        if (given(request.password).isEmpty()) {
            faults.add("NotEmpty", "Password", "is missing or empty; give it");
        }
        faults.refuseIfAny();
        PasswordSignIn.Outcome outcome = passwordSignIn.check(
                new UsernamePasswordCredential(given(request.userName), given(request.password)),
                context.origin().address(),
                context.origin().door());
        if (outcome instanceof PasswordSignIn.Outcome.Right right) {
            return signedIn(context, request, right.caller());
        }
        throw new ApiException(
                outcome instanceof PasswordSignIn.Outcome.TooMany many
                        ? ApiError.tooManyFailures(many.pause())
                        : ApiError.wrongCredentials());
    }

    private Answer<AuthenticateResponse> signedIn(RequestContext context, Authenticate request, Caller caller) {
        LoginSessions.Cookies cookies = loginSessions.open(
                caller,
                Boolean.TRUE.equals(request.rememberMe),
                context.origin().address());
        note(context, caller, "SignedIn");
        return new Answer<>(shown(caller, cookies.effective())).after(new SignInChange.In(cookies, caller.loginId()));
    }

    private Answer<AuthenticateResponse> signOut(RequestContext context) {
        context.origin().signInValue().ifPresent(value -> {
            loginSessions.close(value);
            context.signedIn().ifPresent(caller -> note(context, caller, "SignedOut"));
        });
        return new Answer<>(new AuthenticateResponse()).after(new SignInChange.Out());
    }

    private void note(RequestContext context, Caller caller, String action) {
        RequestContext asCaller = RequestContext.of(
                caller, context.origin().door(), context.origin().address());
        Set<String> accounts = directoryCache
                .login(caller.loginId())
                .map(User::accountIds)
                .orElseGet(() -> caller.accounts() instanceof AccountScope.Only only ? only.accountIds() : Set.of());
        auditTrail.note(asCaller, action, accounts, caller.loginId(), null);
    }

    private AuthenticateResponse shown(Caller caller, @Nullable String signInValue) {
        AuthenticateResponse shown = new AuthenticateResponse();
        shown.userId = caller.loginId();
        shown.sessionId = signInValue;
        shown.userName = caller.email();
        shown.displayName = caller.displayName();
        shown.profileUrl = avatar(caller).orElse(null);
        shown.roles =
                new ArrayList<>(caller.roles().stream().map(Enum::name).sorted().toList());
        shown.permissions = new ArrayList<>();
        return shown;
    }

    @Produces
    Operation<GetAuthStatus, UserInfo> status() {
        return Operation.of(
                new OperationDescriptor<>(
                                GetAuthStatus.class,
                                UserInfo.class,
                                "Get who is signed in, or that nobody is",
                                new AccessRule.Anyone(),
                                List.of(new Route(Verb.GET, "/auth/status")))
                        .withNoStore(),
                (context, request) ->
                        new Answer<>(context.signedIn().map(this::status).orElseGet(UserInfo::new)));
    }

    private UserInfo status(Caller caller) {
        UserInfo shown = new UserInfo();
        shown.isAuthenticated = true;
        shown.id = caller.loginId();
        shown.name = caller.displayName();
        int space = caller.displayName().indexOf(' ');
        shown.firstName =
                space < 0 ? caller.displayName() : caller.displayName().substring(0, space);
        shown.lastName = space < 0 ? null : caller.displayName().substring(space + 1);
        shown.emailAddress = caller.email();
        shown.avatarUrl = avatar(caller).orElse(null);
        shown.roles =
                new ArrayList<>(caller.roles().stream().map(Enum::name).sorted().toList());
        List<Account> accounts = directoryCache.accounts(caller.accounts());
        shown.accountIds = new ArrayList<>(accounts.stream().map(Account::id).toList());
        shown.accountNames =
                new ArrayList<>(accounts.stream().map(Account::name).toList());
        boolean manages =
                caller.roles().contains(Role.Manager) || caller.roles().contains(Role.SystemAdministrator);
        shown.managerAccess = manages ? UserManagerAccess.ReadWriteDelete : null;
        return shown;
    }

    private Optional<String> avatar(Caller caller) {
        return caller.accounts() instanceof AccountScope.Only only
                ? only.accountIds().stream()
                        .flatMap(account -> directoryCache.endpointOf(account, caller.loginId()).stream())
                        .flatMap(endpoint -> endpoint.avatarUrl().stream())
                        .findFirst()
                : Optional.empty();
    }

    @Produces
    Operation<ChangePassword, UserAccountInfo> changePassword() {
        return Operation.of(
                new OperationDescriptor<>(
                                ChangePassword.class,
                                UserAccountInfo.class,
                                "Change your own password, which signs you out everywhere else",
                                new AccessRule.AnyLogin(),
                                List.of(new Route(Verb.POST, "/users/my/password")))
                        .withNoStore(),
                this::changePassword);
    }

    private Answer<UserAccountInfo> changePassword(RequestContext context, ChangePassword request) {
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
        Answer<UserAccountInfo> answer =
                new Answer<>(kept.shown()).ofVersion(kept.version()).in(kept.accountIds());
        if (context.caller().way() != Caller.Way.COOKIE) {
            return answer;
        }
        LoginSessions.Cookies cookies =
                loginSessions.open(context.caller(), false, context.origin().address());
        return answer.after(new SignInChange.In(cookies, context.caller().loginId()));
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }
}
