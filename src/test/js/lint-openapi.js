// Checks the OpenAPI document of a running server: that YAML and JSON say the same, and what two linters say of it by their
// own rules, unmodified. No warning about the document passes. SWITCHBOARD_URL names another server than
// http://localhost:8080.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

const server = (process.env.SWITCHBOARD_URL ?? "http://localhost:8080").replace(/\/$/, "");
const here = fileURLToPath(new URL(".", import.meta.url));

async function text(path, contentType) {
  const answer = await fetch(server + path);
  assert.equal(answer.status, 200, path);
  assert.equal(answer.headers.get("content-type"), contentType, path);
  return answer.text();
}

/* What a linter rightly says of the place where the document is checked, and not of the document; it is shown all the same. */
const NOT_OF_THE_DOCUMENT = {
  "info-license": "the project has not named its licence yet, and the document must not invent one",
  "no-server-example.com": "the document names the server that it was asked of, which is localhost here",
};

/* The linters' exit codes do not tell warnings from none, or tell them in different ways; their reports do. */
function report(command, args) {
  const run = spawnSync(join(here, "node_modules", ".bin", command), args, {
    cwd: here,
    encoding: "utf8",
    env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
  });
  assert.ok(run.stdout.trim().length > 0, `${command} said nothing: ${run.stderr}`);
  return JSON.parse(run.stdout);
}

function spectral(file) {
  const problems = report("spectral", ["lint", file, "--ruleset", "spectral.yaml", "--format", "json", "--quiet"]);
  return problems.map((each) => `Spectral: ${each.code} at /${each.path.join("/")}: ${each.message}`);
}

function redocly(file) {
  const args = ["lint", file, "--config", "redocly.yaml", "--format", "json", "--max-problems", "10000"];
  const { problems } = report("redocly", args);
  const [aside, ours] = [true, false].map((is) => problems.filter((each) => each.ruleId in NOT_OF_THE_DOCUMENT === is));
  aside.forEach((each) => console.log(`Redocly: ${each.ruleId}: ${NOT_OF_THE_DOCUMENT[each.ruleId]}`));
  return ours.map((each) => `Redocly: ${each.ruleId} at ${each.location[0]?.pointer}: ${each.message}`);
}

const json = await text("/openapi.json", "application/json; charset=utf-8");
const yaml = await text("/openapi.yaml", "application/yaml");
assert.deepEqual(parse(yaml), JSON.parse(json), "/openapi.yaml and /openapi.json differ");

const folder = await mkdtemp(join(tmpdir(), "openapi-"));
try {
  const file = join(folder, "openapi.json");
  await writeFile(file, json);
  const problems = [...spectral(file), ...redocly(file)];
  problems.forEach((problem) => console.error(problem));
  console.log(`${server}/openapi.json: ${Object.keys(JSON.parse(json).paths).length} paths, ${problems.length} problems`);
  process.exitCode = problems.length === 0 ? 0 : 1;
} finally {
  await rm(folder, { recursive: true });
}
