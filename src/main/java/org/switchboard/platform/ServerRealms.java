package org.switchboard.platform;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;

/**
 * The realms of users that the application server keeps. Payara offers them to applications as identity stores, but by an
 * annotation only, in which a name cannot be configured; so its class is asked for here by name. Thread-safe.
 */
@Singleton
public class ServerRealms {
    private static final String STORE = "fish.payara.security.realm.identitystores.RealmIdentityStore";
    private static final String DEFINITION = "fish.payara.security.annotations.RealmIdentityStoreDefinition";

    @Inject
    ServerRealms() {}

    /**
     * The realm of a name, such as {@code file}.
     *
     * @throws IllegalStateException if the server offers none to applications
     */
    public IdentityStore named(String name) {
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
}
