import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { RunResult } from "../src/result/run-result.ts";
import { createProject } from "./support/scripted-run.ts";

const project = createProject();
afterAll(() => project.remove());

const PYTHON = join(import.meta.dirname, "python");
const hasPython = spawnSync("python3", ["--version"]).status === 0;

const scenario = project.write(
  "one.yaml",
  "name: one\nworld: consentAllowed\nsteps:\n  - requester: connects\n    expect: { status: connected }\n",
);
const appThat = (command: string) =>
  project.write("app.yaml", `commands:\n  patience: 20\n  run:\n    connects: ${JSON.stringify(command)}\n`);

describe("the tenant's side alone", () => {
  // A machine without Python cannot run an app in Python.
  it.skipIf(!hasPython)("plays with an app in Python, by commands", async () => {
    const { exitCode, out } = await project.run({
      paths: [join(PYTHON, "scenario.yaml")],
      app: join(PYTHON, "app.yaml"),
      json: true,
    });
    const run = JSON.parse(out) as RunResult;
    expect([exitCode, run.mode, run.scenarios[0]?.steps.map(({ status }) => status)]).toEqual([
      0,
      "tenant",
      Array(7).fill("passed"),
    ]);
    const asked = run.scenarios[0]?.steps[5]?.exchanges.map(({ from, to, path }) => `${from} ${to} ${path}`);
    expect(asked).toContain("app graph /v1.0/me/calendar");
    expect(out).not.toMatch(/[?&]code=|eyJ[\w-]{10}|Customers book me/);
  });

  it("tells apps what they need, and believes what they say", async () => {
    const app = appThat(
      `test -n "$MOCK_AZURE_URL" -a -f "$MOCK_AZURE_CERTIFICATE" -a -d "$APP_FOLDER" && echo hello && echo '{"status": "connected"}'`,
    );
    expect(await project.run({ paths: [scenario], app })).toMatchObject({ exitCode: 0 });
  });

  it.each([
    ["echo nothing", 'must end with a line such as {"status": "connected"}'],
    [`echo '{"status": "conected"}'`, "statuses are disconnected, connecting"],
    ["echo $APP_CLIENT_SECRET >&2; exit 3", "ended with 3: (client secret)"],
    ["./nowhere", "ended with 127"],
  ])("fails the step where a command does: %s", async (command, problem) => {
    const { exitCode, out } = await project.run({ paths: [scenario], app: appThat(command) });
    expect(exitCode).toBe(1);
    expect(out).toContain(problem);
  });
});
