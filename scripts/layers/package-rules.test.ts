import { describe, expect, it } from "vitest";
import { packageBreach } from "./package-rules.ts";

const workspaces = [
  { folder: "packages/protocol", name: "@consentra/protocol", entries: ["@consentra/protocol"] },
  { folder: "packages/integration", name: "@consentra/integration", entries: ["@consentra/integration"] },
  { folder: "packages/calendar", name: "@consentra/calendar", entries: ["@consentra/calendar"] },
  { folder: "packages/newcomer", name: "@consentra/newcomer", entries: ["@consentra/newcomer"] },
  {
    folder: "mock-azure",
    name: "@consentra/mock-azure",
    entries: ["@consentra/mock-azure", "@consentra/mock-azure/msw"],
  },
  { folder: "packages/bench", name: "@consentra/bench", entries: [] },
  { folder: "examples/app", name: "app", entries: [] },
  { folder: "docs", name: "@consentra/docs", entries: [] },
];

const breach = (file: string, specifier: string) =>
  packageBreach({ file, line: 1, specifier, typeOnly: false }, workspaces);

describe("packageBreach", () => {
  it.each([
    ["packages/integration/src/a.ts", "@consentra/protocol"],
    ["packages/integration/src/a.ts", "xstate"],
    ["packages/integration/src/browser/a.ts", "@azure/msal-browser"],
    ["packages/integration/src/node/a.ts", "@azure/msal-node"],
    ["packages/integration/src/node/a.ts", "node:fs"],
    ["packages/calendar/src/a.test.ts", "vitest"],
    ["mock-azure/test/pages.browser.test.ts", "axe-core"],
    ["mock-azure/test/support/send.ts", "node:https"],
    ["packages/protocol/scripts/generate.mjs", "cldr-core"],
    ["packages/protocol/tsup.config.ts", "tsup"],
    ["mock-azure/src/adapters/msw.ts", "msw"],
    ["mock-azure/src/domain/a.ts", "./b.ts"],
    ["examples/app/src/a.ts", "@consentra/mock-azure/msw"],
    ["examples/app/src/a.ts", "@azure/msal-node"],
    ["docs/doctest/a.ts", "typescript"],
    ["packages/bench/src/a.ts", "@consentra/mock-azure/msw"],
    ["packages/bench/src/benches/a.ts", "../../../../mock-azure/src/domain/a.ts"],
  ])("allows %s to import %s", (file, specifier) => {
    expect(breach(file, specifier)).toBeUndefined();
  });

  it.each([
    ["packages/protocol/src/a.ts", "xstate", "is not allowed here"],
    ["packages/protocol/src/a.ts", "node:crypto", "is not allowed here"],
    ["packages/integration/src/a.ts", "@consentra/calendar", "is not allowed here"],
    ["packages/integration/src/a.test.ts", "@consentra/mock-azure", "is not allowed here"],
    ["packages/integration/src/a.ts", "@azure/msal-browser", "is not allowed here"],
    ["packages/integration/src/node/a.ts", "@azure/msal-browser", "is not allowed here"],
    ["packages/integration/src/a.ts", "vitest", "is not allowed here"],
    ["mock-azure/test/a.test.ts", "@azure/msal-node", "is not allowed here"],
    ["packages/calendar/src/a.test.ts", "xstate", "is not allowed here"],
    ["packages/calendar/src/a.ts", "@consentra/integration", "is not allowed here"],
    ["packages/calendar/src/a.ts", "xstate", "is not allowed here"],
    ["mock-azure/src/a.ts", "@consentra/integration", "is not allowed here"],
    ["mock-azure/test/a.test.ts", "@consentra/calendar", "is not allowed here"],
    ["mock-azure/src/services/a.ts", "msw", "is not allowed here"],
    ["mock-azure/src/services/a.ts", "node:fs", "is not allowed here"],
    ["mock-azure/scripts/a.mjs", "@consentra/integration", "is not allowed here"],
    ["packages/calendar/src/a.ts", "../../protocol/src/clock.ts", "leaves its workspace"],
    ["examples/app/src/a.ts", "../../../packages/protocol/src/clock.ts", "leaves its workspace"],
    ["packages/bench/src/a.ts", "../../../mock-azure/src/services/a.ts", "leaves its workspace"],
    ["examples/app/src/a.ts", "@consentra/mock-azure/src/domain/change.ts", "no public entry"],
    ["docs/doctest/a.ts", "@consentra/protocol/clock", "no public entry"],
    ["packages/newcomer/src/a.ts", "@consentra/protocol", "has no rule yet"],
  ])("refuses %s to import %s", (file, specifier, why) => {
    expect(breach(file, specifier)).toContain(why);
  });
});
