package org.switchboard.security;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Optional;
import org.switchboard.directory.DirectoryCache;
import org.switchboard.directory.User;
import org.switchboard.directory.user.PasswordHasher;
import org.switchboard.request.Caller;

/** Checks an email address or ID and a password against the directory. Unknown and wrong are one answer, in the same time. */
@Singleton
public class DirectoryIdentityStore implements IdentityStore {
    private final DirectoryCache directoryCache;
    private final PasswordHasher passwordHasher;

    @Inject
    DirectoryIdentityStore(DirectoryCache directoryCache, PasswordHasher passwordHasher) {
        this.directoryCache = directoryCache;
        this.passwordHasher = passwordHasher;
    }

    @Override
    public CredentialValidationResult validate(Credential credential) {
        return credential instanceof UsernamePasswordCredential password
                ? check(password)
                : CredentialValidationResult.NOT_VALIDATED_RESULT;
    }

    private CredentialValidationResult check(UsernamePasswordCredential credential) {
        String password = credential.getPasswordAsString();
        Optional<User> user = directoryCache.loginNamed(credential.getCaller());
        if (user.isEmpty()) {
            passwordHasher.hashForTiming(password);
            return CredentialValidationResult.INVALID_RESULT;
        }
        if (!passwordHasher.isRight(user.get(), password)) {
            return CredentialValidationResult.INVALID_RESULT;
        }
        return AuthenticatedPrincipal.result(user.get().caller(Caller.Way.BASIC));
    }
}
