package org.switchboard.directory;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A directory as a JSON file holds it; the names are those of the file. */
record DirectoryFile(
        List<AccountEntry> accounts,
        List<CustomerEntry> customers,
        List<UserEntry> users,
        List<EndpointEntry> endpoints) {

    record AccountEntry(String id, String name, String region) {}

    record CustomerEntry(
            String id,
            String accountId,
            String name,
            @Nullable String parentCustomerId) {}

    record UserEntry(
            String id, String email, String displayName, String password, Set<Role> roles, Set<String> accountIds) {}

    record EndpointEntry(
            String id,
            EndpointType type,
            String accountId,
            String displayName,
            @Nullable String userId,
            @Nullable String customerId,
            @Nullable String phoneNumber,
            @Nullable String flowId,
            @Nullable List<String> memberUserIds) {}
}
