package org.switchboard.directory.user;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.users.UserAccountInfo;
import org.switchboard.directory.DirectoryCache;
import org.switchboard.directory.DirectoryMapper;
import org.switchboard.directory.DirectoryResult;
import org.switchboard.directory.DirectoryTransactions;
import org.switchboard.directory.User;
import org.switchboard.directory.audit.AuditSnapshot;
import org.switchboard.error.FieldErrors;
import org.switchboard.error.ForbiddenException;
import org.switchboard.error.NotFoundException;
import org.switchboard.persistence.ScopedEntities;
import org.switchboard.request.RequestContext;

/** Gives callers other passwords. Thread-safe. */
@Singleton
public class PasswordService {
    private final DirectoryTransactions directoryTransactions;
    private final PasswordHasher passwordHasher;

    @Inject
    public PasswordService(DirectoryTransactions directoryTransactions, PasswordHasher passwordHasher) {
        this.directoryTransactions = directoryTransactions;
        this.passwordHasher = passwordHasher;
    }

    /** Gives the caller another password. */
    public DirectoryResult<UserAccountInfo> change(
            RequestContext context, @Nullable String current, @Nullable String wanted) {
        FieldErrors faults = new FieldErrors();
        faults.require("CurrentPassword", current);
        PasswordPolicy.check(faults, "NewPassword", wanted, context.caller().email());
        faults.refuseIfAny();
        User known = directoryTransactions.read(entities -> caller(entities, context));
        if (!passwordHasher.isRight(known, String.valueOf(current))) {
            throw new ForbiddenException(FieldErrors.fault("Forbidden", "CurrentPassword", "is not your password"));
        }
        String hash = passwordHasher.hash(String.valueOf(wanted));
        return directoryTransactions.change(context, directoryChange -> {
            User user = caller(directoryChange.entities(), context);
            AuditSnapshot before = DirectoryMapper.snapshot(user);
            user.change(hash, directoryChange.now());
            directoryChange.touch(user);
            directoryChange.entities().flush();
            directoryChange.note("PasswordChanged", user, before, DirectoryMapper.snapshot(user));
            return UserService.shown(context, user);
        });
    }

    private static User caller(ScopedEntities entities, RequestContext context) {
        return entities.find(
                        User.class, DirectoryCache.EVERYWHERE, context.caller().loginId())
                .orElseThrow(() -> new NotFoundException("User does not exist"));
    }
}
