import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { RunResult } from "../src/result/run-result.ts";
import { createProject } from "./support/scripted-run.ts";

const project = createProject();
afterAll(() => project.remove());

const scenario = (name: string, { status = "connected", tag = "good" } = {}): string => `name: ${name}
world: consentAllowed
tags: [${tag}]
steps:
  - requester: connects
  - requester: accepts
    expect: { status: ${status} }
`;
const good = project.write(
  "good.yaml",
  ["one", "two", "three"].map((name) => scenario(name, { tag: name })).join("---\n"),
);
const bad = project.write(
  "bad.yaml",
  [1, 2].map((n) => scenario(`bad ${String(n)}`, { status: "pending" })).join("---\n"),
);
const typed = project.write(
  "typed.scenario.ts",
  'export default { name: "typed", world: "consentAllowed", steps: [{ requester: "connects" }] } as const;\n',
);
const wrong = project.write(
  "wrong.yaml",
  "name: wrong\nworld: consentAllowed\nsteps:\n  - requester: conects\n",
);

const names = (out: string) => (JSON.parse(out) as RunResult).scenarios.map(({ name }) => name);

describe("runCommand", () => {
  it("plays YAML and TypeScript, and ends with 0 where all pass", async () => {
    const { exitCode, out } = await project.run({ paths: [good, typed], coverage: true });
    expect(exitCode).toBe(0);
    expect(out).toMatch(/^passed {2}one\npassed {2}two\npassed {2}three\npassed {2}typed\n/);
    expect(out).toContain("passed: 4 passed (7 steps)");
    expect(out).toMatch(/^States +\d+ of/m);
  });

  it("ends with 1 where one fails, and says where", async () => {
    const { exitCode, message, out } = await project.run({ paths: [bad] });
    expect([exitCode, message]).toEqual([1, "2 of 2 scenarios failed."]);
    expect(out).toContain(`2. Maya Okafor accepts ${bad}:6`);
  });

  it("ends after so many failures", async () => {
    const { out } = await project.run({ paths: [bad], bail: 1, json: true });
    expect((JSON.parse(out) as RunResult).totals).toMatchObject({ failed: 1, skipped: 1 });
  });

  it.each([
    [{ paths: [wrong] }, `${wrong}:4:5: "requester" has no word "conects". Did you mean "connects"?`],
    [{ paths: ["nowhere.yaml"] }, "nowhere.yaml: There is no such file or folder."],
    [{ paths: [] }, "Say which scenario files are played, or --suite"],
    [{ paths: [good], filter: "four" }, 'None of 3 scenarios is called anything like "four".'],
    [{ paths: [good], tags: ["thre"] }, 'No scenario has the tag "thre". Did you mean "three"?'],
    [{ paths: [good], shard: "4/3" }, '--shard is "4/3"; write which part of how many'],
    [{ paths: [good], reports: ["junitt=x"] }, '--report knows no kind "junitt". Did you mean "junit"?'],
    [{ paths: [good], reports: ["html"] }, "--report html lacks a file"],
    [{ paths: [good], reports: [`html=${good}/x`] }, "cannot be written"],
    [{ paths: [good], watch: true, json: true }, "--json is for one run"],
    [{ suite: true, watch: true }, "--watch needs files or folders"],
  ])("ends with 2 where it was not asked in the right way: %j", async (request, problem) => {
    const { exitCode, message } = await project.run(request);
    expect(exitCode).toBe(2);
    expect(message).toContain(problem);
  });

  it("chooses by name, by tag and by part; the parts together are everything, once", async () => {
    const run = async (request: object) =>
      names((await project.run({ paths: [good, typed], json: true, ...request })).out);
    expect(await run({ filter: "T" })).toEqual(["two", "three", "typed"]);
    expect(await run({ tags: ["one", "three"] })).toEqual(["one", "three"]);
    expect(await run({ shard: "1/2" })).toEqual(["one", "three"]);
    expect(await run({ shard: "2/2" })).toEqual(["two", "typed"]);
    expect(await run({ shard: "5/5" })).toEqual([]);
  });

  it("writes reports, into folders that it makes", async () => {
    const file = join(project.folder, "out", "deep", "run.json");
    const { out } = await project.run({ paths: [good], json: true, reports: [`json=${file}`] });
    expect(readFileSync(file, "utf8")).toBe(out);
    expect(existsSync(`${file}.${String(process.pid)}`)).toBe(false);
  });

  it("tells what was played when its user stops it, and ends with 130", async () => {
    const file = join(project.folder, "cut.json");
    let stop: () => void = () => undefined;
    const stopped = new Promise<void>((resolve) => {
      stop = resolve;
    });
    const { exitCode, message } = await project.run(
      { paths: [good], reports: [`json=${file}`] },
      { stopped: () => stopped, write: (text) => text.startsWith("passed  one") && stop() },
    );
    expect([exitCode, message]).toEqual([130, "Called off: 1 passed, 2 skipped."]);
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({
      status: "cancelled",
      totals: { passed: 1 },
    });
  });

  it("moves one line on a terminal, and styles unless NO_COLOR is set", async () => {
    const shown = await project.run({ paths: [bad] }, { isInteractive: true });
    expect(shown.out).toContain("\r\u001b[2K\u001b[31mfailed \u001b[39m bad 1\n1 of 2  bad 1");
    const plain = await project.run({ paths: [bad] }, { isInteractive: true, env: { NO_COLOR: "1" } });
    expect(plain.out).not.toContain("\u001b[31m");
  });

  it("calls the suite's files the same on every machine", async () => {
    const { out } = await project.run({ suite: true, json: true, shard: "1/40" });
    for (const { file } of (JSON.parse(out) as RunResult).scenarios)
      expect(file).toMatch(/^@consentra\/scenarios\/suite\/[\w-]+\.yaml$/);
  });
});
