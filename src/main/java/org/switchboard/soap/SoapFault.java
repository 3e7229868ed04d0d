package org.switchboard.soap;

import org.switchboard.error.ApiError;
import org.switchboard.format.xml.SoapVersion;

/** Carries an error of the envelope itself, with the code that SOAP has for it. */
final class SoapFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final Code code;
    private final transient ApiError apiError;

    /** Who is to blame, in the words of both versions. */
    enum Code {
        SENDER("Client", "Sender"),
        RECEIVER("Server", "Receiver"),
        VERSION_MISMATCH("VersionMismatch", "VersionMismatch"),
        MUST_UNDERSTAND("MustUnderstand", "MustUnderstand");

        private final String in11;
        private final String in12;

        Code(String in11, String in12) {
            this.in11 = in11;
            this.in12 = in12;
        }

        String in(SoapVersion version) {
            return version == SoapVersion.V11 ? in11 : in12;
        }
    }

    SoapFault(Code code, String message) {
        super(message);
        this.code = code;
        this.apiError = new ApiError(400, "SerializationException", message);
    }

    Code code() {
        return code;
    }

    ApiError fault() {
        return apiError;
    }
}
