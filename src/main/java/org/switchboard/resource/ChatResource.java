package org.switchboard.resource;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.switchboard.contract.messaging.MessageInfo;
import org.switchboard.contract.messaging.SendMessage;
import org.switchboard.contract.sessions.DeleteChatMember;
import org.switchboard.contract.sessions.GetChatTranscript;
import org.switchboard.contract.sessions.GetChatTranscriptResponse;
import org.switchboard.contract.sessions.InviteChatMember;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.operation.Answer;
import org.switchboard.operation.ApiOperation;
import org.switchboard.request.RequestContext;
import org.switchboard.request.Roles;
import org.switchboard.session.chat.ChatMembers;
import org.switchboard.session.chat.MessageService;

/** The operations on chats. */
@Singleton
@Path("/")
@RolesAllowed(Roles.USER)
public class ChatResource {

    private final MessageService messageService;
    private final ChatMembers members;

    @Inject
    ChatResource(MessageService messageService, ChatMembers members) {
        this.messageService = messageService;
        this.members = members;
    }

    @POST
    @Path("/sessions/{sessionId}/messages")
    @ApiOperation(summary = "Send a message in a chat, or a text message to a number", idempotent = true, dryRun = true)
    public Answer<MessageInfo> send(SendMessage request, @Context RequestContext context) {
        return Answers.of(messageService.send(context.requireNamedAccount(), request));
    }

    @POST
    @Path("/messages")
    public Answer<MessageInfo> sendToNumber(SendMessage request, @Context RequestContext context) {
        return send(request, context);
    }

    @PUT
    @Path("/messages")
    public Answer<MessageInfo> sendByPut(SendMessage request, @Context RequestContext context) {
        return send(request, context);
    }

    @PATCH
    @Path("/messages")
    public Answer<MessageInfo> sendByPatch(SendMessage request, @Context RequestContext context) {
        return send(request, context);
    }

    @DELETE
    @Path("/messages")
    public Answer<MessageInfo> sendByDelete(@BeanParam SendMessage request, @Context RequestContext context) {
        return send(request, context);
    }

    @GET
    @Path("/messages")
    public Answer<MessageInfo> sendByGet(@BeanParam SendMessage request, @Context RequestContext context) {
        return send(request, context);
    }

    @GET
    @Path("/sessions/{sessionId}/transcript")
    @ApiOperation(summary = "Get all messages of a chat, in order", refusesUnknownParameters = true)
    public Answer<GetChatTranscriptResponse> transcript(
            @BeanParam GetChatTranscript request, @Context RequestContext context) {
        return new Answer<>(messageService.transcript(context.requireNamedAccount(), request));
    }

    @POST
    @Path("/sessions/{sessionId}/members")
    @ApiOperation(summary = "Add a member to a chat", idempotent = true, dryRun = true)
    public Answer<SessionInfo> invite(InviteChatMember request, @Context RequestContext context) {
        return Answers.of(members.invite(context.requireNamedAccount(), request));
    }

    @DELETE
    @Path("/sessions/{sessionId}/members/{memberId}")
    @ApiOperation(summary = "Remove a member from a chat", idempotent = true, dryRun = true)
    public Answer<SessionInfo> remove(@BeanParam DeleteChatMember request, @Context RequestContext context) {
        return Answers.of(members.remove(context.requireNamedAccount(), request));
    }
}
