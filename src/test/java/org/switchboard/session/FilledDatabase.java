package org.switchboard.session;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.switchboard.contract.sessions.DeleteSessions;
import org.switchboard.support.Engine;
import org.switchboard.support.NewDatabase;

/** A database in which people have worked: calls, chats with messages, an archive, keys, and what was deleted. */
public final class FilledDatabase implements AutoCloseable {
    private final NewDatabase database;
    private final Desk desk;

    private FilledDatabase(NewDatabase database) {
        this.database = database;
        desk = Desk.on(database);
        desk.installation.clock.set(Instant.now().plusSeconds(60).truncatedTo(ChronoUnit.MILLIS));
        withoutWhatTheTestsAdded();
    }

    /** A new one. */
    public static FilledDatabase on(Engine engine) {
        return on(engine.newDatabase("filled"));
    }

    /** One that is empty still; it ends with this. */
    public static FilledDatabase on(NewDatabase database) {
        FilledDatabase filled = new FilledDatabase(database);
        filled.deleted();
        filled.archived();
        filled.work();
        return filled;
    }

    public NewDatabase database() {
        return database;
    }

    /** Which is not in the audit trail. */
    private void withoutWhatTheTestsAdded() {
        database.run("delete from endpoint where id = 'sales'", "delete from login where id like 'crowd%'");
    }

    private void deleted() {
        desk.installation.open("alice", Asking.aRequest(), "deleted-since");
        DeleteSessions range = new DeleteSessions();
        range.accountId = "acme";
        range.startDateTime = "2026-01-01T00:00:00Z";
        range.endDateTime = desk.installation.clock.instant().toString();
        desk.bulkDeletion.delete(desk.under("deletion", "mary"), range);
    }

    private void archived() {
        String old = desk.call();
        desk.log("alice", old, "an old matter, \"quoted\",\nwith lines");
        desk.end("alice", old);
        String chat = desk.chat();
        desk.send("alice", chat, "an old message");
        desk.end("alice", chat);
        desk.daysPass(16);
        desk.sweepArchive();
    }

    /** More of what people do. */
    public void work() {
        desk.call(r -> r.fromName = "Größe 🎉");
        desk.log("alice", desk.call(), "a note");
        desk.end("alice", desk.call());
        String chat = desk.chat();
        desk.send("alice", chat, "Hello");
        desk.send(desk.under("message-" + chat, "bob"), chat, "Hi, \"you\"");
        desk.installation.open("alice", Asking.aRequest(), "call-" + chat);
    }

    @Override
    public void close() {
        desk.close();
    }
}
