import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { isInstalled, runProgram } from "../../test/support/run-program.ts";
import { createMachine } from "../../test/support/scripted-terminal.ts";
import { scenarios } from "../scenarios/index.ts";
import { COMMANDS } from "./commands.ts";

const machine = createMachine();
afterAll(machine.end);

const ESCAPE = "\u001b";

describe("runCli", () => {
  test("explains itself", async () => {
    const { code, out } = await machine.run("--help");
    expect(code).toBe(0);
    for (const { name, summary } of COMMANDS) expect(out).toMatch(new RegExp(`${name} +${summary}`));
    expect(out).toMatch(/3 +no running tenant was reached/);
  });

  test.each(COMMANDS.map(({ name }) => name))("explains %s, in two ways", async (name) => {
    const { code, out } = await machine.run(name, "--help");
    expect(code).toBe(0);
    expect(out).toContain(`mock-azure ${name}`);
    expect(out).toContain("--json");
    expect((await machine.run("help", name)).out).toBe(out);
  });

  test("says its version", async () => {
    expect((await machine.run("--version")).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test("shows what there is to those who say nothing", async () => {
    const { code, out, err } = await machine.run();
    expect([code, err]).toEqual([2, "mock-azure: Say which command.\n"]);
    expect(out).toContain("Commands");
  });

  test.each([
    [["strat"], 'There is no command "strat". Did you mean "start"?'],
    [["--port", "1"], "--port is no command; options stand after one."],
    [["start", "--prot", "1"], 'start has no option --prot. Did you mean "--port"?'],
    [["start", "-x"], "start has no option -x."],
    [["start", "--port"], "--port lacks its <number>"],
    [["start", "--port", "high"], '--port is "high"; it must be a whole number from 0 to 65535.'],
    [["start", "--port", "70000"], "from 0 to 65535"],
    [["start", "--open=yes"], '--open takes no value, and "yes" was given.'],
    [["start", "--seed", "a", "--seed", "b"], "--seed is given twice."],
    [
      ["start", "--port", "0", "--scenario", "aprovalRequired"],
      'There is no scenario "aprovalRequired". Did you mean "approvalRequired"?',
    ],
    [["start", "now"], '"now" is too much: start takes nothing.'],
    [["start", "--", "--headless"], '"--headless" is for the browser: add --open.'],
    [["advance"], "advance lacks <duration>: by how much"],
    [["advance", "soon"], '"soon" is no length of time; write it like 30d'],
    [["state", "--url", "localhost"], '"localhost" is no address of a tenant'],
    [["state", "--url", "http://localhost:1"], "it must be like https://localhost:8443"],
    [["state", "--tenant", "Not a key"], '--tenant is "Not a key"; a key holds'],
    [
      ["state", "--url", "https://localhost:1", "--certificate", "/nowhere.pem"],
      "There is no certificate /nowhere.pem.",
    ],
    [
      ["fault", "login.token", "--cut", "--status", "503"],
      "--cut says the whole answer, so --status cannot stand beside it.",
    ],
    [["fault", "login.token", "--answer", "{"], "--answer cannot be read: it is no JSON"],
    [
      ["fault", "login.token", "--answer", "{}", "--cut"],
      "--cut says the whole answer, so --answer cannot stand",
    ],
    [
      ["fault", "login.token", "--kind", "slow", "--seconds", "soon"],
      '--seconds is "soon"; it must be a number.',
    ],
    [["fault", "login.token", "--kind", "slow"], "--kind slow lacks --seconds: how slow."],
    [["fault", "login.token", "--kind", "refusal", "--seconds", "5"], "alone says: --refuse 50173."],
    [
      ["fault", "graph.list-events", "--kind", "page-loop"],
      `--answer '{"kind":"page-loop","links":"same"}'.`,
    ],
    [["fault", "login.token", "--seconds", "5"], "--seconds belongs to a --kind that has some"],
    [["fault", "login.token", "--kind", "slow", "--cut"], "--cut says the whole answer, so --kind cannot"],
    [["act", "administrator", "aprove"], 'Nobody can "aprove". Did you mean "approve"?'],
    [["act", "administrator", "deny"], "deny lacks --reason."],
    [["act", "administrator", "approve", "--reason", "x"], "approve has no --reason."],
    [["fault", "--times", "2"], "--times says how a route fails: say which route."],
    [["fault", "login.token", "--remove", "1"], "--remove takes a fault back and plans none"],
    [["completion", "powershell"], 'There is no completion for "powershell".'],
    [["completion", "constructor"], 'There is no completion for "constructor".'],
  ])("says what is wrong with %j, and ends with 2", async (words, problem) => {
    const { code, out, err } = await machine.run(...words);
    expect(err).toContain(problem);
    expect([code, out]).toEqual([2, ""]);
  });

  test.each([
    [["explain", "900944"], 1, "Did you mean"],
    [["state"], 3, "No tenant runs on this machine. Start one with `mock-azure start`"],
    [["advance", "30d"], 3, "No tenant runs"],
  ])("ends %j with %i", async (words, code, problem) => {
    const said = await machine.run(...words);
    expect([said.code, said.out]).toEqual([code, ""]);
    expect(said.err).toContain(problem);
  });

  test("tells programs of failures in JSON", async () => {
    const { code, err } = await machine.run("state", "--json");
    expect(JSON.parse(err)).toEqual({ error: expect.stringContaining("No tenant runs"), exitCode: 3 });
    expect(code).toBe(3);
  });

  test("names a bug as such, with where it is", async () => {
    const broken = { platform: "linux" as const, temp: undefined as never, env: {} };
    const { code, err } = await machine.runWith(broken, "state");
    expect(code).toBe(70);
    expect(err).toMatch(/this is a bug of it:\n.*\n +at /s);
  });

  test.each([
    [{ isInteractive: true, env: {} }, true],
    [{ isInteractive: false, env: {} }, false],
    [{ isInteractive: true, env: { NO_COLOR: "1" } }, false],
    [{ isInteractive: true, env: { NO_COLOR: "" } }, true],
    [{ isInteractive: true, env: { TERM: "dumb" } }, false],
  ])("styles text where a person wants it: %j", async (differs, isStyled) => {
    const { out } = await machine.runWith(differs, "explain", "90094");
    expect(out.includes(ESCAPE)).toBe(isStyled);
    expect(out).toContain("AADSTS90094");
  });

  test("lists scenarios", async () => {
    const { out } = await machine.run("scenarios", "--json");
    const known = Object.values(scenarios).map(({ name, description }) => ({ name, description }));
    expect(JSON.parse(out)).toEqual({ scenarios: known });
    expect((await machine.run("scenarios")).out).toMatch(/^requestExpired +Nobody reviewed/m);
  });

  test("explains AADSTS numbers", async () => {
    const { out } = await machine.run("explain", "AADSTS65001: The user has not consented.");
    expect(out).toMatch(/^AADSTS65001\n/);
    expect(out).toMatch(/Who can fix it +user, administrator/);
    expect(JSON.parse((await machine.run("explain", "90094", "--json")).out)).toMatchObject({
      aadsts: 90094,
    });
    expect((await machine.run("explain")).out).toMatch(/^90094 /m);
  });

  test("explains codes of Microsoft Graph", async () => {
    const { out } = await machine.run("explain", "ErrorItemNotFound");
    expect(out).toContain("The specified object was not found in the store.");
    expect(JSON.parse((await machine.run("explain", "TooManyRequests", "--json")).out)).toMatchObject({
      statuses: [429],
    });
    expect((await machine.run("explain", "ErrorItmNotFound")).err).toContain(
      'Did you mean "ErrorItemNotFound"?',
    );
  });

  test.each(["bash", "zsh", "fish"])(
    "completes every command, option and known word in %s",
    async (shell) => {
      const { out } = await machine.run("completion", shell);
      for (const { name, options } of COMMANDS) {
        expect(out).toContain(name);
        for (const option of options) expect(out).toMatch(new RegExp(`(--|-l )${option.name}\\b`));
      }
      for (const word of ["requestPending", "login.token", "429"]) expect(out).toContain(word);
      expect(out).toMatch(/compgen -f|_files|-F/);
      const { out: json } = await machine.run("completion", shell, "--json");
      expect(JSON.parse(json)).toEqual({ shell, script: out });
    },
  );

  /** What bash offers for a line whose last word is being typed. */
  const offered = async (...typed: readonly string[]): Promise<readonly string[]> => {
    const { out: script } = await machine.run("completion", "bash");
    const asks = `${script}
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _mock_azure; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { code, out, err } = await runProgram("bash", ["-s", "--", "mock-azure", ...typed], {
      input: asks,
    });
    expect([code, err]).toEqual([0, ""]);
    return out.trim().split("\n");
  };

  // Where there is no bash, nobody completes with it.
  test.skipIf(!isInstalled("bash"))("completes in bash itself", async () => {
    expect(await offered("ru")).toEqual(["run"]);
    expect(await offered("run", "--re")).toEqual(["--report"]);
    expect(await offered("run", "--report", "ju")).toEqual(["junit="]);
    expect(await offered("start", "--scenario", "requestP")).toEqual(["requestPending"]);
    expect(await offered("fault", "login.tok")).toContain("login.token");
  });

  // The shells are on few machines; the test above compares what is written for all three.
  test.each(
    [
      ["zsh", ["-n"]],
      ["fish", ["--no-execute"]],
    ].map(([shell, check]) => ({ shell, check }) as { readonly shell: string; readonly check: string[] }),
  )("writes what $shell can read, where it is installed", async ({ shell, check }) => {
    const { out: script } = await machine.run("completion", shell);
    const file = join(machine.folder, `completion.${shell}`);
    writeFileSync(file, script);
    const running = runProgram(shell, [...check, file]);
    if (isInstalled(shell)) expect(await running).toMatchObject({ code: 0, err: "" });
    else await expect(running).rejects.toThrow("ENOENT");
  });

  test("forgets servers that ended without a word, and looks into no folder of somebody else", async () => {
    const other = createMachine();
    const folder = join(other.folder, "run", "mock-azure");
    mkdirSync(folder, { recursive: true });
    const gone = { url: "https://localhost:8443", certificate: "none.pem", pid: 2 ** 22 + 1 };
    writeFileSync(join(folder, "8443.json"), JSON.stringify(gone));
    writeFileSync(join(folder, "9.json"), "{");
    expect((await other.run("state")).err).toContain("No tenant runs");
    await other.end();
    const file = createMachine();
    mkdirSync(join(file.folder, "run"));
    writeFileSync(join(file.folder, "run", "mock-azure"), "");
    const { code, err } = await file.run("state");
    expect(err).toContain("belongs to somebody else");
    expect(code).toBe(1);
    await file.end();
  });
});
