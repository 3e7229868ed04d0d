/**
 * A client that OpenAPI Generator makes of the document for TypeScript's fetch: it compiles as strictly as TypeScript can,
 * and creates, lists, refuses and ends sessions. Usage: node openapi-client.mjs <jar of openapi-generator-cli>
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { alice, url } from './server.mjs';

const require = createRequire(import.meta.url);
const target = join(dirname(fileURLToPath(import.meta.url)), 'generated', 'openapi');
rmSync(target, { recursive: true, force: true });
execFileSync('java', ['-jar', process.argv[2], 'generate', '-g', 'typescript-fetch', '-i', `${url}/openapi.json`, '-o', target],
    { stdio: ['ignore', 'ignore', 'inherit'] });
writeFileSync(join(target, 'package.json'), '{"type": "commonjs"}');
execFileSync(
    process.execPath,
    [require.resolve('typescript/bin/tsc'), '--strict', '--target', 'es2022', '--module', 'commonjs', '--lib', 'es2022,dom',
        '--outDir', join(target, 'built'), join(target, 'index.ts')],
    { stdio: 'inherit' });

const { Configuration, OperationsApi } = require(join(target, 'built', 'index.js'));
const api = new OperationsApi(
    new Configuration({ basePath: url, username: alice.userName, password: alice.password }));

const status = await api.getAuthStatus();
assert.equal(status.emailAddress, alice.userName);
const created = await api.newSession({ newSession: { channel: 'Fax', displayName: 'Zoë <&> 📞' } });
assert.equal(created.displayName, 'Zoë <&> 📞');
const listed = await api.listSessions({ specificIds: [created.id] });
assert.deepEqual(listed.items.map(session => session.id), [created.id]);
const refusal = await api.newSession({ newSession: { customerId: 'initech' } }).catch(error => error);
assert.equal((await refusal.response.json()).responseStatus.errors[0].fieldName, 'CustomerId');
await api.endSession({ sessionId: created.id });
assert.equal((await api.getSession({ sessionId: created.id })).ended, true);
console.log('OpenAPI Generator, typescript-fetch: compiled; sessions created, listed, refused and ended');
