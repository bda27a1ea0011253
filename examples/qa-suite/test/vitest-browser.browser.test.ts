import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { runNode } from "./run-node.ts";

it("gives each test of Vitest's browser mode a tenant in its page", async () => {
  const manifest = createRequire(import.meta.url).resolve("vitest/package.json");

  const { out } = await runNode(
    join(dirname(manifest), "vitest.mjs"),
    "run",
    "--config=vitest-browser/vitest.config.ts",
    "--reporter=tap-flat",
  );

  const told = [...out.matchAll(/^(ok|not ok) \d+ - .* > (.+?) # time/gm)];
  expect(told.map(([, verdict, title]) => `${verdict}: ${title}`)).toEqual([
    "ok: connects once an administrator has approved",
    "ok: starts with a tenant that knows of no other test",
    "ok: answers for the app's other services by handlers of the test",
    "ok: lets nothing out, and has the page's own files",
  ]);
});
