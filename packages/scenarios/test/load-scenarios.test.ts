import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadScenarios } from "../src/file/load-scenarios.ts";
import { planScenarios } from "../src/file/plan-scenarios.ts";

const YAML = "name: one\nworld: approvalRequired\nsteps: [{ requester: connects }]\n";
const CODE = `
interface Named { readonly name: string }
const make = (name: string): Named & { world: string; steps: unknown[] } => ({ name, world: "approvalRequired", steps: [{ requester: "connects" }] });
export const two = make("two");
export const more = [make("three"), make("four")];
export const helper = 7;
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "scenarios "));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

describe("loadScenarios", () => {
  it("reads YAML and TypeScript, and the folders they are in", async () => {
    mkdirSync(join(folder, "below"));
    write("a.yaml", YAML);
    write("below/b.scenario.ts", CODE);
    write("notes.md", "no scenario");
    const files = await loadScenarios(folder);
    expect(planScenarios(files).map(({ name }) => name)).toEqual(["one", "three", "four", "two"]);
  });

  it.each([
    ["a file that is not there", "gone.yaml", undefined, "gone.yaml: There is no such file or folder."],
    ["a module without a scenario", "a.ts", "export const a = 1;", "a.ts: The module exports no scenario"],
    [
      "a module that cannot be loaded",
      "b.ts",
      "throw new Error('broken');",
      "b.ts: The module cannot be loaded: broken",
    ],
    [
      "a scenario that is wrong",
      "c.ts",
      'export const c = { name: "c", world: "nowhere", steps: [] };',
      'c.ts: "nowhere" is not known here.',
    ],
    ["a file of another kind", "d.json", "{}", "d.json: Scenarios are in .yaml"],
  ])("refuses %s", async (_, name, text, problem) => {
    const path = text === undefined ? join(folder, name) : write(name, text);
    await expect(loadScenarios(path)).rejects.toThrow(problem);
  });

  it("refuses a folder without scenarios", async () => {
    await expect(loadScenarios(folder)).rejects.toThrow("The folder has no scenario files.");
  });
});
