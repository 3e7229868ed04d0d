/** The generated JavaScript module, with ServiceStack's client, by a script that no compiler has seen. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { JsonServiceClient } from '@servicestack/client';
import { EndSession, FlowChannels, GetSession, ListSessions, NewSession, SessionInfo } from '../generated/dtos.mjs';
import { alice, url } from '../server.mjs';

function client() {
    const client = new JsonServiceClient(url);
    client.setCredentials(alice.userName, alice.password);
    return client;
}

test('sessions are created, listed, refused and ended', async () => {
    const created = await client().post(new NewSession({ channel: FlowChannels.Fax, displayName: 'Zoë <&> 📞' }));
    assert.equal(created.channel, FlowChannels.Fax);
    assert.equal(created.displayName, 'Zoë <&> 📞');

    const listed = await client().get(new ListSessions({ specificIds: [created.id] }));
    assert.deepEqual(listed.items.map(session => session.id), [created.id]);

    await assert.rejects(client().post(new NewSession({ customerId: 'initech' })), error => {
        assert.equal(error.responseStatus.errors[0].fieldName, 'CustomerId');
        return true;
    });

    await client().delete(new EndSession({ sessionId: created.id }));
    assert.equal((await client().get(new GetSession({ sessionId: created.id }))).ended, true);
});

test('a request tells its name, its verb and what it is answered with', () => {
    const request = new NewSession();

    assert.equal(request.getTypeName(), 'NewSession');
    assert.equal(request.getMethod(), 'POST');
    assert.ok(request.createResponse() instanceof SessionInfo);
    assert.equal(new EndSession().createResponse(), undefined);
});

test('what a type inherits is set as well', () => {
    assert.equal(new SessionInfo({ id: 'x', ended: true }).id, 'x');
});
