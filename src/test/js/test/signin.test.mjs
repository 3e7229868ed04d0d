/** Signing in and out with the clients of npm, each by its own means. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { JsonServiceClient } from '@servicestack/client';
import soap from 'soap';
import { Authenticate, DeleteApiKey, GetAuthStatus, NewApiKey, NewSession } from '../generated/dtos.js';
import { alice, bob, url } from '../server.mjs';

const credentials = login => new Authenticate({ provider: 'credentials', ...login });

async function signedIn(login, rememberMe) {
    const client = new JsonServiceClient(url);
    await client.post(new Authenticate({ ...credentials(login), rememberMe }));
    return client;
}

async function creatorOfNewSession(client) {
    const session = await client.post(new NewSession());
    return session.members.find(member => member.isOriginalMember).identity;
}

const isRefused = promise => assert.rejects(promise, error => {
    assert.equal(error.responseStatus?.errorCode, 'Unauthorized', JSON.stringify(error));
    return true;
});

for (const rememberMe of [false, true]) {
    const name = rememberMe ? 'to be remembered' : 'not to be remembered';

    test(`@servicestack/client, ${name}: it keeps the cookies of the sign-in by itself`, async () => {
        const client = await signedIn(alice, rememberMe);

        assert.equal(await creatorOfNewSession(client), alice.userName);
        const status = await client.get(new GetAuthStatus());
        assert.equal(status.isAuthenticated, true);
        assert.equal(status.emailAddress, alice.userName);
    });

    test(`@servicestack/client, ${name}: it is out after the logout`, async () => {
        const client = await signedIn(alice, rememberMe);
        assert.equal(await creatorOfNewSession(client), alice.userName);

        await client.post(new Authenticate({ provider: 'logout' }));

        await isRefused(client.post(new NewSession()));
        assert.ok(!(await client.get(new GetAuthStatus())).isAuthenticated);
    });

    test(`@servicestack/client, ${name}: cookies that were kept open nothing after the logout`, async () => {
        const client = await signedIn(alice, rememberMe);
        const other = new JsonServiceClient(url);
        other.cookies = { ...client.cookies };
        assert.equal(await creatorOfNewSession(other), alice.userName);

        await client.post(new Authenticate({ provider: 'logout' }));

        await isRefused(other.post(new NewSession()));
    });
}

test('@servicestack/client: the answer to a sign-in tells who it is', async () => {
    const answer = await new JsonServiceClient(url).post(credentials(alice));

    assert.equal(answer.userName, alice.userName);
    assert.deepEqual(answer.roles, ['User']);
    assert.ok(answer.sessionId);
});

test('@servicestack/client: it signs in again, as somebody else', async () => {
    const client = await signedIn(alice);
    await client.post(new Authenticate({ provider: 'logout' }));

    await client.post(credentials(bob));

    assert.equal(await creatorOfNewSession(client), bob.userName);
});

test('@servicestack/client: a wrong password leaves nobody signed in', async () => {
    const client = new JsonServiceClient(url);

    await isRefused(client.post(credentials({ ...bob, password: 'wrong' })));

    await isRefused(client.post(new NewSession()));
});

test('@servicestack/client: an API key is its bearer token, until it is revoked', async () => {
    const owner = await signedIn(alice);
    const made = await owner.post(new NewApiKey({ name: 'of a test' }));
    const client = new JsonServiceClient(url);
    client.bearerToken = made.key;
    assert.equal(await creatorOfNewSession(client), alice.userName);

    await owner.delete(new DeleteApiKey({ apiKeyId: made.id }));

    await isRefused(client.post(new NewSession()));
});

async function soapClient(version) {
    return soap.createClientAsync(`${url}/${version}`, {
        forceSoap12Headers: version === 'soap12',
        endpoint: `${url}/${version}`,
    });
}

const soapCredentials = { Provider: 'credentials', UserName: alice.userName, Password: alice.password };

/** The client keeps no cookies of its own; it shows those of the last answer, and sends what headers it is given. */
function passCookiesOn(client) {
    return passOn(client.lastResponseHeaders['set-cookie'], client);
}

function passOn(setCookies, client) {
    const cookies = setCookies.map(cookie => cookie.split(';')[0]);
    client.addHttpHeader('Cookie', cookies.join('; '));
    return cookies;
}

const isRefusedBySoap = promise => assert.rejects(promise, error => {
    assert.equal(error.response?.status, 401, error.message);
    return true;
});

for (const version of ['soap11', 'soap12']) {
    test(`soap, ${version}: it is signed in while its cookies are passed on`, async () => {
        const client = await soapClient(version);
        const [answer] = await client.AuthenticateAsync(soapCredentials);
        assert.equal(answer.UserName, alice.userName);
        const cookies = passCookiesOn(client);
        assert.ok(cookies.includes(`ss-id=${answer.SessionId}`), cookies.join());

        const [session] = await client.NewSessionAsync({ DisplayName: 'by cookie' });
        assert.equal([].concat(session.Members.SessionMemberInfo)[0].Identity, alice.userName);

        const [status] = await client.GetAuthStatusAsync({});
        // Text, since the client takes types from the WSDL only where the envelope's prefix is not the s of .NET.
        assert.equal(status.IsAuthenticated, 'true');
        assert.equal(status.EmailAddress, alice.userName);
    });

    test(`soap, ${version}: it is out after the logout, with the cookies of before and of after`, async () => {
        const client = await soapClient(version);
        await client.AuthenticateAsync(soapCredentials);
        passCookiesOn(client);
        await client.NewSessionAsync({});

        await client.AuthenticateAsync({ Provider: 'logout' });

        const cookiesAfter = client.lastResponseHeaders['set-cookie'];
        await isRefusedBySoap(client.NewSessionAsync({}));
        passOn(cookiesAfter, client);
        await isRefusedBySoap(client.NewSessionAsync({}));
    });

    test(`soap, ${version}: without cookies it is not signed in`, async () => {
        const client = await soapClient(version);
        await client.AuthenticateAsync(soapCredentials);

        await isRefusedBySoap(client.NewSessionAsync({}));
    });
}
