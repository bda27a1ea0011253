import { writeFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { mergeRuns } from "../src/cli/merge-runs.ts";
import { type PlayPart, playTogether } from "../src/cli/play-together.ts";
import { nextChange } from "../src/cli/watch-files.ts";
import { runScenarios } from "../src/run/run-scenarios.ts";
import { MIXED } from "./support/runs.ts";
import { createProject } from "./support/scripted-run.ts";

const project = createProject();
afterAll(() => project.remove());

const never = new AbortController().signal;

/** A part of the mixed scenarios, as a worker plays it. */
const playPart: PlayPart = ({ index, count }, options) =>
  runScenarios(MIXED, { shard: { index: index + 1, count }, ...options });

describe("several workers", () => {
  it("give the bytes that one gives", async () => {
    const alone = mergeRuns([await runScenarios(MIXED)], false);
    for (const workers of [2, 3]) {
      const seen: string[] = [];
      const together = await playTogether(playPart, {
        workers,
        bail: undefined,
        signal: never,
        onScenario: ({ name }) => seen.push(name),
      });
      expect(JSON.stringify(together)).toBe(JSON.stringify(alone));
      expect(seen.sort()).toEqual(MIXED.map(({ name }) => name).sort());
    }
  });

  it("stop together after too many failures, which is no calling off", async () => {
    const run = await playTogether(playPart, {
      workers: 2,
      bail: 1,
      signal: never,
      onScenario: () => undefined,
    });
    expect(run.status).toBe("failed");
    expect(run.totals.skipped).toBeGreaterThan(0);
  });

  it("are called off together", async () => {
    const signal = AbortSignal.abort();
    const run = await playTogether(playPart, {
      workers: 2,
      bail: undefined,
      signal,
      onScenario: () => undefined,
    });
    expect([run.status, run.totals.skipped]).toEqual(["cancelled", MIXED.length]);
  });
});

describe("nextChange", () => {
  const atOnce = {
    setTimeout: (callback: () => void) => queueMicrotask(callback),
    clearTimeout: () => undefined,
  };

  it("hears of a file, and of one in a folder", async () => {
    const file = project.write("watched.yaml", "name: x");
    for (const path of [file, project.folder]) {
      const change = nextChange([path], never, atOnce);
      writeFileSync(file, "name: y");
      await change;
    }
  });

  it("ends when it is called off", async () => {
    const cancelled = new AbortController();
    const change = nextChange([project.folder], cancelled.signal, atOnce);
    cancelled.abort();
    await expect(change).resolves.toBeUndefined();
  });
});
