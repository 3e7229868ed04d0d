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
  await browser.page.getByRole("link", { name: "Explorer", exact: true }).click();

  await browser.page.getByRole("heading", { name: "Sessions", exact: true }).waitFor();
  assert.equal(browser.page.url(), `${application}/explorer/`);
  assert.deepEqual(failed, []);
});

test("the explorer creates a session as who is signed in", async () => {
  await browser.page.goto(`${application}/explorer/#NewSession`);
  await browser.page.getByText("Alice Moreno (alice@acme.example)").waitFor();
  const operation = browser.page.locator("details.operation#NewSession");
  await operation.getByLabel("Body", { exact: true }).fill('{"displayName": "From the explorer"}');
  await operation.getByRole("button", { name: "Send" }).click();

  const answer = operation.getByRole("region", { name: "Answer", exact: true });
  await answer.waitFor();
  assert.match(await answer.innerText(), /"fromAddress": "alice@acme\.example"/);
  assert.match(await operation.getByRole("region", { name: "Command", exact: true }).innerText(), /\/voice\/sessions/);
  assert.deepEqual(failed, []);
});
