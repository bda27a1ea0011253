import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { createMachine, type Machine } from "../../../test/support/scripted-terminal.ts";

function machineFor(env?: Readonly<Record<string, string>>): Machine {
  const machine = createMachine(env);
  onTestFinished(machine.end);
  return machine;
}

/** A file that can be run, which nothing runs. */
function fakeBrowser({ folder }: Machine): string {
  const file = join(folder, "chromium");
  writeFileSync(file, "");
  chmodSync(file, 0o700);
  return file;
}

describe("mock-azure start", () => {
  test("serves, says where, how it is trusted and who is there, and stops", async () => {
    const machine = machineFor();
    const server = await machine.start();
    for (const said of [
      "The mock tenant is ready.",
      "https://portal.localhost:",
      "/control/v1",
      `NODE_EXTRA_CA_CERTS=${join(machine.folder, "cache", "mock-azure", "certificate.pem")}`,
      "chromiumArgs",
      "2026-01-05T09:00:00.000Z, and stands: mock-azure advance 30d",
      "Sign in as Maya Okafor to ask, as Megan Price to approve.",
    ])
      expect(server.out).toContain(said);
    const { code, out } = await server.stop();
    expect([code, out.endsWith("Stopped.\n")]).toEqual([0, true]);
    expect((await machine.run("state")).code).toBe(3);
  });

  test("tells programs one line, and nothing of the client secret", async () => {
    const machine = machineFor();
    const server = await machine.start("--json", "--scenario", "requestPending", "--seed", "s");
    expect(server.out.trim()).not.toContain("\n");
    const said = JSON.parse(server.out) as Readonly<Record<string, unknown>>;
    expect(said).toMatchObject({
      url: expect.stringMatching(/^https:\/\/localhost:\d+$/),
      clientId: "3d0f8a1e-6c52-4b9a-8e47-1f2c3b4a5d60",
      chromiumArgs: [expect.stringContaining("MAP login.microsoftonline.com:443"), expect.any(String)],
      pid: process.pid,
    });
    expect(server.out).not.toContain("meetings-test-secret");
    expect((await server.stop()).out).toBe(server.out);
  });

  test("keeps its certificate, for the user alone, and makes another where it is of no use", async () => {
    const machine = machineFor();
    const folder = join(machine.folder, "cache", "mock-azure");
    const serve = async () => {
      const server = await machine.start();
      await server.stop();
      return {
        isNew: server.out.includes("(new)"),
        certificate: readFileSync(join(folder, "certificate.pem"), "utf8"),
      };
    };
    const first = await serve();
    const second = await serve();
    expect([first.isNew, second]).toEqual([true, { isNew: false, certificate: first.certificate }]);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    for (const file of ["certificate.pem", "private-key.pem"])
      expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600);
    writeFileSync(join(folder, "private-key.pem"), "none");
    expect(await serve()).toMatchObject({ isNew: true });
  });

  test("follows this machine's clock where it is told to", async () => {
    const machine = machineFor();
    const server = await machine.start("--real-time");
    expect(server.out).toContain("with this machine's clock");
    const { now } = JSON.parse((await machine.run("state", "--json")).out) as { readonly now: string };
    expect(Math.abs(Date.parse(now) - Date.now())).toBeLessThan(60_000);
  });

  test.each(["0.0.0.0", "::", "192.0.2.1"])(
    "refuses to listen on %s, which others may reach",
    async (host) => {
      const machine = machineFor();
      const { code, err } = await machine.run("start", "--port", "0", "--host", host);
      expect(code).toBe(2);
      expect(err).toContain(`${host} is no loopback address`);
      expect(err).toContain("add --allow-non-loopback");
    },
  );

  test("listens for others when told to", async () => {
    const machine = machineFor();
    const server = await machine.start("--host", "0.0.0.0", "--allow-non-loopback");
    expect(server.out).toContain("The mock tenant is ready.");
  });

  test("says which port is taken", async () => {
    const machine = machineFor();
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void taken.close());
    const { port } = taken.address() as { readonly port: number };
    const { code, err } = await machine.run("start", "--port", String(port));
    expect([code, err]).toEqual([
      1,
      `mock-azure: Port ${String(port)} of 127.0.0.1 is taken. Choose another with --port, or 0 for any that is free.\n`,
    ]);
  });

  test("opens a browser that lives in the mock world, and takes it along at the end", async () => {
    const program = fakeBrowser(machineFor());
    const machine = machineFor({ CHROMIUM_PATH: program });
    const server = await machine.start("--open", "--json", "--", "--lang=de", "http://localhost:5173/");
    const { chromiumArgs } = JSON.parse(server.out) as { readonly chromiumArgs: readonly string[] };
    await expect.poll(() => machine.launches).toHaveLength(1);
    const [browser] = machine.launches;
    expect(browser?.program).toBe(program);
    expect(browser?.parameters).toEqual(
      expect.arrayContaining([...chromiumArgs, "--lang=de", "--no-first-run"]),
    );
    expect(browser?.parameters.slice(-4)).toEqual([
      "http://localhost:5173/",
      "https://control.mock-azure.test/",
      "https://entra.microsoft.com/",
      "https://outlook.office.com/mail/",
    ]);
    const profile = /^--user-data-dir=(.*)$/.exec(browser?.parameters[0] ?? "")?.[1] ?? "";
    expect(existsSync(profile)).toBe(true);
    await server.stop();
    expect([browser?.isStopped, existsSync(profile)]).toEqual([true, false]);
  });

  test("finds a browser on the path, and says where it has looked in vain", async () => {
    const machine = machineFor({ PATH: "" });
    const { code, err } = await machine.run("start", "--port", "0", "--open");
    expect([code, err]).toEqual([1, expect.stringContaining("There is no Chromium, Chrome or Edge")]);
    const found = machineFor();
    mkdirSync(join(found.folder, "bin"));
    const program = fakeBrowser(found);
    const installed = machineFor({ PATH: `/nowhere:${found.folder}` });
    const server = await installed.start("--open");
    await server.stop();
    expect(installed.launches.map((launch) => launch.program)).toEqual([program]);
    const misled = machineFor({ CHROMIUM_PATH: "/nowhere/chromium" });
    expect((await misled.run("start", "--open")).err).toContain("CHROMIUM_PATH names /nowhere/chromium");
  });

  test.each([
    [["--headless"], ["--headless", "https://control.mock-azure.test/"]],
    [
      ["--headless", "http://localhost:5173/"],
      ["--headless", "http://localhost:5173/"],
    ],
  ])("opens one page where the browser has no window: %j", async (wished, last) => {
    const program = fakeBrowser(machineFor());
    const machine = machineFor({ CHROMIUM_PATH: program });
    const server = await machine.start("--open", "--", ...wished);
    await server.stop();
    expect(machine.launches[0]?.parameters.slice(-2)).toEqual(last);
  });

  test.each([
    ["does not start", () => Promise.reject(new Error("spawn ENOEXEC")), "did not start: spawn ENOEXEC"],
    ["fails", () => Promise.resolve(13), "ended with code 13"],
  ])("goes on where the browser %s", async (_, end, what) => {
    const machine = machineFor();
    const program = fakeBrowser(machine);
    const { code, err } = await machine.runWith(
      {
        env: { CHROMIUM_PATH: program, XDG_CACHE_HOME: machine.folder, XDG_RUNTIME_DIR: machine.folder },
        stopped: () => Promise.resolve(),
        launch: async () => ({ ended: end(), stop: () => undefined }),
      },
      "start",
      "--port",
      "0",
      "--open",
    );
    expect([code, err]).toEqual([0, `The browser ${program} ${what}. The tenant goes on.\n`]);
  });
});
