package org.switchboard.replay;

/**
 * One exchange of a transcript, as text.
 *
 * @param file the transcript's name without its ending
 * @param line where the exchange begins, from 1
 * @param title what the recorder called it; empty where it has no title
 * @param request the request in curl's notation; empty where it was not recorded
 * @param answer status line, headers and body; empty where nothing was recorded
 */
record Entry(String file, int line, String title, String request, String answer) {
    Entry withRequest(String changed) {
        return new Entry(file, line, title, changed, answer);
    }

    Entry withAnswer(String changed) {
        return new Entry(file, line, title, request, changed);
    }

    /** Whether this is the exchange, by its transcript and its title. */
    boolean is(String otherFile, String otherTitle) {
        return file.equals(otherFile) && title.equals(otherTitle);
    }

    @Override
    public String toString() {
        return file + ":" + line + " " + (title.isEmpty() ? "(no title)" : title);
    }
}
