/** The server under test, and the demo's logins. */
export const url = process.env.SWITCHBOARD_URL ?? 'http://localhost:8080';
export const alice = { userName: 'alice@acme.example', password: 'demo' };
export const bob = { userName: 'bob@acme.example', password: 'demo' };
export const manager = { userName: 'mary@acme.example', password: 'demo' };
export const withoutRole = { userName: 'norole@acme.example', password: 'demo' };
export const basic = ({ userName, password }) =>
    'Basic ' + Buffer.from(`${userName}:${password}`).toString('base64');
