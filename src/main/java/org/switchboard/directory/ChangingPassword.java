package org.switchboard.directory;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.NoSuchElementException;

/** Gives a login another password; the old one opens nothing from the moment the change is committed. */
@Singleton
public class ChangingPassword {
    private final EntityManager database;
    private final Passwords passwords;
    private final Event<DirectoryChanged> changes;

    @Inject
    ChangingPassword(EntityManager database, Passwords passwords, Event<DirectoryChanged> changes) {
        this.database = database;
        this.passwords = passwords;
        this.changes = changes;
    }

    /**
     * @param loginId whose password
     * @param password the new one
     * @throws NoSuchElementException if there is no such login
     */
    @Transactional
    public void change(String loginId, String password) {
        Login login = database.find(Login.class, loginId);
        if (login == null) {
            throw new NoSuchElementException("there is no login '" + loginId + "'");
        }
        login.change(passwords.hash(password));
        changes.fire(new DirectoryChanged());
    }
}
