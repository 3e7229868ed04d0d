package org.switchboard.directory.importing;

import static org.switchboard.text.NonBlank.given;

import org.switchboard.contract.imports.ImportedAccount;
import org.switchboard.directory.Account;
import org.switchboard.directory.importing.ImportContent.Placed;

/** Imports accounts. */
final class AccountImport implements EntryImport<Account, ImportedAccount> {
    @Override
    public Class<Account> type() {
        return Account.class;
    }

    @Override
    public Account make(Placed<ImportedAccount> imported) {
        ImportedAccount entry = imported.entry();
        return new Account(imported.id(), String.valueOf(entry.name), String.valueOf(entry.region));
    }

    @Override
    public void apply(Account account, Placed<ImportedAccount> imported) {
        given(imported.entry().name).ifPresent(account::rename);
        given(imported.entry().region).ifPresent(account::moveTo);
    }
}
