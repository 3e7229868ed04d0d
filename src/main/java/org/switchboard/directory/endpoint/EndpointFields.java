package org.switchboard.directory.endpoint;

import static org.switchboard.directory.PageQuery.given;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.switchboard.directory.Account;
import org.switchboard.directory.Customer;
import org.switchboard.directory.DirectoryCache;
import org.switchboard.directory.DirectoryEntity;
import org.switchboard.directory.EmailAddress;
import org.switchboard.directory.Endpoint;
import org.switchboard.directory.EndpointType;
import org.switchboard.directory.PageQuery;
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
    private static final int MAX_MEMBERS = 1000;
    private static final int MAX_ID = 64;
    private static final int MAX_URL = 2000;

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
        if (memberUserIds != null && memberUserIds.size() > MAX_MEMBERS) {
            faults.add("MaximumLength", "MemberUserIds", "has more than the " + MAX_MEMBERS + " items allowed");
        }
        if (faults.check("EmailAddress", emailAddress, FieldErrors.MAX_NAME)
                && given(emailAddress).filter(text -> !EmailAddress.is(text)).isPresent()) {
            faults.add("InvalidAddress", "EmailAddress", "is not an address such as alice@example.com");
        }
    }

    private static void refuseForOtherTypes(
            FieldErrors faults, String field, @Nullable String value, boolean belongs, String types) {
        if (given(value).isPresent() && !belongs) {
            faults.add("InvalidValue", field, "belongs to endpoints of the type " + types + " only; leave it out");
        }
    }

    /** Notes what is wrong with the fields among what is stored, and puts them into the endpoint. */
    public void apply(ScopedEntities entities, FieldErrors faults, Endpoint endpoint) {
        AccountScope inside = AccountScope.only(endpoint.accountId());
        given(displayName).ifPresent(endpoint::rename);
        if (customerId != null) {
            applyCustomer(entities, faults, inside, endpoint);
        }
        if (phoneNumber != null) {
            applyPhoneNumber(entities, faults, inside, endpoint);
        }
        if (emailAddress != null) {
            applyEmailAddress(entities, faults, endpoint);
        }
        if (memberUserIds != null) {
            applyMembers(entities, faults, inside, endpoint);
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

    private void applyCustomer(ScopedEntities entities, FieldErrors faults, AccountScope inside, Endpoint endpoint) {
        Optional<String> id = given(customerId);
        if (id.isPresent()) {
            lockAccount(entities, inside, endpoint);
        }
        if (id.isPresent() && entities.find(Customer.class, inside, id.get()).isEmpty()) {
            faults.add("NotFound", "CustomerId", "is unknown: no customer of this account has this id");
            return;
        }
        endpoint.ofCustomer(id.orElse(null));
    }

    /** So that what the endpoint refers to is not deleted at the same moment. */
    private static void lockAccount(ScopedEntities entities, AccountScope inside, Endpoint endpoint) {
        entities.find(Account.class, inside, endpoint.accountId()).ifPresent(entities::lock);
    }

    private void applyPhoneNumber(ScopedEntities entities, FieldErrors faults, AccountScope inside, Endpoint endpoint) {
        String region = entities.find(Account.class, inside, endpoint.accountId())
                .map(Account::region)
                .orElse("ZZ");
        Optional<String> number = given(phoneNumber).flatMap(text -> PhoneNumberParser.e164(text, region));
        if (number.isEmpty()) {
            faults.add(
                    "InvalidAddress", "PhoneNumber", "is not a phone number; give it in E.164, such as +18144043093");
            return;
        }
        if (isTakenBy(entities, "e.phoneNumber = :value", number.get(), endpoint)) {
            faults.add("AlreadyExists", "PhoneNumber", "belongs to another endpoint");
            return;
        }
        endpoint.withPhoneNumber(number.get());
    }

    private void applyEmailAddress(ScopedEntities entities, FieldErrors faults, Endpoint endpoint) {
        Optional<String> address = given(emailAddress);
        if (address.isEmpty()) {
            faults.add("NotEmpty", "EmailAddress", "is missing or empty; give it");
            return;
        }
        if (isTakenBy(entities, "e.emailKey = :value", EmailAddress.key(address.get()), endpoint)) {
            faults.add("AlreadyExists", "EmailAddress", "belongs to another endpoint");
            return;
        }
        endpoint.withEmailAddress(address.get());
    }

    /** Numbers and addresses are unique in the world, so also beyond the account; more than that is not told. */
    private static boolean isTakenBy(ScopedEntities entities, String condition, String value, Endpoint endpoint) {
        return entities.query(Endpoint.class, DirectoryCache.EVERYWHERE)
                .where(condition, "value", value)
                .where("e.id <> :self", "self", endpoint.id())
                .exists();
    }

    private void applyMembers(ScopedEntities entities, FieldErrors faults, AccountScope inside, Endpoint endpoint) {
        List<String> ids = new ArrayList<>();
        List<@Nullable String> asked = Objects.requireNonNull(memberUserIds);
        if (!asked.isEmpty()) {
            lockAccount(entities, inside, endpoint);
        }
        Set<String> known = Set.copyOf(entities.findAll(User.class, inside, PageQuery.given(asked)).stream()
                .map(DirectoryEntity::id)
                .toList());
        for (int i = 0; i < asked.size(); i++) {
            String id = asked.get(i);
            if (id == null || !known.contains(id)) {
                faults.add("NotFound", "MemberUserIds[" + i + "]", "is unknown: no user of this account has this id");
            } else if (!ids.contains(id)) {
                ids.add(id);
            }
        }
        replaceMembers(entities, endpoint, ids);
    }

    /** Flushed in between, since a place in a team is unique and still taken while members change places. */
    public static void replaceMembers(ScopedEntities entities, Endpoint team, List<String> ids) {
        if (team.memberLoginIds().equals(ids)) {
            return;
        }
        if (!team.memberLoginIds().isEmpty()) {
            team.withMembers(List.of());
            entities.flush();
        }
        team.withMembers(ids);
    }
}
