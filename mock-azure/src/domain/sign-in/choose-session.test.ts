import { describe, expect, test } from "vitest";
import { authorize, choose, waiting } from "../../../test/support/sign-in.ts";
import { type TestWorld, testWorld } from "../../../test/support/world.ts";
import { scenarios } from "../../scenarios/index.ts";

/** A world whose user agent holds the sessions of these people. */
function signedIn(...roles: readonly string[]): { readonly world: TestWorld; readonly agent: string } {
  const world = testWorld(scenarios.consentAllowed);
  let agent: string | undefined;
  for (const role of roles) {
    const prompt = agent === undefined ? undefined : "select_account";
    agent = waiting(choose(world, authorize(world, { prompt }, agent), role)).userAgentId;
  }
  return { world, agent: agent ?? "" };
}

const address = (world: TestWorld, role: string) => world.person(role).userPrincipalName;

function silentNumber({ world, agent }: ReturnType<typeof signedIn>, fields: Record<string, string>): number {
  const outcome = authorize(world, { prompt: "none", ...fields }, agent);
  if (outcome.kind !== "refuse-to-client") throw new Error(`The outcome is ${outcome.kind}.`);
  return outcome.failure.aadsts;
}

describe("chooseSession", () => {
  test("takes the session that a sid names among several", () => {
    const { world, agent } = signedIn("requester", "colleague");
    const session = world.state.sessions
      .by("userAgentId", agent)
      .find(({ userId }) => userId === world.person("colleague").id);
    const outcome = authorize(world, { sid: session?.id }, agent);
    expect(outcome.kind === "ask-consent" && outcome.page.account).toBe(address(world, "colleague"));
  });

  test("answers 160021 at once where a silent request names a session that is not there", () => {
    expect(silentNumber(signedIn("requester"), { sid: "11111111-2222-4333-8444-555555555555" })).toBe(160021);
  });

  test("answers 16000 where several sessions fit a silent request", () => {
    expect(silentNumber(signedIn("requester", "colleague"), {})).toBe(16000);
  });

  test("answers 50058 where the hinted account is not signed in", () => {
    expect(silentNumber(signedIn("requester"), { login_hint: "jonas.weber@fjordline.example" })).toBe(50058);
  });

  test("signs in anew when the session is older than max_age, and not before", () => {
    const { world, agent } = signedIn("requester");
    world.clock.advance({ seconds: 60 });
    expect(authorize(world, { max_age: "60" }, agent).kind).toBe("ask-consent");
    world.clock.advance({ seconds: 1 });
    expect(authorize(world, { max_age: "60" }, agent).kind).toBe("choose-account");
    expect(silentNumber({ world, agent }, { max_age: "60" })).toBe(50058);
  });

  test("counts the age anew once the person has proved who they are", () => {
    const { world, agent } = signedIn("requester");
    world.clock.advance({ minutes: 5 });
    choose(world, authorize(world, { max_age: "60" }, agent), "requester");
    expect(authorize(world, { max_age: "60" }, agent).kind).toBe("ask-consent");
    expect(world.state.sessions.by("userAgentId", agent)).toHaveLength(1);
  });

  test("keeps the session and its id, with a new time, when prompt=login asks for credentials", () => {
    const { world, agent } = signedIn("requester");
    const [before] = world.state.sessions.by("userAgentId", agent);
    world.clock.advance({ minutes: 5 });
    choose(world, authorize(world, { prompt: "login" }, agent), "requester");
    const [after] = world.state.sessions.by("userAgentId", agent);
    expect(after).toMatchObject({ id: before?.id, startedDateTime: world.clock.now() });
  });

  test("lets a domain hint pick among several sessions, and ignores one that fits none", () => {
    const { world, agent } = signedIn("requester", "colleague");
    const colleague = { ...world.person("colleague"), userPrincipalName: "jonas@fjordline.onmicrosoft.com" };
    world.apply({ outcome: undefined, changes: [{ kind: "user-updated", user: colleague }], because: [] });
    const hinted = authorize(world, { domain_hint: "Fjordline.onmicrosoft.com" }, agent);
    expect(hinted.kind === "ask-consent" && hinted.page.account).toBe(colleague.userPrincipalName);
    expect(authorize(world, { domain_hint: "elsewhere.example" }, agent).kind).toBe("choose-account");
  });
});
