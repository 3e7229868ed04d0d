package org.switchboard.resource;

import java.util.Map;
import java.util.Set;
import org.switchboard.contract.Document;
import org.switchboard.contract.ListResponse;
import org.switchboard.directory.DirectoryResult;
import org.switchboard.operation.Answer;
import org.switchboard.persistence.AccountScope;
import org.switchboard.request.RequestContext;

/** What is done to the directory, as answers. */
final class DirectoryAnswers {
    private DirectoryAnswers() {}

    /** One entry, with its version and accounts. */
    static <T extends Document> Answer<T> shown(DirectoryResult<T> kept) {
        return new Answer<>(kept.shown()).ofVersion(kept.version()).in(kept.accountIds());
    }

    /** A list, out of the accounts in which was looked; a cursor stands in a header too, for formats that know only rows. */
    static <T extends Document> Answer<T> listed(T list, RequestContext context, Set<String> named) {
        Set<String> accounts =
                named.isEmpty() && context.scope() instanceof AccountScope.Only only ? only.accountIds() : named;
        Answer<T> answered = new Answer<>(list).in(accounts);
        return list instanceof ListResponse page && page.nextCursor != null
                ? answered.with(Map.of("X-Next-Cursor", page.nextCursor))
                : answered;
    }
}
