package org.switchboard.access;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Optional;
import org.switchboard.directory.Directory;
import org.switchboard.directory.Login;
import org.switchboard.directory.Passwords;

/** Checks an email address or ID and a password against the directory. Unknown and wrong are one answer, in the same time. */
@Singleton
public class DirectoryIdentityStore implements IdentityStore {
    private final Directory directory;
    private final Passwords passwords;

    @Inject
    DirectoryIdentityStore(Directory directory, Passwords passwords) {
        this.directory = directory;
        this.passwords = passwords;
    }

    @Override
    public CredentialValidationResult validate(Credential credential) {
        return credential instanceof UsernamePasswordCredential password
                ? check(password)
                : CredentialValidationResult.NOT_VALIDATED_RESULT;
    }

    /** Both names are looked up in any case, so that what is found cannot be told by time. */
    private CredentialValidationResult check(UsernamePasswordCredential credential) {
        String password = credential.getPasswordAsString();
        String name = credential.getCaller();
        Optional<Login> byId = directory.login(name);
        Optional<Login> login = directory.loginByEmail(name).or(() -> byId);
        if (login.isEmpty()) {
            passwords.isRightForNobody(password);
            return CredentialValidationResult.INVALID_RESULT;
        }
        if (!passwords.isRight(login.get(), password)) {
            return CredentialValidationResult.INVALID_RESULT;
        }
        return SignedIn.result(Caller.of(login.get(), Caller.Way.BASIC));
    }
}
