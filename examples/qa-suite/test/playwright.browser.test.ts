import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { runNode } from "./run-node.ts";

/** What `--reporter=json` says. */
interface Suite {
  readonly suites?: readonly Suite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly tests: readonly {
      readonly results: readonly { readonly status: string; readonly workerIndex: number }[];
    }[];
  }[];
}

const specsOf = ({ specs = [], suites = [] }: Suite): NonNullable<Suite["specs"]> => [
  ...specs,
  ...suites.flatMap(specsOf),
];

it("gives each test of Playwright a tenant and pages, in two workers at a time", async () => {
  const manifest = createRequire(import.meta.url).resolve("@playwright/test/package.json");

  const { out, err } = await runNode(
    join(dirname(manifest), "cli.js"),
    "test",
    "--config=playwright/playwright.config.ts",
    "--reporter=json",
  );

  expect(err).toBe("");
  const results = specsOf(JSON.parse(out) as Suite).flatMap(({ title, tests }) =>
    tests.flatMap((test) => test.results.map(({ status, workerIndex }) => ({ title, status, workerIndex }))),
  );
  expect(results.map(({ title, status }) => `${title}: ${status}`)).toEqual([
    "asks, and hears of it in the portal and by mail: passed",
    "reads what the app asks for, and accepts: passed",
    "meets pages, and page objects, in Arabic: passed",
  ]);
  expect(new Set(results.map(({ workerIndex }) => workerIndex)).size).toBe(2);
});
