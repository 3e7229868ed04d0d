package org.switchboard.session.chat;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.switchboard.contract.messaging.MessageInfo;
import org.switchboard.contract.messaging.SendMessage;
import org.switchboard.directory.DirectoryLookup;
import org.switchboard.directory.Endpoint;
import org.switchboard.directory.endpoint.PhoneNumberParser;
import org.switchboard.error.FieldErrors;
import org.switchboard.error.ValidationException;
import org.switchboard.request.RequestContext;
import org.switchboard.session.WriteResult;
import org.switchboard.session.change.CarrierGateway;
import org.switchboard.session.idempotency.IdempotencyService;
import org.switchboard.telephony.CarrierCommand;

/** Sends messages that belong to no session: from an endpoint to a number. Thread-safe. */
@Singleton
class StandaloneMessages {
    private final IdempotencyService writes;
    private final CarrierGateway carrier;

    @Inject
    StandaloneMessages(IdempotencyService writes, CarrierGateway carrier) {
        this.writes = writes;
        this.carrier = carrier;
    }

    WriteResult<MessageInfo> send(RequestContext context, SendMessage request, String text) {
        String orderId = CarrierGateway.idFor(context);
        return writes.write(context, request, MessageInfo.class, write -> {
            String id = String.valueOf(request.endpointId);
            Endpoint endpoint = DirectoryLookup.endpoint(write.entities(), context.scope(), id)
                    .orElseThrow(() -> new ValidationException(FieldErrors.fault(
                            "NotFound", "EndpointId", "is unknown: no endpoint of this account has this id")));
            context.requireExpectedAccount(endpoint.accountId());
            String from = endpoint.phoneNumber()
                    .orElseThrow(() -> new ValidationException(
                            FieldErrors.fault("InvalidValue", "EndpointId", "is an endpoint without a phone number")));
            String to = PhoneNumberParser.e164(
                            String.valueOf(request.toAddress),
                            DirectoryLookup.region(write.entities(), endpoint.accountId()))
                    .orElseThrow(() -> new ValidationException(FieldErrors.fault(
                            "InvalidAddress",
                            "ToAddress",
                            "is not a phone number; give it in E.164, such as +15556667777")));
            carrier.place(context, orderId, new CarrierCommand.Text(from, to, text));
            Message message = new Message(
                    endpoint.accountId(),
                    Optional.empty(),
                    to,
                    context.caller().email(),
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
