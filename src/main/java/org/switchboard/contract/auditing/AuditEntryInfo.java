package org.switchboard.contract.auditing;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;

/** One thing that was done. */
@XmlType(name = "AuditEntryInfo")
public class AuditEntryInfo {
    @Description("The ID of the entry; later ones sort behind earlier ones")
    @XmlElement(name = "Id", nillable = true)
    public @Nullable String id;

    @Description("The account it was done in; null where it concerns the whole server")
    @XmlElement(name = "AccountId", nillable = true)
    public @Nullable String accountId;

    @Description("When")
    @XmlElement(name = "Date", nillable = true)
    public @Nullable String date;

    @Description("The ID of the user who did it")
    @XmlElement(name = "ActorId", nillable = true)
    public @Nullable String actorId;

    @Description("The email address of that user")
    @XmlElement(name = "Actor", nillable = true)
    public @Nullable String actor;

    @Description(
            "Through which door: rest, named, batch, soap11, soap12, header (a sign-in with each request), jmx, or start")
    @XmlElement(name = "Door", nillable = true)
    public @Nullable String door;

    @Description("From which network address")
    @XmlElement(name = "Address", nillable = true)
    public @Nullable String address;

    @Description("What: Created, Changed, Deleted, SignedIn, SignedOut, PasswordChanged, KeyCreated, KeyRevoked")
    @XmlElement(name = "Action", nillable = true)
    public @Nullable String action;

    @Description("To what: Account, Customer, Endpoint, User")
    @XmlElement(name = "Kind", nillable = true)
    public @Nullable String kind;

    @Description("The ID of that")
    @XmlElement(name = "EntryId", nillable = true)
    public @Nullable String entryId;

    @Description("What it was before, as JSON; secrets are masked")
    @XmlElement(name = "OldValue", nillable = true)
    public @Nullable String oldValue;

    @Description("What it is now, as JSON; secrets are masked")
    @XmlElement(name = "NewValue", nillable = true)
    public @Nullable String newValue;
}
