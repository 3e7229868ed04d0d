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
const WIDTH = 1280;
const PATIENCE_MS = 180_000;
const PICTURES = new URL("../../../../docs/pictures/", import.meta.url).pathname;

/** A browser with a profile of its own, and one page. */
export class Browser {
  #profile = mkdtempSync(join(tmpdir(), "browser-"));
  #browser;
  page;

  /** Where pictures go. */
  get pictures() {
    return PICTURES;
  }

  async open(address, flags = []) {
    this.#browser = await chromium.launchPersistentContext(this.#profile, {
      executablePath: process.env.CHROMIUM,
      args: [...FLAGS, ...flags],
      viewport: { width: WIDTH, height: 800 },
    });
    this.page = await this.#browser.newPage();
    this.page.setDefaultTimeout(PATIENCE_MS);
    await this.page.goto(address);
  }

  /** Takes a picture for the documents, with a part of the page in sight, and nothing below the last part if one is given. */
  async picture(name, inSight, last) {
    await inSight?.evaluate((element) => element.scrollIntoView({ block: "center" }));
    const box = await last?.boundingBox();
    const clip = box && { x: 0, y: 0, width: WIDTH, height: Math.ceil(box.y + box.height) };
    await this.page.screenshot({ path: `${PICTURES}${name}.png`, clip });
  }

  async close() {
    await this.#browser?.close();
    rmSync(this.#profile, { recursive: true, force: true });
  }
}
