package org.switchboard.bench;

/**
 * A request that is sent again and again, most of them for a new session.
 *
 * @param name what the table calls it
 * @param verb its HTTP verb
 * @param path where it is sent
 * @param contentType the type of the body, and what is accepted
 * @param body the request
 */
record Posting(String name, String verb, String path, String contentType, String body) {
    private static final String XML_BODY = "<NewSession xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\""
            + " xmlns=\"http://schemas.datacontract.org/2004/07/Voice.Api.Sessions\"><CallState i:nil=\"true\" />"
            + "<Channel>Voice</Channel><CustomerId>northwind-boston</CustomerId><Destination>+18144043093</Destination>"
            + "<Direction i:nil=\"true\" /><DisplayName i:nil=\"true\" /><FromAddress i:nil=\"true\" />"
            + "<FromName i:nil=\"true\" /><FromPhoneNumber i:nil=\"true\" />"
            + "<MemberEmailAddresses xmlns:d2p1=\"http://schemas.microsoft.com/2003/10/Serialization/Arrays\">"
            + "<d2p1:string>bob@acme.example</d2p1:string><d2p1:string>chen@acme.example</d2p1:string>"
            + "</MemberEmailAddresses><ParentSessionId i:nil=\"true\" /><StartSession>false</StartSession>"
            + "<ToAddress i:nil=\"true\" /><WithAddress i:nil=\"true\" /></NewSession>";

    static final Posting JSON = new Posting(
            "POST JSON",
            "POST",
            "/sessions",
            "application/json",
            "{\"channel\":\"Voice\",\"destination\":\"+18144043093\",\"customerId\":\"northwind-boston\","
                    + "\"memberEmailAddresses\":[\"bob@acme.example\",\"chen@acme.example\"]}");
    static final Posting XML = new Posting("POST XML", "POST", "/sessions", "application/xml", XML_BODY);
    static final Posting JSV = new Posting(
            "POST JSV",
            "POST",
            "/sessions",
            "application/jsv",
            "{channel:Voice,destination:+18144043093,customerId:northwind-boston,"
                    + "memberEmailAddresses:[bob@acme.example,chen@acme.example]}");
    static final Posting CSV = new Posting(
            "POST CSV",
            "POST",
            "/sessions",
            "text/csv",
            "Channel,Destination,CustomerId,MemberEmailAddresses\r\n"
                    + "Voice,+18144043093,northwind-boston,\"[bob@acme.example,chen@acme.example]\"\r\n");
    static final Posting SOAP11 = new Posting(
            "SOAP 1.1", "POST", "/soap11", "text/xml", envelope("http://schemas.xmlsoap.org/soap/envelope/"));
    static final Posting SOAP12 = new Posting(
            "SOAP 1.2", "POST", "/soap12", "application/soap+xml", envelope("http://www.w3.org/2003/05/soap-envelope"));

    static final Posting SIGN_IN = new Posting(
            "POST /auth/credentials",
            "POST",
            "/auth/credentials",
            "application/json",
            "{\"userName\":\"alice@acme.example\",\"password\":\"demo\"}");

    /** A question, answered in JSON. */
    static Posting get(String path) {
        return new Posting("GET " + path, "GET", path, "application/json", "");
    }

    private static String envelope(String namespace) {
        return "<s:Envelope xmlns:s=\"" + namespace + "\"><s:Body>" + XML_BODY + "</s:Body></s:Envelope>";
    }
}
