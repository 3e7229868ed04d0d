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

/** A browser with a profile of its own, and one page. */
export class Browser {
  #profile = mkdtempSync(join(tmpdir(), "browser-"));
  #browser;
  page;

  async open(address) {
    this.#browser = await chromium.launchPersistentContext(this.#profile, {
      executablePath: process.env.CHROMIUM,
      args: FLAGS,
      viewport: { width: 1280, height: 800 },
    });
    this.page = await this.#browser.newPage();
    this.page.setDefaultTimeout(PATIENCE_MS);
    await this.page.goto(address);
  }

  /** Takes a picture for the documents, with a part of the page in sight. */
  async picture(name, inSight) {
    await inSight?.evaluate((element) => element.scrollIntoView({ block: "center" }));
    await this.page.screenshot({ path: `${PICTURES}${name}.png` });
  }

  async close() {
    await this.#browser?.close();
    rmSync(this.#profile, { recursive: true, force: true });
  }
}
