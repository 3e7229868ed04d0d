package org.switchboard.security;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.switchboard.request.Caller;

/**
 * Where users and their passwords are: in the directory, or in a realm of the server, as configured. Thread-safe.
 */
@Singleton
public class IdentityStoreSelector {
    private final IdentityStore source;

    @Inject
    IdentityStoreSelector(
            DirectoryIdentityStore directory,
            ExternalCallers external,
            ContainerSecurity server,
            @ConfigProperty(name = "switchboard.users.realm") Optional<String> realm) {
        this.source = realm.<IdentityStore>map(name -> new RealmUsers(server.realm(name), external))
                .orElse(directory);
    }

    CredentialValidationResult validate(Credential credential) {
        return source.validate(credential);
    }

    /** The users of a realm, with the roles and accounts that their groups mean here. */
    private record RealmUsers(IdentityStore realm, ExternalCallers external) implements IdentityStore {
        @Override
        public CredentialValidationResult validate(Credential credential) {
            CredentialValidationResult result = realm.validate(credential);
            if (result.getStatus() != CredentialValidationResult.Status.VALID) {
                return result;
            }
            return AuthenticatedPrincipal.result(
                    external.caller(result.getCallerPrincipal().getName(), result.getCallerGroups(), Caller.Way.BASIC));
        }
    }
}
