import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { createMachine } from "./support/scripted-terminal.ts";

const MAIN = new URL("../src/cli/main.ts", import.meta.url).pathname;

describe("mock-azure", () => {
  test("runs as a program: serves, is found by another command, and stops with its note taken back", async () => {
    const folder = mkdtempSync(join(tmpdir(), "mock-azure-program-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const env = { XDG_CACHE_HOME: join(folder, "cache"), XDG_RUNTIME_DIR: join(folder, "run") };
    const parameters = ["--conditions=@consentra/source", MAIN, "start", "--port", "0", "--json"];
    const program = spawn(process.execPath, parameters, { env: { ...process.env, ...env } });
    onTestFinished(() => void program.kill());
    const [line] = (await once(program.stdout, "data")) as readonly Buffer[];
    expect(JSON.parse(String(line))).toMatchObject({ pid: program.pid });

    const machine = createMachine(env);
    onTestFinished(machine.end);
    expect((await machine.run("state")).out).toContain("Fjordline Logistics");

    const ended = once(program, "exit");
    program.kill("SIGTERM");
    expect(await ended).toEqual([0, null]);
    expect(readdirSync(join(folder, "run", "mock-azure"))).toEqual([]);
  });
});
