/** @servicestack/client as it comes from npm, with the types that the server generated. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { JsonServiceClient } from '@servicestack/client';
import { FlowChannels, GetSession, NewSession, SessionDirections } from '../generated/dtos.js';
import { alice, url, withoutRole } from '../server.mjs';

function clientOf(login) {
    const client = new JsonServiceClient(url);
    if (login) {
        client.setCredentials(login.userName, login.password);
    }
    return client;
}

async function failure(promise) {
    try {
        await promise;
    } catch (error) {
        return error;
    }
    assert.fail('the request was expected to fail');
}

test('a session is created and comes back typed', async () => {
    const session = await clientOf(alice).post(new NewSession({
        displayName: 'Zoë <&> 📞',
        channel: FlowChannels.Fax,
        direction: SessionDirections.Outgoing,
        memberEmailAddresses: ['bob@acme.example'],
    }));

    assert.equal(session.channel, FlowChannels.Fax);
    assert.equal(session.displayName, 'Zoë <&> 📞');
    assert.deepEqual(session.members.map(member => member.identity), ['alice@acme.example', 'bob@acme.example']);
});

test('send uses the verb of the generated type', async () => {
    const client = clientOf(alice);
    const created = await client.send(new NewSession({ destination: '+18144043093' }));

    const shown = await client.send(new GetSession({ sessionId: created.id }));

    assert.equal(shown.id, created.id);
    assert.equal(shown.log.length, 1);
});

test('postToUrl reaches the route', async () => {
    const session = await clientOf(alice).postToUrl('/sessions', new NewSession({ displayName: 'by its route' }));

    assert.equal(session.displayName, 'by its route');
});

test('getToUrl binds the query', async () => {
    const client = clientOf(alice);
    const created = await client.post(new NewSession());

    const shown = await client.get(`/sessions/${created.id}`);

    assert.equal(shown.id, created.id);
});

test('the older base path works as well', async () => {
    const client = clientOf(alice).useBasePath('json/reply');

    const session = await client.post(new NewSession({ displayName: 'old path' }));

    assert.equal(session.displayName, 'old path');
});

test('a batch is answered item by item', async () => {
    const sessions = await clientOf(alice).sendAll(
        ['a', 'b', 'c'].map(displayName => new NewSession({ displayName })));

    assert.deepEqual(sessions.map(session => session.displayName), ['a', 'b', 'c']);
});

test('a batch ends at its first failure and tells which it was', async () => {
    const error = await failure(clientOf(alice).sendAll([
        new NewSession({ displayName: 'fine' }),
        new NewSession({ customerId: 'initech' }),
        new NewSession({ displayName: 'never reached' }),
    ]));

    assert.equal(error.responseStatus.errorCode, 'NotFound');
    assert.equal(error.responseStatus.meta.AutoBatchIndex, '1');
});

test('a batch is sent one way', async () => {
    await clientOf(alice).sendAllOneWay([new NewSession({ displayName: 'one way' })]);
});

test('errors come with their fields', async () => {
    const error = await failure(clientOf(alice).post(
        new NewSession({ customerId: 'initech', fromPhoneNumber: '+442071838750' })));

    assert.equal(error.responseStatus.errorCode, 'NotFound');
    assert.deepEqual(error.responseStatus.errors.map(field => field.fieldName), ['CustomerId', 'FromPhoneNumber']);
});

test('who is not signed in gets 401', async () => {
    const error = await failure(clientOf().post(new NewSession()));

    assert.equal(error.responseStatus.errorCode, 'Unauthorized');
    assert.equal(error.responseStatus.message, 'Not Authenticated');
});

test('a wrong password gets 401', async () => {
    const error = await failure(clientOf({ ...alice, password: 'wrong' }).post(new NewSession()));

    assert.equal(error.responseStatus.message, 'Invalid Username or Password');
});

test('who lacks the role gets 403', async () => {
    const error = await failure(clientOf(withoutRole).post(new NewSession()));

    assert.equal(error.responseStatus.errorCode, 'Forbidden');
    assert.match(error.responseStatus.message, /^Invalid Role/);
});

test('a form is posted', async () => {
    const form = new FormData();
    form.append('displayName', 'from a form');
    form.append('channel', 'Chat');

    const session = await clientOf(alice).postBody(new NewSession(), form);

    assert.equal(session.displayName, 'from a form');
    assert.equal(session.channel, FlowChannels.Chat);
});
