import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { chromiumsInSight } from "./chromium.mjs";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "some programs "));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function program(name: string): string {
  const path = join(folder, name);
  writeFileSync(path, "");
  chmodSync(path, 0o755);
  return path;
}

describe("chromiumsInSight", () => {
  it("takes what CHROMIUM_PATH names, and nothing else", () => {
    program("chromium");
    const path = program("my browser");
    expect(chromiumsInSight({ PATH: folder, CHROMIUM_PATH: path })).toEqual([{ path }]);
  });

  it("refuses a CHROMIUM_PATH that cannot be run, and names it", () => {
    expect(() => chromiumsInSight({ CHROMIUM_PATH: "/nowhere/chromium" })).toThrow(
      /CHROMIUM_PATH names \/nowhere\/chromium/,
    );
  });

  it("sees no browser where CHROMIUM_PATH is empty", () => {
    program("chromium");
    expect(chromiumsInSight({ PATH: folder, CHROMIUM_PATH: "" })).toEqual([]);
  });

  it("prefers Chromium to Chrome on PATH", () => {
    const chrome = program("google-chrome");
    const chromium = program("chromium");
    const found = chromiumsInSight({ PATH: ["/nowhere", folder].join(delimiter) });
    expect(found.slice(0, 2)).toEqual([{ path: chromium }, { path: chrome }]);
  });
});
