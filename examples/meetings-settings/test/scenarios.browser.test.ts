import { join } from "node:path";
import { runCommand } from "@consentra/scenarios/cli";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ServedApp, serveApp } from "./support/serve-app.ts";

const FOLDER = join(import.meta.dirname, "..");

let app: ServedApp;
beforeAll(async () => {
  app = await serveApp();
});
afterAll(() => app.close());

test("scenarios are played with the app itself, in a browser", async () => {
  let out = "";
  const ending = await runCommand(
    {
      paths: [join(FOLDER, "scenarios")],
      suite: false,
      tags: [],
      workers: 1,
      watch: false,
      json: false,
      coverage: false,
      reports: [],
      app: join(FOLDER, "app.yaml"),
      chromium: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    },
    {
      env: {},
      isInteractive: false,
      write(text) {
        out += text;
      },
      warn: () => undefined,
      stopped: () => new Promise(() => undefined),
    },
  );
  expect([ending, out]).toEqual([{ exitCode: 0 }, expect.stringContaining("passed: 3 passed")]);
});
