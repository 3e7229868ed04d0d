/** Each operation on sessions through npm's soap, by the WSDL that the server serves. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import soap from 'soap';
import { alice, manager, url } from '../server.mjs';

async function clientOf(version, login = alice) {
    const client = await soap.createClientAsync(`${url}/${version}`, {
        forceSoap12Headers: version === 'soap12',
        endpoint: `${url}/${version}`,
    });
    client.setSecurity(new soap.BasicAuthSecurity(login.userName, login.password));
    return client;
}

/** Calls an operation; where the answer has a list of one, the client gives the one alone. */
const ask = async (client, operation, request) => (await client[`${operation}Async`](request))[0];
const list = (wrapper, name) => [].concat(wrapper?.[name] ?? []);
const membersOf = session => list(session.Members, 'SessionMemberInfo');
const logOf = session => list(session.Log, 'SessionLogInfo');

const call = client => ask(client, 'NewSession', { Destination: '+18144045555' });
const chat = client => ask(client, 'NewSession', { WithAddress: 'team:support' });
/** The client gives the items of a list the namespace of the request and not that of their type, so they are written here. */
const ids = values => ({
    $xml: values
        .map(id => `<a:string xmlns:a="http://schemas.microsoft.com/2003/10/Serialization/Arrays">${id}</a:string>`)
        .join(''),
});

for (const version of ['soap11', 'soap12']) {
    test(`${version}: the states of a session`, async () => {
        const client = await clientOf(version);
        const { Id } = await call(client);

        const patched = await ask(client, 'PatchSession', { CallState: 'Hold', ConsoleData: '{}', SessionId: Id });
        assert.equal(patched.CallState, 'Hold');
        assert.equal(patched.ConsoleData, '{}');
        await ask(client, 'PatchSession', { CallState: 'Connected', SessionId: Id });
        const held = await ask(client, 'HoldSession', { Reason: 'Transferring', SessionId: Id });
        assert.equal(held.HoldReason, 'Transferring');
        const redirected = await ask(client, 'RedirectSession', { Destination: '+18144047777', SessionId: Id });
        assert.equal(redirected.ToAddress, '+18144047777');
        const recorded = await ask(client, 'RecordSession', { SessionId: Id });
        assert.match(logOf(recorded).at(-1).Message, /^Recording started/);
        const logged = await ask(client, 'AddSessionLog', { Message: 'Zoë <&> 📞', SessionId: Id });
        assert.equal(logOf(logged).at(-1).Message, 'Zoë <&> 📞');
        const ended = await ask(client, 'EndSession', { SessionId: Id });
        assert.equal(String(ended.Ended), 'true');
        assert.equal(ended.Outcome, 'Completed');
    });

    test(`${version}: a ringing session is rejected`, async () => {
        const client = await clientOf(version);
        const { Id } = await ask(client, 'NewSession', { CallState: 'Ringing', Direction: 'Incoming' });

        const rejected = await ask(client, 'RejectSession', { SessionId: Id });

        assert.equal(rejected.Outcome, 'Rejected');
    });

    test(`${version}: a state that may not follow is a fault`, async () => {
        const client = await clientOf(version);
        const { Id } = await call(client);

        await assert.rejects(ask(client, 'RejectSession', { SessionId: Id }), error => {
            assert.match(error.message, /only a session that is Ringing can be rejected/);
            return true;
        });
    });

    test(`${version}: a conference`, async () => {
        const client = await clientOf(version);
        const { Id } = await call(client);

        const made = await ask(client, 'MakeConference', { CallSid: 'CA-phone', SessionId: Id });
        assert.ok(made.ConferenceSid);
        const joined = await ask(client, 'AddConferenceMember', { Destination: '+18144046666', SessionId: Id });
        const added = membersOf(joined)[1];
        assert.equal(added.Identity, '+18144046666');
        const patched = await ask(client, 'PatchConferenceMember',
            { CallSid: added.CallSid, Hold: true, Muted: true, SessionId: Id });
        assert.equal(membersOf(patched)[1].CallState, 'Hold');
        assert.equal(String(membersOf(patched)[1].Muted), 'true');
    });

    test(`${version}: a chat`, async () => {
        const client = await clientOf(version);
        const { Id } = await chat(client);

        const sent = await ask(client, 'SendMessage', { Body: 'hello', SessionId: Id });
        assert.equal(sent.Text, 'hello');
        const transcript = await ask(client, 'GetChatTranscript', { SessionId: Id });
        assert.deepEqual(list(transcript.Messages, 'ChatTranscriptMessage').map(message => message.Body), ['hello']);
        const more = await ask(client, 'InviteChatMember', { MemberToAdd: manager.userName, SessionId: Id });
        assert.ok(membersOf(more).some(member => member.Identity === manager.userName));
        const fewer = await ask(client, 'DeleteChatMember', { MemberId: manager.userName, SessionId: Id });
        assert.ok(membersOf(fewer).every(member => member.Identity !== manager.userName));
    });

    test(`${version}: a text message`, async () => {
        const sent = await ask(await clientOf(version), 'SendMessage',
            { Body: 'by text', EndpointId: 'ph-acme-main', ToAddress: '+15556667777' });

        assert.equal(sent.OtherAddress, '+15556667777');
    });

    test(`${version}: lists of sessions`, async () => {
        const client = await clientOf(version);
        const first = await call(client);
        const second = await call(client);

        const page = await ask(client, 'ListSessions', { SpecificIds: ids([first.Id, second.Id]) });
        assert.deepEqual(list(page.Items, 'SessionInfo').map(each => each.Id), [second.Id, first.Id]);
        assert.equal(String(page.TotalCount), '2');
        const exported = await ask(client, 'ExportSessions',
            { SpecificIds: ids([first.Id, second.Id]), AfterSessionId: first.Id });
        assert.deepEqual(list(exported.Items, 'SessionInfo').map(each => each.Id), [second.Id]);
        for (const operation of ['GetMySessions', 'GetActiveSessions']) {
            const mine = list((await ask(client, operation, {})).Sessions, 'SessionInfo').map(each => each.Id);
            assert.ok(mine.includes(first.Id) && mine.includes(second.Id), operation);
        }
    });

    test(`${version}: the states`, async () => {
        const states = await ask(await clientOf(version), 'GetSessionStates', {});

        assert.equal(states.EndState, 'Disconnected');
        assert.equal(list(states.CallStates, 'SessionStateInfo').length, 5);
    });

    test(`${version}: what managers do`, async () => {
        const client = await clientOf(version);
        const asManager = await clientOf(version, manager);
        const session = await call(client);

        const { Calls } = await ask(asManager, 'GetActiveCalls', { AccountId: 'acme' });
        assert.ok(list(Calls, 'CallInfo').some(each => each.Sid === session.Id));
        const { Sessions } = await ask(asManager, 'GetStuckSessions', { SilentSeconds: 0 });
        assert.ok(list(Sessions, 'StuckSessionInfo').some(each => each.SessionId === session.Id));
        const called = await ask(asManager, 'NewOutgoingSession', { NumberToDial: '+18144048888' });
        assert.equal(called.ToAddress, '+18144048888');
        const deleted = await ask(asManager, 'DeleteSessions', {
            AccountId: 'acme', EndDateTime: session.DateCreated, StartDateTime: session.DateCreated,
        });
        assert.ok(Number(deleted.Count) >= 1);
    });
}
