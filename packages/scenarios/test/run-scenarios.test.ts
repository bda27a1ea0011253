import { scenarios as worlds } from "@consentra/mock-azure";
import { systemClock } from "@consentra/protocol/system";
import { describe, expect, it } from "vitest";
import { ScenarioFileError } from "../src/file/problem.ts";
import type { ScenarioDefinition } from "../src/file/scenario-definition.ts";
import { runScenarios } from "../src/run/run-scenarios.ts";

const JUSTIFICATION = "Customers book me & “nobody” else through <Meetings>.";
const REASON = "We book through another product.";

const connects = (name: string, status: "connected" | "denied" = "connected"): ScenarioDefinition => ({
  name,
  tags: [status],
  world: "alreadyApproved",
  steps: [{ requester: "connects", expect: { status } }],
});

const WHOLE: ScenarioDefinition = {
  name: "the whole story",
  world: "approvalRequired",
  steps: [
    { requester: "connects" },
    { requester: { "requests approval": JUSTIFICATION } },
    { requester: "turns back" },
    { requester: "says that a request was sent" },
    { administrator: { opens: "mail" } },
    { administrator: "follows the mail" },
    { administrator: { presses: "Meetings" } },
    { administrator: { denies: REASON } },
    { requester: "connects" },
    { requester: { "requests approval": "Once more, please." } },
    { administrator: "approves" },
    { requester: "connects", expect: { status: "connected", page: "nowhere" } },
  ],
};

