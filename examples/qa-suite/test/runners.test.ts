import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { runNode } from "./run-node.ts";

const require = createRequire(import.meta.url);

const STORY = [
  "connects once an administrator has approved",
  "starts with a tenant that knows of no other test",
  "shows the wall without a door where nobody may ask for approval",
];

/** What `jest --json` says. */
interface JestReport {
  readonly testResults: readonly {
    readonly message: string;
    readonly assertionResults: readonly { readonly title: string; readonly status: string }[];
  }[];
}

describe("a tenant for each test", { timeout: 60_000 }, () => {
  it("of Jest", async () => {
    const jest = join(dirname(require.resolve("jest/package.json")), "bin", "jest.js");

    const { out, err } = await runNode(
      "--experimental-vm-modules",
      jest,
      "--config=jest/jest.config.ts",
      "--json",
      "--runInBand",
    );

    const report = JSON.parse(out || `{"testResults":[{"message":${JSON.stringify(err)}}]}`) as JestReport;
    const [file] = report.testResults;
    expect(file?.message).toBe("");
    expect(file?.assertionResults.map(({ title, status }) => ({ title, status }))).toEqual(
      STORY.map((title) => ({ title, status: "passed" })),
    );
  });

  it("of node --test", async () => {
    const { out, err } = await runNode("--test", "--test-reporter=tap", "node-test/approval.spec.ts");

    const told = [...out.matchAll(/^ *(ok|not ok) \d+ - (.+)$/gm)].map(([, verdict, title]) => [
      verdict,
      title,
    ]);
    const [first, second, third] = STORY;
    const inside = "and shares it with the tests inside of it";
    const passed = [first, inside, second, third].map((title) => ["ok", title]);
    expect({ told, err }).toEqual({ told: passed, err: "" });
  });
});
