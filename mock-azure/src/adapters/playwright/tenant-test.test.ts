import { describe, expect, test as it } from "vitest";
import { test } from "./tenant-test.ts";

// Under Playwright Test itself it is tried in examples/qa-suite.
describe("test", () => {
  it("says how to run it where Playwright Test does not", () => {
    expect(() => test("never runs", () => undefined)).toThrow(/run it with `npx playwright test`/);
    expect(() => test.describe).toThrow(/base\.extend\(tenantFixtures\)/);
  });
});