describe("runScenarios", () => {
  it("gives the same bytes for the same scenarios", async () => {
    const [first, second] = [await runScenarios([WHOLE]), await runScenarios([WHOLE])];
    expect(JSON.stringify(second)).toBe(JSON.stringify(first));
  });

  it("shows no secret, token, code or justification anywhere, whatever a page or mail says", async () => {
    const run = await runScenarios([WHOLE]);
    const text = JSON.stringify(run);
    expect(text).not.toMatch(/Customers book me|nobody” else|another product|Once more, please/);
    expect(text).not.toContain("meetings-test-secret");
    expect(text).not.toMatch(/eyJ[\w-]+\.|code_challenge|[?&](code|state|nonce)=/);
    expect(text).toContain("(justification)");
    const values = [...text.matchAll(/type=\\"hidden\\"[^>]*value=\\"([^"\\]*)/g)].map(([, value]) => value);
    expect(values.length).toBeGreaterThan(0);
    expect(new Set(values)).toEqual(new Set(["(hidden)"]));
  });

  it("hides a justification of one letter, one that the world begins with, and one that was not typed yet", async () => {
    const run = await runScenarios([
      {
        name: "short",
        world: "requestDenied",
        steps: [
          { requester: "connects" },
          { requester: { "requests approval": "X" } },
          { administrator: { opens: "portal/enterprise-applications/admin-consent-requests" } },
          { administrator: { presses: "Meetings" }, expect: { page: "nowhere" } },
          { requester: { "fills in": { "Enter justification for requesting this app": "Not yet typed" } } },
        ],
      },
    ]);
    const details = run.scenarios[0]?.steps.at(3)?.page?.text ?? "";
    expect(details).toContain("(justification)");
    const text = JSON.stringify(run);
    expect(text).not.toMatch(/I want to see my Office 365|another calendar tool|Not yet typed/);
  });

  it("says of each step who acted, what was seen, sent and decided", async () => {
    const { scenarios } = await runScenarios([WHOLE]);
    const [first, second] = scenarios[0]?.steps ?? [];
    expect(first?.text).toBe("Maya Okafor connects");
    expect(first?.page).toMatchObject({ person: "requester", title: "Approval required" });
    expect(first?.page?.html).toContain("<title>Approval required</title>");
    expect(first?.exchanges.map(({ from, to, outcome, page }) => [from, to, outcome, page])).toContainEqual([
      "requester",
      "login",
      "approval-required",
      "Approval required",
    ]);
    expect(second?.mails.map(({ to }) => to)).toContain("megan.price@fjordline.example");
    expect(second?.requests).toMatchObject([
      { app: "Meetings", status: "pending", requesters: ["Maya Okafor"] },
    ]);
    expect(second?.exchanges.flatMap(({ changes }) => changes)).toContain("consent-requested");
    expect(scenarios[0]?.steps.at(-1)?.mismatches).toEqual([
      { path: "page", expected: "nowhere", actual: "the app" },
    ]);
  });

  it("plays what the filter names, by name or tag", async () => {
    const all = [connects("one"), connects("two", "denied"), connects("three")];
    const names = async (filter: string) =>
      (await runScenarios(all, { filter })).scenarios.map(({ name }) => name);
    expect(await names("TWO")).toEqual(["two"]);
    expect(await names("connected")).toEqual(["one", "three"]);
    expect(await names("nothing")).toEqual([]);
  });

  it("plays each scenario in exactly one shard", async () => {
    const all = ["a", "b", "c", "d", "e"].map((name) => connects(name));
    const shards = await Promise.all(
      [1, 2].map((index) => runScenarios(all, { shard: { index, count: 2 } })),
    );
    expect(shards.map(({ scenarios }) => scenarios.map(({ name }) => name))).toEqual([
      ["a", "c", "e"],
      ["b", "d"],
    ]);
    await expect(runScenarios(all, { shard: { index: 3, count: 2 } })).rejects.toThrow("The shard is 3/2");
  });

  it("stops after as many failures as it is told, and tries nothing twice", async () => {
    const heard: string[] = [];
    const run = await runScenarios([connects("one", "denied"), connects("two")], {
      bail: 1,
      onScenario: ({ name, status }) => heard.push(`${name} ${status}`),
    });
    expect(heard).toEqual(["one failed", "two skipped"]);
    expect(run.totals).toEqual({ scenarios: 2, passed: 0, failed: 1, skipped: 1, steps: 2 });
    expect(run.status).toBe("failed");
  });

  it("is called off by a signal, and keeps what was played", async () => {
    const calling = new AbortController();
    const run = await runScenarios([connects("one"), connects("two")], {
      signal: calling.signal,
      onScenario: () => calling.abort(),
    });
    expect(run.scenarios.map(({ status }) => status)).toEqual(["passed", "skipped"]);
    expect(run.status).toBe("cancelled");
  });

  it("keeps the time of the process for everybody else, and plays side by side", async () => {
    const before = systemClock.now();
    const runs = await Promise.all([
      runScenarios([connects("one")]),
      runScenarios([
        {
          name: "later",
          world: "alreadyApproved",
          steps: [{ requester: "connects" }, { time: { passes: "30 days" } }],
        },
      ]),
    ]);
    expect(runs.map(({ status }) => status)).toEqual(["passed", "passed"]);
    expect(runs[1]?.scenarios[0]?.steps.at(-1)?.at).toBe("2026-02-04T09:00:00.000Z");
    expect(systemClock.now() - before).toBeLessThan(3_600_000);
  });

  it("plays nothing where one scenario is wrong, and names every problem", async () => {
    const wrong = {
      ...connects("wrong"),
      steps: [{ requester: "conects" }],
    } as unknown as ScenarioDefinition;
    const run = runScenarios([connects("one"), wrong, connects("one")]);
    await expect(run).rejects.toThrow(ScenarioFileError);
    await expect(run).rejects.toThrow(
      'wrong: "requester" has no word "conects". Did you mean "connects"?\none: Another scenario is called "one"',
    );
  });

  // A mailbox of 100,000 events takes seconds to make, and nothing here is about its size.
  const small = (Object.keys(worlds) as (keyof typeof worlds)[]).filter((name) => name !== "largeMailbox");
  it.each(small)("starts in the world %s", async (world) => {
    const { scenarios } = await runScenarios([
      { name: "starts", world, steps: [{ administrator: { opens: "portal" } }] },
    ]);
    expect(scenarios[0]).toMatchObject({ world, status: "passed" });
  });
});
