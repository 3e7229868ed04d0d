package org.switchboard.replay;

/**
 * An exchange made ready to be replayed here.
 *
 * @param entry the exchange after the substitutions
 */
record Case(Entry entry, CurlRequest request, Answer recorded) {
    static Case of(Entry entry, Substitutions substitutions) {
        Entry substituted = substitutions.in(entry);
        return new Case(substituted, CurlRequest.parse(substituted.request()), Answer.recorded(substituted.answer()));
    }
}
