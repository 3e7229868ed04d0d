import assert from "node:assert/strict";
import { Browser } from "./browser.mjs";

/** The administration console in a browser of its own. */
export class Console extends Browser {
  #address;

  constructor(address) {
    super();
    this.#address = address;
  }

  async signIn(user, password) {
    await this.open(this.#address);
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
