package org.switchboard.door.format;

/** A body that cannot be read as what it claims to be. The message is for the caller: what was wrong, and where. */
public final class MalformedBody extends Exception {
    private static final long serialVersionUID = 1L;

    private final String said;

    /**
     * @param mediaType the media type that the body claims
     * @param type the published type that was expected
     * @param fault what was wrong and where, free of class names and of the body's own secrets
     */
    public MalformedBody(String mediaType, Class<?> type, String fault) {
        said = "Could not deserialize '" + mediaType + "' request using '" + type.getSimpleName() + "'\nError: "
                + fault;
    }

    /** What was wrong, and where. */
    @Override
    public String getMessage() {
        return said;
    }
}
