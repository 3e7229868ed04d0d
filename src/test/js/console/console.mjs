import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const PATIENCE_MS = 180_000;
const PICTURES = new URL("../../../../docs/pictures/", import.meta.url).pathname;

/** The administration console in a browser of its own. */
export class Console {
  #address;
  #profile = mkdtempSync(join(tmpdir(), "console-"));
  #browser;
  page;

  constructor(address) {
    this.#address = address;
  }

  async open() {
    this.#browser = await chromium.launchPersistentContext(this.#profile, {
      executablePath: process.env.CHROMIUM,
      args: FLAGS,
      viewport: { width: 1280, height: 800 },
    });
    this.page = await this.#browser.newPage();
    this.page.setDefaultTimeout(PATIENCE_MS);
    await this.page.goto(this.#address);
  }

  async signIn(user, password) {
    await this.page.fill("input[name=j_username]", user);
    await this.page.fill("input[name=j_password]", password);
    await this.page.click("input[type=submit]");
    await this.page.getByText("Common Tasks").first().waitFor();
  }

  /** Goes to a page of the console; no page may begin with an error. */
  async go(path) {
    await this.page.goto(this.#address + path);
    await this.page.waitForLoadState("load");
    assert.equal(await this.page.getByText("An error has occurred").count(), 0, `${path} shows an error`);
  }

  /** Everything that the page says, with the values of its fields. */
  async text() {
    const fields = await this.page.locator("input[type=text]").evaluateAll((all) => all.map((field) => field.value));
    return `${await this.page.innerText("body")}\n${fields.join("\n")}`;
  }

  /** Takes a picture for the documents, with a part of the page in sight. */
  async picture(name, inSight) {
    await inSight?.evaluate((element) => element.scrollIntoView({ block: "center" }));
    await this.page.screenshot({ path: `${PICTURES}console-${name}.png` });
  }

  async close() {
    await this.#browser?.close();
    rmSync(this.#profile, { recursive: true, force: true });
  }
}

/** Looks until it sees something true, for a minute at most. */
export async function eventually(what, look) {
  const deadline = Date.now() + 60_000;
  let seen = await look();
  while (!seen && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    seen = await look();
  }
  assert.ok(seen, what);
  return seen;
}
