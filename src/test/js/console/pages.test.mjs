// What people look at in the server's own pages, below a context root. Run by deploy/server/console-test, which sets up the
// domain.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Browser } from "./browser.mjs";

const application = `http://localhost:${process.env.PORT}/voice`;
const browser = new Browser();
const failed = [];

before(async () => {
  await browser.open(`${application}/metadata`);
  browser.page.on("requestfailed", (request) => failed.push(request.url()));
  browser.page.on("response", (response) => response.status() >= 400 && failed.push(response.url()));
  await browser.page.request.post(`${application}/auth/credentials`, {
    form: { userName: "alice@acme.example", password: "demo" },
  });
});

after(() => browser.close());

test("links lead from the metadata to an operation, and from there to the explorer", async () => {
  await browser.page.getByRole("link", { name: "NewSession", exact: true }).first().click();
  await browser.page.getByRole("heading", { name: "NewSession", exact: true, level: 1 }).waitFor();
  await browser.picture("metadata-desktop");
  await browser.page.getByRole("link", { name: "Explorer" }).click();

  await browser.page.getByText("NewSession", { exact: true }).first().waitFor();
  assert.equal(browser.page.url(), `${application}/explorer/`);
  assert.deepEqual(failed, []);
});

test("the explorer creates a session as who is signed in", async () => {
  await browser.page.goto(`${application}/explorer/`);
  const operation = browser.page.locator("#operations-Operations-NewSession");
  await operation.getByRole("button").first().click();
  await operation.getByRole("button", { name: "Try it out" }).click();
  await operation.locator("textarea.body-param__text").fill('{"displayName": "From the explorer"}');
  await operation.getByRole("button", { name: "Execute" }).click();

  const answer = operation.locator(".live-responses-table .microlight").first();
  await answer.waitFor();
  assert.match(await answer.innerText(), /"fromAddress": "alice@acme\.example"/);
  assert.match(await operation.locator(".request-url").innerText(), /\/voice\/sessions/);
  assert.deepEqual(failed, []);
  await browser.picture("explorer-desktop", answer);
});
