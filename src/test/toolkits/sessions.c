/*
 * A client that gSOAP generated from the WSDL that the server serves, at the address that the WSDL says: sessions are
 * created, listed, refused and ended. src/test/toolkits/gsoap builds and runs it for both versions of SOAP.
 */
#include <stdarg.h>
#include "soapH.h"
#include "namespaces.nsmap"

static void fail(const char *format, ...)
{
    va_list values;
    va_start(values, format);
    vfprintf(stderr, format, values);
    va_end(values);
    fputc('\n', stderr);
    exit(1);
}

static void expect(const char *what, const char *actual, const char *expected)
{
    if (actual == NULL || strcmp(actual, expected) != 0)
        fail("%s: expected '%s', got '%s'", what, expected, actual ? actual : "nothing");
}

/** A client for one request: gSOAP forgets user and password with each. */
static struct soap *client(const char *password)
{
    struct soap *soap = soap_new1(SOAP_C_UTFSTRING);
    soap_set_namespaces(soap, namespaces);
    soap->userid = "alice@acme.example";
    soap->passwd = password;
    return soap;
}

static struct soap *alice(void)
{
    return client("demo");
}

static void done(struct soap *soap, int result, const char *what)
{
    if (result != SOAP_OK) {
        soap_print_fault(soap, stderr);
        fail("%s failed", what);
    }
}

static struct sessions__SessionInfo created(struct sessions__NewSession *request)
{
    struct sessions__SessionInfo session;
    struct soap *soap = alice();
    done(soap, soap_call___reply__NewSession(soap, NULL, NULL, request, &session), "NewSession");
    return session;
}

static void listed(char **ids, int count)
{
    struct arrays__ArrayOfstring given = { count, ids };
    struct sessions__ListSessions request;
    struct sessions__ListSessionsResponse page;
    struct soap *soap = alice();
    soap_default_sessions__ListSessions(soap, &request);
    request.SpecificIds = &given;
    done(soap, soap_call___reply__ListSessions(soap, NULL, NULL, &request, &page), "ListSessions");
    if (page.Items == NULL || page.Items->__sizeSessionInfo != count)
        fail("%d sessions were expected in the list", count);
    for (int at = 0; at < count; at++)
        expect("the list, the newest first", page.Items->SessionInfo[at].api__Id, ids[count - 1 - at]);
}

static void refused(void)
{
    struct sessions__NewSession request;
    struct sessions__SessionInfo session;
    struct soap *soap = alice();
    soap_default_sessions__NewSession(soap, &request);
    request.CustomerId = "initech";
    if (soap_call___reply__NewSession(soap, NULL, NULL, &request, &session) == SOAP_OK)
        fail("a fault was expected");
    struct SOAP_ENV__Detail *detail = soap->fault->detail ? soap->fault->detail : soap->fault->SOAP_ENV__Detail;
    if (detail == NULL || detail->reply__ErrorResponse == NULL)
        fail("the fault has no detail");
    struct reply__ResponseStatus *status = detail->reply__ErrorResponse->ResponseStatus;
    expect("the code of the fault", status->ErrorCode, "NotFound");
    expect("the field of the fault", status->Errors->ResponseError[0].FieldName, "CustomerId");
}

static void stranger(void)
{
    struct sessions__NewSession request;
    struct sessions__SessionInfo session;
    struct soap *soap = client("wrong");
    soap_default_sessions__NewSession(soap, &request);
    if (soap_call___reply__NewSession(soap, NULL, NULL, &request, &session) != 401)
        fail("401 was expected for a wrong password, not %d", soap->error);
}

static void ended(char *id)
{
    struct sessions__EndSession request = { NULL, NULL };
    struct sessions__GetSession again = { NULL };
    struct sessions__SessionInfo session;
    struct soap *soap = alice();
    soap_default_sessions__EndSession(soap, &request);
    request.SessionId = id;
    done(soap, soap_call___reply__EndSession(soap, NULL, NULL, &request, &session), "EndSession");
    again.SessionId = id;
    soap = alice();
    done(soap, soap_call___reply__GetSession(soap, NULL, NULL, &again, &session), "GetSession");
    if (session.Ended == NULL || *session.Ended != xsd__boolean__true_)
        fail("the session has not ended");
}

int main(void)
{
    enum flows__FlowChannels channel = flows__FlowChannels__Fax;
    struct sessions__NewSession fax, call;
    soap_default_sessions__NewSession(NULL, &fax);
    fax.Channel = &channel;
    fax.DisplayName = "Zoë <&> 📞";
    soap_default_sessions__NewSession(NULL, &call);
    call.Destination = "+18144045555";

    struct sessions__SessionInfo first = created(&fax);
    expect("the name of what was created", first.DisplayName, "Zoë <&> 📞");
    if (first.Channel == NULL || *first.Channel != flows__FlowChannels__Fax)
        fail("the channel of what was created is not Fax");
    struct sessions__SessionInfo second = created(&call);
    char *ids[] = { first.api__Id, second.api__Id };
    listed(ids, 2);
    listed(ids, 1);
    refused();
    stranger();
    ended(second.api__Id);
    return 0;
}
