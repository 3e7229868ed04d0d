/** Fetches the types that the running server generates, and compiles them as an integrator would. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { url } from './server.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, 'generated');
mkdirSync(target, { recursive: true });

async function fetchTypes(language, file) {
    const answer = await fetch(`${url}/types/${language}`);
    if (!answer.ok) {
        throw new Error(`/types/${language}: ${answer.status}`);
    }
    writeFileSync(join(target, file), await answer.text());
}

await fetchTypes('typescript', 'dtos.ts');
await fetchTypes('typescript.d', 'declarations.d.ts');
writeFileSync(
    join(target, 'uses-declarations.ts'),
    `import type { NewSession, SessionInfo } from './declarations.js';
export const asked: NewSession = { displayName: 'x', channel: 'Fax' };
export const id = (session: SessionInfo): string | undefined => session.id;
`);

const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
execFileSync(
    process.execPath,
    [compiler, '--strict', '--strictPropertyInitialization', 'false', '--target', 'es2022', '--module', 'nodenext',
        '--moduleResolution', 'nodenext', '--outDir', target, join(target, 'dtos.ts'),
        join(target, 'uses-declarations.ts')],
    { stdio: 'inherit' });
