import { describe, expect, it } from "vitest";
import { isCurrent } from "./installed.mjs";

const LOCK = {
  packages: {
    "": {},
    "node_modules/a": { version: "1.0.0", integrity: "sha512-a" },
    "node_modules/a-other-platform": { version: "1.0.0", optional: true },
    "node_modules/x": { link: true },
  },
};
const { "node_modules/a-other-platform": _, ...INSTALLED } = LOCK.packages;

describe("isCurrent", () => {
  it("accepts a complete install, without packages for other platforms", () => {
    expect(isCurrent(LOCK, { packages: INSTALLED })).toBe(true);
  });

  it.each([
    ["another version", { "node_modules/a": { version: "0.9.0", integrity: "sha512-a" } }],
    ["other contents", { "node_modules/a": { version: "1.0.0", integrity: "sha512-b" } }],
    ["a package in place of a workspace", { "node_modules/x": { version: "1.0.0" } }],
  ])("notices %s", (_name, change) => {
    expect(isCurrent(LOCK, { packages: { ...INSTALLED, ...change } })).toBe(false);
  });

  it("notices a missing package", () => {
    const { "node_modules/a": _a, ...rest } = INSTALLED;
    expect(isCurrent(LOCK, { packages: rest })).toBe(false);
  });
});
