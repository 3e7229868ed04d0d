/** Each operation on sessions through @servicestack/client as it comes from npm, with the types that the server generated. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { JsonServiceClient } from '@servicestack/client';
import {
    AddConferenceMember, AddSessionLog, DeleteChatMember, DeleteSessions, EndSession, ExportSessions, FlowChannels,
    GetActiveCalls, GetActiveSessions, GetChatTranscript, GetMySessions, GetSession, GetSessionStates, GetStuckSessions,
    HoldSession, InviteChatMember, ListSessions, MakeConference, MessageDirections, NewOutgoingSession, NewSession,
    PatchConferenceMember, PatchSession, RecordSession, RedirectSession, RejectSession, SendMessage, SessionCallState,
    SessionDirections, SessionHoldReasons, SessionMemberCallState, SessionQueueStates, SortOrders,
} from '../generated/dtos.js';
import { alice, manager, url } from '../server.mjs';

function clientOf(login) {
    const client = new JsonServiceClient(url);
    client.setCredentials(login.userName, login.password);
    return client;
}

const client = clientOf(alice);
const asManager = clientOf(manager);

const call = more => client.send(new NewSession({ destination: '+18144045555', ...more }));
const ringing = () => call({ direction: SessionDirections.Incoming, callState: SessionCallState.Ringing });
const chat = () => client.send(new NewSession({ withAddress: 'team:support' }));
const shown = ({ id }) => client.send(new GetSession({ sessionId: id }));
const idsOf = sessions => sessions.map(session => session.id);

async function conference() {
    const { id } = await call();
    return client.send(new AddConferenceMember({ sessionId: id, destination: '+18144046666' }));
}

async function failure(promise) {
    try {
        await promise;
    } catch (error) {
        return error.responseStatus;
    }
    assert.fail('the request was expected to fail');
}

test('ListSessions finds what it is asked for, with lists of ids', async () => {
    const first = await call();
    const second = await call();

    const list = await client.send(new ListSessions({
        specificIds: [first.id, second.id], from: 'ALICE@', sortOrder: SortOrders.Ascend, countPerPage: 1,
    }));

    assert.deepEqual(idsOf(list.items), [first.id]);
    assert.equal(list.items[0].log.length, 1);
    assert.equal(list.totalCount, 2);
    assert.equal(list.hasMorePages, true);
    const rest = await client.send(new ListSessions({
        specificIds: [first.id, second.id], from: 'ALICE@', sortOrder: SortOrders.Ascend, countPerPage: 1,
        cursor: list.nextCursor,
    }));
    assert.deepEqual(idsOf(rest.items), [second.id]);
});

test('ExportSessions has the oldest first', async () => {
    const first = await call();
    const second = await call();

    const all = await client.send(new ExportSessions({ specificIds: [second.id, first.id] }));
    const rest = await client.send(new ExportSessions({ specificIds: [second.id, first.id], afterSessionId: first.id }));

    assert.deepEqual(idsOf(all.items), [first.id, second.id]);
    assert.deepEqual(idsOf(rest.items), [second.id]);
    assert.equal(rest.nextAfterSessionId, undefined);
});

test('PatchSession changes states and data', async () => {
    const { id } = await call();

    const held = await client.send(new PatchSession({
        sessionId: id, callState: SessionCallState.Hold, holdReason: SessionHoldReasons.Transferring, consoleData: '{}',
        queueState: SessionQueueStates.Queued, ringQueueId: 'support',
    }));

    assert.equal(held.callState, SessionCallState.Hold);
    assert.equal(held.holdReason, SessionHoldReasons.Transferring);
    assert.equal(held.consoleData, '{}');
    assert.equal(held.queueState, SessionQueueStates.Queued);
    assert.equal(held.ringQueueId, 'support');
});

test('a state that may not follow is refused, naming those that may', async () => {
    const { id } = await call();

    const status = await failure(client.send(new PatchSession({ sessionId: id, callState: SessionCallState.Ringing })));

    assert.equal(status.errors[0].fieldName, 'CallState');
    assert.match(status.message, /allowed are Disconnected, Hold, Passive/);
});

test('EndSession answers nothing and ends the session', async () => {
    const session = await call();

    const answer = await client.send(new EndSession({ sessionId: session.id }));

    assert.ok(!answer, JSON.stringify(answer));
    assert.equal((await shown(session)).ended, true);
});

test('EndSession by its delete ends one leg', async () => {
    const session = await conference();

    await client.delete(new EndSession({ sessionId: session.id, callSid: session.mostRecentParticipantCallSid }));

    const after = await shown(session);
    assert.equal(after.ended, false);
    assert.equal(after.members[1].callState, SessionMemberCallState.None);
});

test('DeleteSessions deletes those of a moment', async () => {
    const session = await call();
    const range = { accountId: 'acme', startDateTime: session.dateCreated, endDateTime: session.dateCreated };

    const deleted = await asManager.send(new DeleteSessions(range));

    assert.ok(deleted.count >= 1);
    assert.equal(deleted.dryRun, false);
    assert.equal((await failure(shown(session))).errorCode, 'NotFound');
});

test('GetMySessions and GetActiveSessions show what one is in', async () => {
    const live = await call();
    const ended = await call();
    await client.send(new EndSession({ sessionId: ended.id }));

    for (const request of [new GetMySessions(), new GetActiveSessions()]) {
        const ids = idsOf((await client.send(request)).sessions);
        assert.ok(ids.includes(live.id));
        assert.ok(!ids.includes(ended.id));
    }
});

test('NewOutgoingSession answers nothing and calls', async () => {
    const number = '+1814404' + String(1000 + Math.floor(Math.random() * 9000));

    const answer = await asManager.send(new NewOutgoingSession({ numberToDial: number, callerId: '+18144043093' }));

    assert.ok(!answer, JSON.stringify(answer));
    const [session] = (await client.send(new ListSessions({ to: number }))).items;
    assert.equal(session.toAddress, number);
    assert.equal(session.fromPhoneNumber, '+18144043093');
    assert.ok(session.callSid);
});

test('HoldSession holds', async () => {
    const held = await client.send(new HoldSession({
        sessionId: (await call()).id, reason: SessionHoldReasons.Transferring,
    }));

    assert.equal(held.callState, SessionCallState.Hold);
    assert.equal(held.holdReason, SessionHoldReasons.Transferring);
    assert.equal(held.heldByUserId, 'alice');
});

test('RedirectSession answers nothing and hands over', async () => {
    const session = await call();

    const answer = await client.send(new RedirectSession({ sessionId: session.id, destination: '+18144047777' }));

    assert.ok(!answer, JSON.stringify(answer));
    assert.equal((await shown(session)).toAddress, '+18144047777');
});

test('RejectSession rejects what rings', async () => {
    const rejected = await client.send(new RejectSession({ sessionId: (await ringing()).id }));

    assert.equal(rejected.outcome, 'Rejected');
});

test('RecordSession notes it in the log', async () => {
    const recorded = await client.send(new RecordSession({ sessionId: (await call()).id }));

    assert.match(recorded.log.at(-1).message, /^Recording started/);
});

test('AddSessionLog adds an entry', async () => {
    const logged = await client.send(new AddSessionLog({ sessionId: (await call()).id, message: 'Zoë <&> 📞' }));

    assert.equal(logged.log.at(-1).message, 'Zoë <&> 📞');
});

test('SendMessage and GetChatTranscript, in a chat', async () => {
    const { id } = await chat();

    const sent = await client.send(new SendMessage({ sessionId: id, body: 'hello' }));

    assert.equal(sent.text, 'hello');
    assert.equal(sent.direction, MessageDirections.Outgoing);
    const transcript = await client.send(new GetChatTranscript({ sessionId: id, includeHistorical: false }));
    assert.deepEqual(transcript.messages.map(({ from, body }) => ({ from, body })),
        [{ from: alice.userName, body: 'hello' }]);
});

test('SendMessage, from a number to a number', async () => {
    const sent = await client.send(new SendMessage({
        endpointId: 'ph-acme-main', toAddress: '+15556667777', body: 'by text',
    }));

    assert.equal(sent.otherAddress, '+15556667777');
    assert.equal(sent.endpointDisplayName, 'Acme main line');
});

test('InviteChatMember and DeleteChatMember', async () => {
    const { id } = await chat();

    const more = await client.send(new InviteChatMember({ sessionId: id, memberToAdd: manager.userName }));
    assert.ok(more.members.some(member => member.identity === manager.userName));

    const fewer = await client.send(new DeleteChatMember({ sessionId: id, memberId: manager.userName }));
    assert.ok(fewer.members.every(member => member.identity !== manager.userName));
});

test('MakeConference, AddConferenceMember and PatchConferenceMember', async () => {
    const { id } = await call();
    const made = await client.send(new MakeConference({ sessionId: id, callSid: 'CA-phone' }));
    assert.ok(made.conferenceSid);
    assert.equal(made.callSid, 'CA-phone');

    const joined = await client.send(new AddConferenceMember({
        sessionId: id, destination: '+18144046666', fromNumber: '+18144043093',
    }));
    const [, added] = joined.members;
    assert.equal(added.identity, '+18144046666');

    const patched = await client.send(new PatchConferenceMember({
        sessionId: id, callSid: added.callSid, hold: true, muted: true,
    }));
    assert.equal(patched.members[1].muted, true);
    assert.equal(patched.members[1].callState, SessionMemberCallState.Hold);
});

test('GetActiveCalls shows live calls to managers', async () => {
    const session = await call();

    const { calls } = await asManager.send(new GetActiveCalls({ accountId: 'acme' }));

    const shownCall = calls.find(each => each.sid === session.id);
    assert.equal(shownCall.status, 'in-progress');
    assert.equal(shownCall.uri, `/sessions/${session.id}`);
});

test('GetStuckSessions shows silent sessions to managers', async () => {
    const session = await call();

    const { sessions } = await asManager.send(new GetStuckSessions({ accountIds: ['acme'], silentSeconds: 0 }));

    assert.ok(sessions.some(stuck => stuck.sessionId === session.id));
});

test('GetSessionStates tells what may follow', async () => {
    const states = await client.send(new GetSessionStates());

    assert.deepEqual(states.callStates.find(({ state }) => state === 'Ringing').mayBecome,
        ['Disconnected', 'Connected', 'Passive']);
    assert.equal(states.endState, SessionCallState.Disconnected);
});

test('the channel of a chat comes back typed', async () => {
    assert.equal((await chat()).channel, FlowChannels.Chat);
});
