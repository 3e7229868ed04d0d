/**
 * Fetches the types that the running server generates, and compiles them as an integrator would: TypeScript as strictly as it
 * can, and Python and C# where a compiler is found, else it says so. Java and Kotlin are compiled by GeneratedTypesTest.
 */
import { execFileSync, spawnSync } from 'node:child_process';
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
await fetchTypes('mjs', 'dtos.mjs');
await fetchTypes('python', 'dtos.py');
await fetchTypes('csharp', 'dtos.cs');
writeFileSync(
    join(target, 'uses-declarations.ts'),
    `import type { NewSession, SessionInfo } from './declarations.js';
export const asked: NewSession = { displayName: 'x', channel: 'Fax' };
export const id = (session: SessionInfo): string | undefined => session.id;
`);

const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
execFileSync(
    process.execPath,
    [compiler, '--strict', '--target', 'es2022', '--module', 'nodenext', '--moduleResolution', 'nodenext', '--outDir', target,
        join(target, 'dtos.ts'), join(target, 'uses-declarations.ts')],
    { stdio: 'inherit' });
execFileSync(
    process.execPath,
    [compiler, '--allowJs', '--checkJs', '--noEmit', '--target', 'es2022', '--module', 'nodenext', '--moduleResolution',
        'nodenext', join(target, 'dtos.mjs')],
    { stdio: 'inherit' });

/** Runs a compiler where there is one. */
function compileWhereFound(language, command, args) {
    const run = spawnSync(command, args, { encoding: 'utf8' });
    if (run.error?.code === 'ENOENT') {
        console.log(`${command} was not found: compiling the ${language} types was left out`);
    } else if (run.status !== 0) {
        throw new Error(`/types/${language}: ${run.stdout}${run.stderr}`);
    } else {
        console.log(`/types/${language} compiles by ${command}`);
    }
}

const toolkits = join(here, '..', 'toolkits');
compileWhereFound('python', 'python3', [join(toolkits, 'generated_types.py'), join(target, 'dtos.py')]);
compileWhereFound('csharp', 'mcs', ['-warnaserror', '-target:library', `-out:${join(target, 'dtos.dll')}`,
    join(target, 'dtos.cs'), join(toolkits, 'ServiceStack.cs')]);
