package org.switchboard.session.chat;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.switchboard.contract.messaging.MessageInfo;
import org.switchboard.contract.messaging.SendMessage;
import org.switchboard.directory.DirectoryQueries;
import org.switchboard.directory.Endpoint;
import org.switchboard.directory.PhoneNumbers;
import org.switchboard.session.Changed;
import org.switchboard.session.KeyedWrites;
import org.switchboard.session.SessionChange;
import org.switchboard.session.Terms;
import org.switchboard.telephony.Order;

/** Sends messages that belong to no session: from an endpoint to a number. Thread-safe. */
@Singleton
class LooseMessages {
    private final KeyedWrites writes;

    @Inject
    LooseMessages(KeyedWrites writes) {
        this.writes = writes;
    }

    Changed<MessageInfo> send(Terms terms, SendMessage request, String text) {
        return writes.write(terms, request, MessageInfo.class, write -> {
            String id = String.valueOf(request.endpointId);
            Endpoint endpoint = DirectoryQueries.endpoint(
                            write.entities(), terms.actor().scope(), id)
                    .orElseThrow(() -> SessionChange.invalid(
                            "NotFound", "EndpointId", "is unknown: no endpoint of this account has this id"));
            terms.actor().acts(endpoint.accountId());
            String from = endpoint.phoneNumber()
                    .orElseThrow(() -> SessionChange.invalid(
                            "InvalidValue", "EndpointId", "is an endpoint without a phone number"));
            String to = PhoneNumbers.e164(
                            String.valueOf(request.toAddress),
                            DirectoryQueries.region(write.entities(), endpoint.accountId()))
                    .orElseThrow(() -> SessionChange.invalid(
                            "InvalidAddress",
                            "ToAddress",
                            "is not a phone number; give it in E.164, such as +15556667777"));
            write.order(new Order.Text(from, to, text));
            Message message = new Message(
                    endpoint.accountId(),
                    Optional.empty(),
                    to,
                    terms.caller().email(),
                    Optional.of(endpoint),
                    endpoint.customerId(),
                    text,
                    write.now());
            write.entities().add(message);
            write.in(endpoint.accountId());
            return message.shown();
        });
    }
}
