// What somebody sees who meets Switchboard for the first time: the pages of the operations and the explorer. Run by
// deploy/clients/pages, which starts the server.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import lighthouse from "lighthouse";
import { Browser } from "./browser.mjs";

const address = process.env.SWITCHBOARD_URL;
const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
const LONGEST_OPENING_MS = 3000;
const LEAST_ACCESSIBILITY = 0.95;
const PAGES = ["/metadata", "/json/metadata?op=NewSession", "/soap12/metadata?op=HoldSession", "/explorer/", "/explorer/#NewSession"];
const DEBUGGING_PORT = process.env.DEBUGGING_PORT ?? "19222";

const browser = new Browser();
const complaints = [];

const goTo = async (path, size = DESKTOP) => {
  await browser.page.setViewportSize(size);
  await browser.page.goto("about:blank");
  await browser.page.goto(address + path);
};
const wideAsThePage = () => browser.page.evaluate(() => document.documentElement.scrollWidth);

before(async () => {
  await browser.open("about:blank", [`--remote-debugging-port=${DEBUGGING_PORT}`]);
  browser.page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  browser.page.on("pageerror", (error) => complaints.push(error.message));
});

after(() => browser.close());

test("the explorer opens within three seconds", async (context) => {
  const times = [];
  for (let round = 0; round < 5; round++) {
    await browser.page.goto("about:blank");
    const began = performance.now();
    await browser.page.goto(`${address}/explorer/`);
    await browser.page.locator("#subjects .subject").first().waitFor();
    await browser.page.locator("#sign-in").waitFor();
    times.push(Math.round(performance.now() - began));
  }
  context.diagnostic(`opened in ${times.join(", ")} ms`);
  assert.ok(times.every((time) => time < LONGEST_OPENING_MS), `opened in ${times} ms`);
});

test("every sample of the explorer is answered with 2xx as it stands, in every format", async (context) => {
  const { subjects, formats } = await (await fetch(`${address}/explorer/operations.json`)).json();
  let sent = 0;
  for (const { name, samples, routes } of subjects.flatMap(({ operations }) => operations)) {
    await goTo(`/explorer/#${name}`);
    const operation = browser.page.locator(`details.operation#${name}`);
    await operation.locator("form").waitFor();
    for (let sample = 0; sample < samples.length; sample++) {
      for (const format of formats) {
        if (samples.length > 1) {
          await operation.getByLabel("Sample", { exact: true }).selectOption(String(sample));
        }
        await operation.getByLabel("Format", { exact: true }).selectOption(format.name);
        await sends(operation, `${name}, ${samples[sample].title}, in ${format.name}`);
        sent++;
      }
    }
    await operation.getByLabel("Format", { exact: true }).selectOption("json");
    for (let route = 1; route < routes.length; route++) {
      if (name !== "Authenticate") {
        await operation.getByLabel("Route", { exact: true }).selectOption(String(route));
        await sends(operation, `${name} by ${routes[route].verb} ${routes[route].path}`);
        sent++;
      }
    }
  }
  context.diagnostic(`${sent} samples sent`);
  assert.deepEqual(complaints, []);
});

async function sends(operation, what) {
  await operation.locator(".answer").evaluate((answer) => answer.replaceChildren());
  await operation.getByRole("button", { name: "Send" }).click();
  const status = operation.locator(".answer .status");
  await status.waitFor();
  assert.match(await status.innerText(), /^2\d\d /, what);
}

test("whoever signs in asks as themselves, with the keyboard alone", async () => {
  await browser.page.context().clearCookies();
  await goTo("/explorer/");
  const { page } = browser;
  await page.locator("#email").focus();
  await page.keyboard.type("mary@acme.example");
  await page.keyboard.press("Tab");
  await page.keyboard.type("demo");
  await page.keyboard.press("Enter");
  await page.getByText("Mary O'Neil (mary@acme.example)").waitFor();
  await page.locator("#q").focus();
  await page.keyboard.type("auth/status");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const operation = page.locator("details.operation#GetAuthStatus");
  await operation.getByRole("button", { name: "Send" }).focus();
  await page.keyboard.press("Enter");
  await operation.locator(".answer .code").first().waitFor();
  assert.match(await operation.locator(".answer .code").first().innerText(), /"isAuthenticated": true/);
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByText("Nobody is signed in.").waitFor();
});

test("the index finds what is sought while it is typed", async () => {
  await goTo("/metadata");
  await browser.page.getByLabel("Search the operations").fill("post hold");

  await browser.page.getByText("1 of ").waitFor();
  await browser.page.keyboard.press("Enter");
  await browser.page.keyboard.press("Enter");
  await browser.page.getByRole("heading", { name: "HoldSession", level: 1 }).waitFor();
});

for (const path of PAGES) {
  test(`${path} has no sideways scroll at 390 pixels`, async () => {
    await goTo(path, PHONE);
    await browser.page.locator("h1").waitFor();
    if (path.includes("#")) {
      await browser.page.locator("details.operation form").waitFor();
    }
    assert.equal(await wideAsThePage(), PHONE.width);
  });

  test(`${path} is accessible`, async (context) => {
    const options = { port: Number(DEBUGGING_PORT), onlyCategories: ["accessibility"], output: "json", logLevel: "error" };
    const { lhr } = await lighthouse(address + path, options);
    const failed = Object.values(lhr.audits).filter(({ score }) => score === 0).map(({ id }) => id);
    context.diagnostic(`Lighthouse: ${lhr.categories.accessibility.score}`);
    assert.ok(lhr.categories.accessibility.score >= LEAST_ACCESSIBILITY, failed.join(", "));
  });
}

test("pictures for the README", async () => {
  await goTo("/json/metadata?op=NewSession");
  await browser.picture("metadata-desktop");
  await goTo("/metadata", PHONE);
  await browser.page.screenshot({ path: `${browser.pictures}metadata-phone.png` });
  await goTo("/explorer/#NewSession");
  const operation = browser.page.locator("details.operation#NewSession");
  await operation.locator("form").waitFor();
  await operation.getByLabel("Sample", { exact: true }).selectOption("1");
  await sends(operation, "NewSession");
  await operation.evaluate((element) => element.scrollIntoView());
  await browser.picture("explorer-desktop");
});
