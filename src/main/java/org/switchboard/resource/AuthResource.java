package org.switchboard.resource;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
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
import org.switchboard.directory.Account;
import org.switchboard.directory.DirectoryCache;
import org.switchboard.directory.User;
import org.switchboard.directory.audit.AuditTrail;
import org.switchboard.error.ApiError;
import org.switchboard.error.ApiException;
import org.switchboard.error.FieldErrors;
import org.switchboard.operation.Answer;
import org.switchboard.operation.ApiOperation;
import org.switchboard.operation.SignInChange;
import org.switchboard.persistence.AccountScope;
import org.switchboard.request.Caller;
import org.switchboard.request.RequestContext;
import org.switchboard.request.Role;
import org.switchboard.security.LoginSessionService;
import org.switchboard.security.PasswordSignIn;

/** Signing in and out, and asking who is signed in (wire contract, section 7). */
@Singleton
@Path("/")
public class AuthResource {
    private static final Set<String> PASSWORD_PROVIDERS = Set.of("credentials", "basic");
    private static final String LOGOUT = "logout";
    private static final int MAX_TEXT = 1024;

    private final PasswordSignIn passwordSignIn;
    private final LoginSessionService loginSessionService;
    private final DirectoryCache directoryCache;
    private final AuditTrail auditTrail;

    @Inject
    AuthResource(
            PasswordSignIn passwordSignIn,
            LoginSessionService loginSessionService,
            DirectoryCache directoryCache,
            AuditTrail auditTrail) {
        this.passwordSignIn = passwordSignIn;
        this.loginSessionService = loginSessionService;
        this.directoryCache = directoryCache;
        this.auditTrail = auditTrail;
    }

    @POST
    @Path("/auth")
    @PermitAll
    @ApiOperation(summary = "Sign in, sign out, or ask who is signed in", noStore = true)
    public Answer<AuthenticateResponse> authenticate(Authenticate request, @Context RequestContext context) {
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

    @GET
    @Path("/auth")
    public Answer<AuthenticateResponse> authenticateByGet(
            @BeanParam Authenticate request, @Context RequestContext context) {
        return authenticate(request, context);
    }

    @POST
    @Path("/auth/{provider}")
    public Answer<AuthenticateResponse> authenticateAt(Authenticate request, @Context RequestContext context) {
        return authenticate(request, context);
    }

    @GET
    @Path("/auth/{provider}")
    public Answer<AuthenticateResponse> authenticateAtByGet(
            @BeanParam Authenticate request, @Context RequestContext context) {
        return authenticate(request, context);
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
        LoginSessionService.Cookies cookies = loginSessionService.open(
                caller,
                Boolean.TRUE.equals(request.rememberMe),
                context.origin().address());
        note(context, caller, "SignedIn");
        return new Answer<>(shown(caller, cookies.effective())).after(new SignInChange.In(cookies, caller.loginId()));
    }

    private Answer<AuthenticateResponse> signOut(RequestContext context) {
        context.origin().signInValue().ifPresent(value -> {
            loginSessionService.close(value);
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

    @GET
    @Path("/auth/status")
    @PermitAll
    @ApiOperation(summary = "Get who is signed in, or that nobody is", noStore = true)
    public Answer<UserInfo> status(@BeanParam GetAuthStatus request, @Context RequestContext context) {
        return new Answer<>(context.signedIn().map(this::status).orElseGet(UserInfo::new));
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

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }
}
