import { describe, expect, it } from "vitest";
import { lockGaps } from "./lock-gaps.mjs";

const lock = (places: readonly string[]) => ({
  packages: {
    ...Object.fromEntries(places.map((place) => [place, {}])),
    "node_modules/tool": { optionalDependencies: { "@tool/linux": "1.0.0" } },
  },
});

describe("lockGaps", () => {
  it.each(["node_modules/@tool/linux", "node_modules/tool/node_modules/@tool/linux"])(
    "finds a build at %s",
    (place) => {
      expect(lockGaps(lock([place]))).toEqual([]);
    },
  );

  it("reports a build that is missing", () => {
    expect(lockGaps(lock(["node_modules/other/node_modules/@tool/linux"]))).toEqual([
      "@tool/linux, wanted by node_modules/tool",
    ]);
  });
});
