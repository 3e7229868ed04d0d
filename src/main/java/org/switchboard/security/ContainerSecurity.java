package org.switchboard.security;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;

/**
 * What the application server can do about who calls, and offers to applications by annotations only: its realms of users,
 * whose name an annotation would fix at build time, and its MicroProfile JWT, which beside a mechanism of ours would not
 * be asked. So Payara's classes are asked for here by name. Thread-safe.
 */
@Singleton
public class ContainerSecurity {
    private static final String STORE = "fish.payara.security.realm.identitystores.RealmIdentityStore";
    private static final String TOKENS = "fish.payara.microprofile.jwtauth.eesecurity.JWTAuthenticationMechanism";
    private static final String DEFINITION = "fish.payara.security.annotations.RealmIdentityStoreDefinition";

    @Inject
    public ContainerSecurity() {}

    /**
     * The realm of a name, such as {@code file}.
     *
     * @throws IllegalStateException if the server offers none to applications
     */
    public IdentityStore realm(String name) {
        try {
            ClassLoader server = Thread.currentThread().getContextClassLoader();
            Class<?> definition = Class.forName(DEFINITION, true, server);
            Object store = Class.forName(STORE, true, server).getConstructor().newInstance();
            Object defined = Proxy.newProxyInstance(
                    server,
                    new Class<?>[] {definition},
                    (proxy, method, arguments) -> method.getName().equals("value") ? name : Annotation.class);
            store.getClass().getMethod("setConfiguration", definition).invoke(store, defined);
            return (IdentityStore) store;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this server offers no realms to applications", e);
        }
    }

    /**
     * What checks the tokens of MicroProfile JWT, by the properties {@code mp.jwt.*}.
     *
     * @throws IllegalStateException if the server has none
     */
    public HttpAuthenticationMechanism tokens() {
        try {
            ClassLoader server = Thread.currentThread().getContextClassLoader();
            return (HttpAuthenticationMechanism)
                    Class.forName(TOKENS, true, server).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this server has no MicroProfile JWT", e);
        }
    }
}
