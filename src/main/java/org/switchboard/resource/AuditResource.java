package org.switchboard.resource;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.switchboard.contract.auditing.ListAuditEntries;
import org.switchboard.contract.auditing.ListAuditEntriesResponse;
import org.switchboard.directory.audit.AuditTrail;
import org.switchboard.operation.Answer;
import org.switchboard.operation.ApiOperation;
import org.switchboard.request.RequestContext;
import org.switchboard.request.Roles;

/** The audit trail. */
@Singleton
@Path("/audit")
public class AuditResource {
    private final AuditTrail auditTrail;

    @Inject
    AuditResource(AuditTrail auditTrail) {
        this.auditTrail = auditTrail;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.SYSTEM_ADMINISTRATOR})
    @ApiOperation(
            summary = "List who did what to the directory and to logins, newest first",
            refusesUnknownParameters = true)
    public Answer<ListAuditEntriesResponse> list(@BeanParam ListAuditEntries request, @Context RequestContext context) {
        RequestContext authorized = context.requireNamedAccount();
        return Answers.list(auditTrail.list(authorized, request), authorized, RequestContext.named(request.accountIds));
    }
}
