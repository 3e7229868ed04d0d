package org.switchboard.directory;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.NoSuchElementException;

/** Gives a login another password; the old one opens nothing from the moment the change is committed. */
@Singleton
public class ChangingPassword {
    private final Directory directory;
    private final Passwords passwords;

    @Inject
    ChangingPassword(Directory directory, Passwords passwords) {
        this.directory = directory;
        this.passwords = passwords;
    }

    /**
     * @param loginId whose password
     * @param password the new one
     * @throws NoSuchElementException if there is no such login
     */
    public void change(String loginId, String password) {
        String hash = passwords.hash(password);
        directory.change(entities -> {
            Login login = entities.find(Login.class, loginId);
            if (login == null) {
                throw new NoSuchElementException("there is no login '" + loginId + "'");
            }
            login.change(hash);
        });
    }
}
