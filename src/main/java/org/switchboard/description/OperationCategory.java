package org.switchboard.description;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.switchboard.operation.OperationDescriptor;

/** What an operation is about, by the path of its first route; in the order in which people meet it. */
public enum OperationCategory {
    SIGNING_IN("Signing in", "Who is asking: passwords, cookies and API keys", "/auth.*|/apikeys.*|/users/my/.*"),
    SESSIONS(
            "Sessions",
            "Calls, chats and faxes: opened, found, changed and ended",
            "/sessions(/(export|my|active|stuck|states|\\{sessionId}(/log)?))?"),
    CALLS(
            "Calls and conferences",
            "What is done to a call that is under way",
            "/calls/.*|/sessions/outgoing|/sessions/\\{sessionId}/(hold|redirect|reject|record|conference.*)"),
    CHATS(
            "Chats and messages",
            "What is written, and to whom",
            "/messages|/sessions/\\{sessionId}/(messages|transcript|members).*"),
    ACCOUNTS("Accounts", "The tenants of this server", "/accounts.*"),
    CUSTOMERS("Customers", "For whom an account talks", "/customers.*"),
    USERS("Users", "Who may sign in, and what for", "/users.*"),
    ENDPOINTS("Endpoints", "Phones, numbers, teams and other places that sessions come from and go to", "/endpoints.*"),
    DIRECTORY("The directory as a whole", "Its import, and who changed what", "/directory.*|/audit.*"),
    SERVER("This server", "How it is, and looking after it", ".*");

    private final String title;
    private final String description;
    private final Pattern paths;

    OperationCategory(String title, String description, String paths) {
        this.title = title;
        this.description = description;
        this.paths = Pattern.compile(paths);
    }

    /** The one of an operation. */
    public static OperationCategory of(OperationDescriptor<?, ?> descriptor) {
        String path = descriptor.routes().get(0).path();
        return Arrays.stream(values())
                .filter(category -> category.paths.matcher(path).matches())
                .findFirst()
                .orElse(SERVER);
    }

    /** What people call it. */
    public String title() {
        return title;
    }

    /** What belongs to it. */
    public String description() {
        return description;
    }
}
