import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, test as it } from "vitest";
import { test } from "../src/adapters/playwright.ts";

/** What Playwright Test's report says of one test. */
interface Reported {
  readonly title: string;
  readonly file: string;
  readonly ok: boolean;
}

interface Suite {
  readonly specs?: readonly Reported[];
  readonly suites?: readonly Suite[];
}

const specsOf = ({ specs = [], suites = [] }: Suite): readonly Reported[] => [
  ...specs,
  ...suites.flatMap(specsOf),
];

/** Runs the specs beside this file under Playwright Test, as a project that has it would. */
async function runPlaywright(): Promise<readonly Reported[]> {
  const manifest = createRequire(import.meta.url).resolve("playwright/package.json");
  const cli = join(dirname(manifest), "cli.js");
  const config = fileURLToPath(new URL("playwright-runner/playwright.config.ts", import.meta.url));
  // The packages of the repository are taken from their sources, as in every other test.
  const env = { ...process.env, NODE_OPTIONS: "--conditions=@consentra/source" };
  const { stdout } = await promisify(execFile)(process.execPath, [cli, "test", "-c", config], { env });
  return specsOf(JSON.parse(stdout) as Suite);
}

describe("test", () => {
  it("gives each test of Playwright Test a tenant, and pages", async () => {
    const specs = await runPlaywright();
    expect(specs.map(({ title, file, ok }) => ({ title, file, ok }))).toEqual([
      { title: "asks for approval, and the mail arrives", file: "approval.spec.ts", ok: true },
      { title: "asks for approval, which the portal denies", file: "approval.spec.ts", ok: true },
      { title: "is denied in the portal", file: "approval.spec.ts", ok: true },
    ]);
  }, 180_000);

  it("says how to run it where Playwright Test does not", () => {
    expect(() => test("never runs", () => undefined)).toThrow(/run it with `npx playwright test`/);
    expect(() => test.describe).toThrow(/base\.extend\(tenantFixtures\)/);
  });
});
