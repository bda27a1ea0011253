import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { runCommand } from "@consentra/scenarios/cli";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "./support/open-app.ts";
import { type ServedApp, serveApp } from "./support/serve-app.ts";

const FOLDER = join(import.meta.dirname, "..");

let app: ServedApp;
let out: string;
beforeAll(async () => {
  out = mkdtempSync(join(tmpdir(), "meetings-scenarios-"));
  // As the file says by which the runner finds the app.
  app = await serveApp({ port: 4173 });
});
afterAll(async () => {
  rmSync(out, { recursive: true });
  await app.close();
});

test("scenarios are played with the app itself, in a browser; reports show the pages as they were", async () => {
  const [html, junit] = [join(out, "report.html"), join(out, "results.xml")];
  let told = "";
  const ending = await runCommand(
    {
      paths: [join(FOLDER, "scenarios")],
      suite: false,
      tags: [],
      workers: 1,
      watch: false,
      json: false,
      coverage: false,
      reports: [`html=${html}`, `junit=${junit}`],
      app: join(FOLDER, "app.yaml"),
      chromium: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    },
    {
      env: {},
      isInteractive: false,
      write(text) {
        told += text;
      },
      warn: () => undefined,
      stopped: () => new Promise(() => undefined),
    },
  );
  expect([ending, told]).toEqual([{ exitCode: 0 }, expect.stringContaining("passed: 3 passed")]);

  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    const address = pathToFileURL(html).href;
    await page.goto(address);
    await page.locator("#scenario-1 > summary").click();
    await page.locator("#scenario-1 .page > summary").first().click();
    const shown = page.frameLocator("#scenario-1 iframe >> nth=0");
    await shown.getByRole("heading", { name: "Approval required" }).waitFor();
    expect(asked).toEqual([address]);
    const read = await page.evaluate(
      (xml) => {
        const document = new DOMParser().parseFromString(xml, "application/xml");
        return [
          document.querySelector("parsererror")?.textContent,
          document.querySelectorAll("testcase").length,
        ];
      },
      readFileSync(junit, "utf8"),
    );
    expect(read).toEqual([undefined, 3]);
  } finally {
    await browser.close();
  }
  // Two browsers, one after the other, take a busy machine long.
}, 180_000);
