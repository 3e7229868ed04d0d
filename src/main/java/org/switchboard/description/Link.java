package org.switchboard.description;

/** A link of a page; the one to the page itself is marked. */
record Link(String href, String text, boolean current) {
    Link(String href, String text) {
        this(href, text, false);
    }

    /** The page of an operation in a format. */
    static Link to(String base, PageFormat format, String operation) {
        return new Link(base + format.path() + "/metadata?op=" + operation, format.label());
    }

    Link marked(boolean isCurrent) {
        return new Link(href, text, isCurrent);
    }
}
