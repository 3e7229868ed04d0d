/** npm's soap, a second opinion on the WSDL. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import soap from 'soap';
import { alice, basic, url } from '../server.mjs';

const SESSIONS = 'http://schemas.datacontract.org/2004/07/Voice.Api.Sessions';

async function clientOf(version, login = alice) {
    const client = await soap.createClientAsync(`${url}/${version}`, {
        forceSoap12Headers: version === 'soap12',
        endpoint: `${url}/${version}`,
    });
    client.setSecurity(new soap.BasicAuthSecurity(login.userName, login.password));
    return client;
}

for (const version of ['soap11', 'soap12']) {
    test(`${version}: the WSDL describes the operations and their types`, async () => {
        const description = (await clientOf(version)).describe();

        const ports = Object.values(description.SyncReply);
        assert.equal(ports.length, 2);
        for (const port of ports) {
            assert.ok('NewSession' in port && 'GetSession' in port);
            assert.ok('DisplayName' in port.NewSession.input);
        }
    });

    test(`${version}: a session is created and shown again`, async () => {
        const client = await clientOf(version);

        const [created] = await client.NewSessionAsync({ Channel: 'Fax', DisplayName: 'Zoë <&> 📞' });
        assert.equal(created.Channel, 'Fax');
        assert.equal(created.DisplayName, 'Zoë <&> 📞');

        const [shown] = await client.GetSessionAsync({ SessionId: created.Id });
        assert.equal(shown.Id, created.Id);
        assert.equal([].concat(shown.Log.SessionLogInfo).length, 1);
    });

    test(`${version}: what is wrong comes as a fault`, async () => {
        const client = await clientOf(version);

        await assert.rejects(client.NewSessionAsync({ CustomerId: 'initech' }), error => {
            assert.match(error.message, /'CustomerId' is unknown/);
            return true;
        });
    });

    test(`${version}: a wrong password is refused`, async () => {
        const client = await clientOf(version, { ...alice, password: 'wrong' });

        await assert.rejects(client.NewSessionAsync({}), error => {
            assert.equal(error.response.status, 401);
            return true;
        });
    });
}

test('the raw answer is what .NET writes', async () => {
    const answer = await fetch(`${url}/Soap11`, {
        method: 'POST',
        headers: { 'Content-Type': 'text/xml; charset=utf-8', SOAPAction: '"NewSession"', Authorization: basic(alice) },
        body: `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>`
            + `<NewSession xmlns="${SESSIONS}"><DisplayName>N</DisplayName></NewSession></s:Body></s:Envelope>`,
    });

    assert.equal(answer.status, 200);
    assert.ok((await answer.text()).startsWith(`<?xml version="1.0" encoding="utf-8"?><s:Envelope `
        + `xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><SessionInfo `
        + `xmlns:i="http://www.w3.org/2001/XMLSchema-instance" xmlns="${SESSIONS}"><CreatedBy xmlns=`));
});
