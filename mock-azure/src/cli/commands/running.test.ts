import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createMachine } from "../../../test/support/scripted-terminal.ts";
import { FAULT_WORDS } from "../fault-command.ts";

const machine = createMachine();
let url = "";

beforeAll(async () => {
  const { out } = await machine.start("--json", "--scenario", "requestPending");
  ({ url } = JSON.parse(out) as { readonly url: string });
  // The first start of a test run loads the whole tenant.
}, 60_000);
afterAll(machine.end);
beforeEach(async () => {
  await machine.run("reset", "--scenario", "requestPending");
});

const MEGAN = "megan.price@fjordline.example";

describe("a command for a running tenant", () => {
  test("shows where it stands", async () => {
    const { code, out } = await machine.run("state");
    expect(code).toBe(0);
    for (const said of [
      "Fjordline Logistics (fjordline.example)",
      "requestPending: The requester has asked for approval.",
      "1 waiting, 1 in all",
      "administrator  Megan Price, megan.price@fjordline.example, Global Administrator",
    ])
      expect(out).toContain(said);
    expect(JSON.parse((await machine.run("state", "--json")).out)).toMatchObject({
      scenario: { name: "requestPending" },
    });
  });

  test("moves its clock, and starts it again", async () => {
    const { now } = JSON.parse((await machine.run("state", "--json")).out) as { readonly now: string };
    const { out } = await machine.run("advance", "30d");
    expect(out).toBe(`It is ${new Date(Date.parse(now) + 30 * 86_400_000).toISOString()}.\n`);
    expect((await machine.run("state")).out).toContain("0 waiting, 1 in all");
    expect((await machine.run("reset")).out).toMatch(/^requestPending starts again\. It is /);
    expect((await machine.run("state")).out).toContain("1 waiting, 1 in all");
  });

  test("reads mail", async () => {
    expect((await machine.run("mail")).out).toMatch(new RegExp(`^${MEGAN} +Megan Price, \\d mails?$`, "m"));
    const { out } = await machine.run("mail", MEGAN);
    const { mails } = JSON.parse((await machine.run("mail", MEGAN, "--json")).out) as {
      readonly mails: readonly { readonly subject: string; readonly text: string }[];
    };
    expect(mails.length).toBeGreaterThan(0);
    for (const { subject, text } of mails) {
      expect(out).toContain(subject);
      expect(out).toContain(text.trimEnd());
    }
  });

  test("plans faults, lists them and takes them back", async () => {
    expect((await machine.run("fault")).out).toBe("No fault is planned.\n");
    const planned = await machine.run(
      "fault",
      "login.token",
      "--status",
      "429",
      "--retry-after",
      "30",
      "--times",
      "2",
    );
    expect(planned.out).toMatch(/login\.token: status 429, 2 to fail\n$/);
    const cut = await machine.run("fault", "portal.overview", "--cut", "--after", "3", "--json");
    const { faults } = JSON.parse(cut.out) as {
      readonly faults: readonly { readonly id: string; readonly fault: object }[];
    };
    expect(faults.map(({ fault }) => fault)).toEqual([
      { route: "login.token", times: 2, answer: { kind: "status", status: 429, retryAfterSeconds: 30 } },
      { route: "portal.overview", after: 3, answer: { kind: "connection-lost" } },
    ]);
    const left = await machine.run("fault", "--remove", faults[0]?.id ?? "");
    expect(left.out).toMatch(/^\S+ {2}portal\.overview: connection-lost, 1 to fail after 3\n$/);
  });

  test("plans faults that have no option of their own", async () => {
    const answer = { kind: "truncated", end: "cut" };
    const planned = await machine.run("fault", "graph.list-events", "--answer", JSON.stringify(answer));
    expect(planned.out).toMatch(/graph\.list-events: truncated, 1 to fail\n$/);
    const { out } = await machine.run("fault", "--json");
    expect(JSON.parse(out)).toMatchObject({ faults: [{ fault: { answer } }] });
  });

  test("plans faults by their kind, and tells of one that counts no calls", async () => {
    const offline = await machine.run("fault", "*", "--kind", "offline", "--seconds", "60");
    expect(offline.out).toMatch(/^\S+ {2}\*: offline\n$/);
    const words = ["fault", "login.*", "--kind", "clock-skew", "--seconds=-90", "--chance", "0.5", "--json"];
    const { faults } = JSON.parse((await machine.run(...words)).out) as {
      readonly faults: readonly { readonly fault: object }[];
    };
    expect(faults.map(({ fault }) => fault)).toEqual([
      { route: "*", answer: { kind: "offline", seconds: 60 } },
      { route: "login.*", chance: 0.5, answer: { kind: "clock-skew", seconds: -90 } },
    ]);
  });

  test.each(FAULT_WORDS)("plans %s by its name, and how long where that is the question", async (kind) => {
    const ofReturns = /callback|bad-state|window-closed|never-returns/.test(kind);
    const ofTokens = /signature|key-rollover/.test(kind);
    const route = ofReturns ? "login.return" : ofTokens ? "login.token" : "graph.calendar-view-delta";
    const seconds = kind === "slow" || kind === "clock-skew" ? ["--seconds", "60"] : [];
    const { code, out, err } = await machine.run("fault", route, "--kind", kind, ...seconds);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain(`${route}: ${kind}`);
  });

  test("lets people act, each on their pages", async () => {
    const denied = await machine.run("act", "administrator", "deny", "--reason", "We use another product.");
    expect(denied.out).toMatch(/^administrator stands on “.+”\.\n$/);
    expect((await machine.run("state")).out).toContain("0 waiting, 1 in all");
    const again = await machine.run("act", "administrator", "approve");
    expect([again.code, again.err]).toEqual([1, expect.stringContaining("no waiting request")]);
  });

  test("writes a snapshot down and takes it up, from a file and from a pipe", async () => {
    const file = join(machine.folder, "before.json");
    expect((await machine.run("snapshot", file)).out).toBe(`Written to ${file}.\n`);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    await machine.run("reset", "--scenario", "alreadyApproved");
    expect((await machine.run("restore", file)).code).toBe(0);
    expect((await machine.run("snapshot")).out).toBe(readFileSync(file, "utf8"));
    const piped = { readInput: async () => readFileSync(file, "utf8") };
    expect((await machine.runWith({ ...piped }, "restore", "-")).code).toBe(0);
  });

  test.each([
    ["/nowhere/before.json", 1, "/nowhere/before.json cannot be used (ENOENT)."],
    ["-", 1, "The body cannot be read: it is empty."],
  ])("says what is wrong with the snapshot %s", async (file, code, problem) => {
    const said = await machine.run("restore", file);
    expect([said.code, said.err]).toEqual([code, expect.stringContaining(problem)]);
  });

  test.each([
    [["fault", "login.tokem"], 'Did you mean "login.token"?'],
    [["fault", "login.token", "--status", "418"], "is 418; it must be one of 429, 500, 502, 503, 504, 507."],
    [["fault", "--remove", "nothing"], 'No fault has the id "nothing"'],
    [["mail", "megan.prize@fjordline.example"], `Did you mean "${MEGAN}"?`],
    [["reset", "--scenario", "requestPendin"], 'Did you mean "requestPending"?'],
    [["advance", "4000d"], "the clock moves at most 3660 at a time"],
    [["state", "--tenant", "nobody"], 'There is no tenant "nobody".'],
  ])("says what the tenant refuses: %j", async (words, problem) => {
    const { code, out, err } = await machine.run(...words);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain(problem);
    const { err: told } = await machine.run(...words, "--json");
    expect(JSON.parse(told)).toMatchObject({
      exitCode: 1,
      problem: { type: expect.stringContaining("/problems#") },
    });
  });

  test("finds the server by address, by environment and by certificate", async () => {
    const certificate = join(machine.folder, "cache", "mock-azure", "certificate.pem");
    expect((await machine.run("state", "--url", url)).code).toBe(0);
    const elsewhere = createMachine({ MOCK_AZURE_URL: url, MOCK_AZURE_CERTIFICATE: certificate });
    expect((await elsewhere.run("state")).code).toBe(0);
    await elsewhere.end();
    const stranger = createMachine();
    const untrusting = await stranger.run("state", "--url", url);
    expect([untrusting.code, untrusting.err]).toEqual([3, expect.stringContaining("cannot prove itself")]);
    expect((await stranger.run("state", "--url", url, "--certificate", certificate)).code).toBe(0);
    expect((await stranger.run("state", "--url", "https://localhost:1")).err).toContain(
      "Nobody answers at https://localhost:1 (ECONNREFUSED)",
    );
    await stranger.end();
  });

  test("asks which server is meant where several run", async () => {
    const other = await machine.start("--json");
    const { code, err } = await machine.run("state");
    expect(code).toBe(3);
    expect(err).toContain("Several servers run: ");
    expect(err).toContain(url);
    expect((await machine.run("state", "--url", url)).out).toContain("requestPending");
    await other.stop();
  });

  test("knows no certificate that cannot be read", async () => {
    const file = join(machine.folder, "none.pem");
    writeFileSync(file, "none");
    expect((await machine.run("state", "--url", url, "--certificate", file)).code).not.toBe(0);
  });
});
