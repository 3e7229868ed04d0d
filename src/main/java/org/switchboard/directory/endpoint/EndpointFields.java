package org.switchboard.directory.endpoint;

import static org.switchboard.text.NonBlank.given;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.endpoints.PatchEndpoint;
import org.switchboard.directory.Customer;
import org.switchboard.directory.DirectoryCache;
import org.switchboard.directory.DirectoryChange;
import org.switchboard.directory.DirectoryEntity;
import org.switchboard.directory.DirectoryLookup;
import org.switchboard.directory.EmailAddress;
import org.switchboard.directory.Endpoint;
import org.switchboard.directory.EndpointType;
import org.switchboard.directory.Tags;
import org.switchboard.directory.User;
import org.switchboard.error.FieldErrors;
import org.switchboard.persistence.AccountScope;
import org.switchboard.persistence.ScopedEntities;

/**
 * The fields of an endpoint as a request gives them; null means that it does not. Checks them and puts them into an
 * endpoint; empty texts clear.
 */
public record EndpointFields(
        @Nullable String displayName,
        @Nullable String customerId,
        @Nullable String phoneNumber,
        @Nullable String emailAddress,
        @Nullable List<@Nullable String> memberUserIds,
        @Nullable String flowId,
        @Nullable String avatarUrl,
        @Nullable List<@Nullable String> tagIds) {
    static final String USER = "UserId";

    private static final int MAX_MEMBERS = 1000;
    private static final int MAX_ID = 64;
    private static final int MAX_URL = 2000;

    /** Keeps the lists from being changed. */
    public EndpointFields {
        memberUserIds = memberUserIds == null ? null : Collections.unmodifiableList(memberUserIds);
        tagIds = tagIds == null ? null : Collections.unmodifiableList(tagIds);
    }

    static EndpointFields of(PatchEndpoint request) {
        return new EndpointFields(
                request.displayName,
                request.customerId,
                request.phoneNumber,
                request.emailAddress,
                request.memberUserIds,
                request.flowId,
                request.avatarUrl,
                request.tagIds);
    }

    /** The fields of a whole endpoint: what its type must have, and the request does not say, is empty. */
    public static EndpointFields whole(EndpointType type, EndpointFields fields) {
        return new EndpointFields(
                fields.displayName,
                fields.customerId,
                type.hasPhoneNumber() ? given(fields.phoneNumber).orElse("") : fields.phoneNumber,
                type == EndpointType.Email ? given(fields.emailAddress).orElse("") : fields.emailAddress,
                fields.memberUserIds,
                fields.flowId,
                fields.avatarUrl,
                fields.tagIds);
    }

    /** Notes what is wrong with the fields by themselves, for an endpoint of a type. */
    public void check(FieldErrors faults, EndpointType type) {
        if (displayName != null && type != EndpointType.User) {
            faults.require("DisplayName", displayName);
        }
        faults.check("DisplayName", displayName, FieldErrors.MAX_NAME);
        faults.check("FlowId", flowId, MAX_ID);
        Tags.check(faults, tagIds);
        faults.check("AvatarUrl", avatarUrl, MAX_URL);
        faults.check("CustomerId", customerId, FieldErrors.MAX_NAME);
        faults.check("PhoneNumber", phoneNumber, FieldErrors.MAX_NAME);
        if (given(avatarUrl).filter(url -> !url.matches("(?i)https?://\\S+")).isPresent()) {
            faults.add("InvalidValue", "AvatarUrl", "must begin with https:// or http://");
        }
        refuseForOtherTypes(faults, "PhoneNumber", phoneNumber, type.hasPhoneNumber(), "PhoneNumber and Fax");
        refuseForOtherTypes(faults, "EmailAddress", emailAddress, type == EndpointType.Email, "Email");
        if (memberUserIds != null && type != EndpointType.Team) {
            faults.add("InvalidValue", "MemberUserIds", "belongs to endpoints of the type Team only; leave it out");
        }
        faults.checkSize("MemberUserIds", memberUserIds == null ? 0 : memberUserIds.size(), MAX_MEMBERS);
        if (faults.check("EmailAddress", emailAddress, FieldErrors.MAX_NAME)) {
            given(emailAddress).ifPresent(text -> EmailAddress.check(faults, "EmailAddress", text));
        }
    }

    private static void refuseForOtherTypes(
            FieldErrors faults, String field, @Nullable String value, boolean belongs, String types) {
        if (given(value).isPresent() && !belongs) {
            faults.add("InvalidValue", field, "belongs to endpoints of the type " + types + " only; leave it out");
        }
    }

    /** Notes what is wrong with the fields among what is stored, and puts them into the endpoint. */
    public void apply(DirectoryChange directoryChange, FieldErrors faults, Endpoint endpoint) {
        ScopedEntities entities = directoryChange.entities();
        given(displayName).ifPresent(endpoint::rename);
        if (customerId != null) {
            applyCustomer(directoryChange, faults, endpoint);
        }
        if (phoneNumber != null) {
            applyPhoneNumber(entities, faults, endpoint);
        }
        if (emailAddress != null) {
            applyEmailAddress(entities, faults, endpoint);
        }
        if (memberUserIds != null) {
            applyMembers(directoryChange, faults, endpoint);
        }
        if (flowId != null) {
            endpoint.withFlow(given(flowId).orElse(null));
        }
        if (avatarUrl != null) {
            endpoint.withAvatar(given(avatarUrl).orElse(null));
        }
        if (tagIds != null) {
            endpoint.tag(tagIds);
        }
    }

    /** The account is locked, so that what the endpoint refers to is not deleted at the same moment. */
    private void applyCustomer(DirectoryChange directoryChange, FieldErrors faults, Endpoint endpoint) {
        Optional<String> id = given(customerId);
        if (id.isPresent()) {
            directoryChange.lockAccounts(endpoint.accountIds());
            AccountScope inside = AccountScope.only(endpoint.accountId());
            if (directoryChange
                    .entities()
                    .find(Customer.class, inside, id.get())
                    .isEmpty()) {
                faults.add("NotFound", "CustomerId", "is unknown: no customer of this account has this id");
                return;
            }
        }
        endpoint.ofCustomer(id.orElse(null));
    }

    private void applyPhoneNumber(ScopedEntities entities, FieldErrors faults, Endpoint endpoint) {
        String region = DirectoryLookup.region(entities, endpoint.accountId());
        Optional<String> number = given(phoneNumber).flatMap(text -> PhoneNumberParser.e164(text, region));
        if (number.isEmpty()) {
            faults.add(
                    "InvalidAddress", "PhoneNumber", "is not a phone number; give it in E.164, such as +18144043093");
        } else if (isTaken(entities, "e.phoneNumber = :value", number.get(), endpoint)) {
            faults.add("AlreadyExists", "PhoneNumber", "belongs to another endpoint");
        } else {
            endpoint.withPhoneNumber(number.get());
        }
    }

    private void applyEmailAddress(ScopedEntities entities, FieldErrors faults, Endpoint endpoint) {
        Optional<String> address = given(emailAddress);
        if (address.isEmpty()) {
            faults.add("NotEmpty", "EmailAddress", "is missing or empty; give it");
        } else if (isTaken(entities, "e.emailKey = :value", EmailAddress.key(address.get()), endpoint)) {
            faults.add("AlreadyExists", "EmailAddress", "belongs to another endpoint");
        } else {
            endpoint.withEmailAddress(address.get());
        }
    }

    /** Numbers and addresses are unique in the world, so also beyond the account; more than that is not told. */
    private static boolean isTaken(ScopedEntities entities, String condition, String value, Endpoint endpoint) {
        return entities.query(Endpoint.class, DirectoryCache.EVERYWHERE)
                .where(condition, "value", value)
                .where("e.id <> :self", "self", endpoint.id())
                .exists();
    }

    /** The account is locked, so that no member is deleted at the same moment. */
    private void applyMembers(DirectoryChange directoryChange, FieldErrors faults, Endpoint endpoint) {
        List<@Nullable String> asked = Objects.requireNonNull(memberUserIds);
        if (!asked.isEmpty()) {
            directoryChange.lockAccounts(endpoint.accountIds());
        }
        AccountScope inside = AccountScope.only(endpoint.accountId());
        Set<String> known = directoryChange.entities().findAll(User.class, inside, given(asked)).stream()
                .map(DirectoryEntity::id)
                .collect(Collectors.toSet());
        Set<String> ids = new LinkedHashSet<>();
        for (int i = 0; i < asked.size(); i++) {
            String id = asked.get(i);
            if (id == null || !known.contains(id)) {
                faults.add("NotFound", "MemberUserIds[" + i + "]", "is unknown: no user of this account has this id");
            } else {
                ids.add(id);
            }
        }
        endpoint.replaceMembers(directoryChange.entities(), List.copyOf(ids));
    }

    /** Links a User endpoint to the person that it is: it bears the name of the user, who has one in an account. */
    public static void applyUser(
            ScopedEntities entities, FieldErrors faults, Endpoint endpoint, @Nullable String userId) {
        AccountScope inside = AccountScope.only(endpoint.accountId());
        Optional<User> user = given(userId).flatMap(id -> entities.find(User.class, inside, id));
        if (user.isEmpty()) {
            faults.add("NotFound", USER, "is unknown: no user of this account has this id");
        } else if (endpoint.loginId().filter(id -> !id.equals(user.get().id())).isPresent()) {
            faults.add("InvalidValue", USER, "differs from the user that it is of already");
        } else if (entities.query(Endpoint.class, inside)
                .where("e.loginId = :login", "login", user.get().id())
                .where("e.id <> :self", "self", endpoint.id())
                .exists()) {
            faults.add("AlreadyExists", USER, "has an endpoint in this account already");
        } else {
            endpoint.ofLogin(user.get().id()).rename(user.get().displayName());
        }
    }
}
