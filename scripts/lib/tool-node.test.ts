import { describe, expect, it } from "vitest";
import { canRunTools } from "./tool-node.mjs";

describe("canRunTools", () => {
  it.each([
    ["v20.20.2", false],
    ["v22.17.1", false],
    ["v22.18.0", true],
    ["v24.0.0", true],
  ])("judges %s: %s", (version, expected) => {
    expect(canRunTools(version)).toBe(expected);
  });
});
