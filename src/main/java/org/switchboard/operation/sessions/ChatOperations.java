package org.switchboard.operation.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.List;
import org.switchboard.contract.messaging.MessageInfo;
import org.switchboard.contract.messaging.SendMessage;
import org.switchboard.contract.sessions.DeleteChatMember;
import org.switchboard.contract.sessions.GetChatTranscript;
import org.switchboard.contract.sessions.GetChatTranscriptResponse;
import org.switchboard.contract.sessions.InviteChatMember;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.operation.Answer;
import org.switchboard.operation.Operation;
import org.switchboard.operation.OperationDescriptor;
import org.switchboard.operation.Route;
import org.switchboard.operation.Verb;
import org.switchboard.session.chat.ChatMembers;
import org.switchboard.session.chat.MessageService;

/** The operations on chats. */
@ApplicationScoped
public class ChatOperations {
    private static final String MESSAGES = "/messages";
    private static final String MEMBERS = "/sessions/{sessionId}/members";

    @Inject
    private MessageService messageService;

    @Inject
    private ChatMembers members;

    @Produces
    Operation<SendMessage, MessageInfo> send() {
        return Operation.of(
                new OperationDescriptor<>(
                                SendMessage.class,
                                MessageInfo.class,
                                "Send a message in a chat, or a text message to a number",
                                SessionOutcomes.USERS,
                                List.of(
                                        new Route(Verb.POST, "/sessions/{sessionId}/messages"),
                                        new Route(Verb.POST, MESSAGES),
                                        new Route(Verb.PUT, MESSAGES),
                                        new Route(Verb.PATCH, MESSAGES),
                                        new Route(Verb.DELETE, MESSAGES),
                                        new Route(Verb.GET, MESSAGES)))
                        .withKey()
                        .withDryRun(),
                (context, request) -> SessionOutcomes.of(messageService.send(context.requireNamedAccount(), request)));
    }

    @Produces
    Operation<GetChatTranscript, GetChatTranscriptResponse> transcript() {
        return Operation.of(
                new OperationDescriptor<>(
                                GetChatTranscript.class,
                                GetChatTranscriptResponse.class,
                                "Get all messages of a chat, in order",
                                SessionOutcomes.USERS,
                                SessionOutcomes.route(Verb.GET, "/sessions/{sessionId}/transcript"))
                        .refusingUnknownParameters(),
                (context, request) -> new Answer<>(messageService.transcript(context.requireNamedAccount(), request)));
    }

    @Produces
    Operation<InviteChatMember, SessionInfo> invite() {
        return Operation.of(
                SessionOutcomes.writing(
                        InviteChatMember.class,
                        SessionInfo.class,
                        "Add a member to a chat",
                        SessionOutcomes.USERS,
                        Verb.POST,
                        MEMBERS),
                (context, request) -> SessionOutcomes.of(members.invite(context.requireNamedAccount(), request)));
    }

    @Produces
    Operation<DeleteChatMember, SessionInfo> remove() {
        return Operation.of(
                SessionOutcomes.writing(
                        DeleteChatMember.class,
                        SessionInfo.class,
                        "Remove a member from a chat",
                        SessionOutcomes.USERS,
                        Verb.DELETE,
                        MEMBERS + "/{memberId}"),
                (context, request) -> SessionOutcomes.of(members.remove(context.requireNamedAccount(), request)));
    }
}
