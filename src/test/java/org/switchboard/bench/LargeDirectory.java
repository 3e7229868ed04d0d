package org.switchboard.bench;

/** A directory of many users and customers, as documents to import. */
final class LargeDirectory {
    static final int USERS = 100_000;
    static final int CUSTOMERS = 50_000;

    private static final int CHILDREN = 9;
    private static final int DEPTH = 5;

    private LargeDirectory() {}

    /** A chain of customers, {@code chain1} at the root: what breadcrumbs are measured on, whatever else there is. */
    static String chain() {
        StringBuilder json = new StringBuilder("{\"customers\":[");
        for (int level = 1; level <= DEPTH; level++) {
            json.append(level == 1 ? "" : ",")
                    .append(customer("chain" + level, level == 1 ? "" : "chain" + (level - 1)));
        }
        return json.append("]}").toString();
    }

    /** The last of the chain. */
    static String leaf() {
        return "chain" + DEPTH;
    }

    /** All the users, and the customers as a tree in which each has nine below it. */
    static String all() {
        StringBuilder json = new StringBuilder(20_000_000).append("{\"customers\":[");
        for (int i = 0; i < CUSTOMERS; i++) {
            json.append(i == 0 ? "" : ",").append(customer("c" + i, i == 0 ? "" : "c" + (i - 1) / CHILDREN));
        }
        json.append("],\"users\":[");
        for (int i = 0; i < USERS; i++) {
            json.append(i == 0 ? "" : ",")
                    .append("{\"id\":\"u")
                    .append(i)
                    .append("\",\"email\":\"u")
                    .append(i)
                    .append("@acme.example\",\"displayName\":\"User ")
                    .append(i)
                    .append("\",\"roles\":[\"User\"],\"accountIds\":[\"acme\"]}");
        }
        return json.append("]}").toString();
    }

    private static String customer(String id, String parent) {
        String above = parent.isEmpty() ? "" : ",\"parentCustomerId\":\"" + parent + '"';
        return "{\"id\":\"" + id + "\",\"accountId\":\"acme\",\"name\":\"Customer " + id + '"' + above + '}';
    }
}
