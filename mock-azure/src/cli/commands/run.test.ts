import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, test, vi } from "vitest";
import { createMachine } from "../../../test/support/scripted-terminal.ts";
import { loadFrom } from "../load-from.ts";
import type { Runner } from "./run.ts";

const machine = createMachine();
afterAll(machine.end);

/** A runner that ends as it is told. */
function runnerThat(ends: Awaited<ReturnType<Runner["runCommand"]>>) {
  const runCommand = vi.fn<Runner["runCommand"]>(async () => ends);
  const loadFromProject = vi.fn(async () => ({ runCommand }));
  const run = (...words: readonly string[]) => machine.runWith({ loadFromProject }, "run", ...words);
  return { run, runCommand, loadFromProject };
}

describe("mock-azure run", () => {
  test("says what to install where the runner is not there", async () => {
    const { code, err } = await machine.run("run", "--suite");
    expect(code).toBe(1);
    expect(err).toContain("npm install --save-dev @consentra/scenarios");
  });

  test("hands the runner what was asked for", async () => {
    const { run, runCommand, loadFromProject } = runnerThat({ exitCode: 0 });
    const words = "a.yaml b --suite --filter wall --tag one --tag two --shard 1/4 --workers 2 --bail 3";
    const said = await run(...words.split(" "), "--report", "json=a=b", "--report", "html=b", "--coverage");
    expect(said).toEqual({ code: 0, out: "", err: "" });
    expect(loadFromProject).toHaveBeenCalledWith("@consentra/scenarios/cli");
    expect(runCommand.mock.calls[0]?.[0]).toEqual({
      paths: ["a.yaml", "b"],
      suite: true,
      filter: "wall",
      tags: ["one", "two"],
      shard: "1/4",
      workers: 2,
      bail: 3,
      watch: false,
      json: false,
      coverage: true,
      reports: ["json=a=b", "html=b"],
    });
  });

  test.each([1, 2, 130])("ends as the runner does: %i", async (exitCode) => {
    const { run } = runnerThat({ exitCode, message: "Told." });
    expect(await run("a.yaml")).toEqual({ code: exitCode, out: "", err: "mock-azure: Told.\n" });
    expect(JSON.parse((await run("a.yaml", "--json")).err)).toEqual({ error: "Told.", exitCode });
  });

  test("refuses numbers that are none, and a Chromium that is none", async () => {
    const { run } = runnerThat({ exitCode: 0 });
    expect((await run("a.yaml", "--workers", "0")).err).toContain("--workers");
    expect((await run("a.yaml", "--bail", "soon")).err).toContain("--bail");
    const env = { CHROMIUM_PATH: "/nowhere" };
    const { code, err } = await machine.runWith({ env }, "run", "a.yaml", "--app", "app.yaml");
    expect([code, err]).toEqual([1, expect.stringContaining("CHROMIUM_PATH names /nowhere")]);
  });
});

describe("loadFrom", () => {
  const place = (name: string, files: Readonly<Record<string, string>>): string => {
    const folder = join(machine.folder, name, "node_modules", "@mine", "tool");
    mkdirSync(folder, { recursive: true });
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
    return join(machine.folder, name, "project.js");
  };
  const manifest = JSON.stringify({ name: "@mine/tool", type: "module", exports: { "./cli": "./cli.js" } });

  test("loads from the first that has it", async () => {
    const without = join(machine.folder, "without", "project.js");
    const one = place("one", { "package.json": manifest, "cli.js": 'export const from = "one";' });
    const other = pathToFileURL(place("other", { "package.json": manifest, "cli.js": "" })).href;
    expect(await loadFrom([without, one, other], "@mine/tool/cli")).toMatchObject({ from: "one" });
  });

  test("finds nothing where nobody has it, or an older one lacks the entry", async () => {
    const older = place("older", { "package.json": manifest });
    expect(await loadFrom([older], "@mine/tool/other")).toBeUndefined();
    expect(await loadFrom([join(machine.folder, "without", "project.js")], "@mine/tool/cli")).toBeUndefined();
  });

  test("does not hide that what was found is broken", async () => {
    const broken = place("broken", { "package.json": manifest, "cli.js": 'throw new Error("broken");' });
    await expect(loadFrom([broken], "@mine/tool/cli")).rejects.toThrow("broken");
  });
});
