import assert from "node:assert/strict";
import { Browser } from "./browser.mjs";

/** The console says this of what it looked for in the background, on whatever page is opened next. */
const FROM_BEFORE = /Cannot find specified Config Resource/;

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

  /**
   * Opens a page, as people do, by its link in the tree, and then tabs of it by the ends of their ids. No page may begin
   * with an error.
   */
  async choose(path, ...tabs) {
    if ((await this.page.locator("#treeForm").count()) === 0) {
      await this.page.goto(this.#address);
      await this.page.getByText("Common Tasks").first().waitFor();
    }
    const link = this.page.locator(`#treeForm a[href='${path}']`).last();
    await this.#changing(() => link.evaluate((element) => element.click()), FROM_BEFORE);
    for (const tab of tabs) {
      await this.#changing(() => this.page.locator(`[id$=':${tab}']`).click());
    }
  }

  /** Presses a button that leads to another page or changes this one. */
  async press(name) {
    await this.#changing(() => this.page.getByRole("button", { name, exact: true }).first().click());
  }

  /** Adds a row to the table of a page and fills its first columns. */
  async add(button, ...values) {
    await this.press(button);
    for (const [column, value] of values.entries()) {
      await this.field(`rowGroup1:0:col${column + 2}:col1St`).fill(value);
    }
  }

  /** A field by the end of its id. */
  field(end) {
    return this.page.locator(`[id$='${end}']`).first();
  }

  /** The row of a table that says something. */
  row(text) {
    return this.page.locator("tr[id*='rowGroup1:']", { hasText: text }).first();
  }

  /** Everything that the page says, with the values of its fields. */
  async text() {
    const fields = await this.page.locator("input[type=text]").evaluateAll((all) => all.map((field) => field.value));
    return `${await this.page.innerText("body")}\n${fields.join("\n")}`;
  }

  /** The console puts the next form in the place of the old one. */
  async #changing(act, tolerated) {
    await this.page.evaluate(() => document.querySelectorAll("#content form").forEach((form) => (form.dataset.old = "")));
    await act();
    await this.page.locator("#content form:not([data-old])").first().waitFor({ state: "attached" });
    await this.page.waitForLoadState("load");
    if ((await this.page.getByText("An error has occurred").count()) > 0) {
      const said = await this.page.innerText("#content");
      assert.ok(tolerated?.test(said), `an error is shown: ${said}`);
    }
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
