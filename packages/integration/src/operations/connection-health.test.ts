import { describe, expect, test } from "vitest";
import { fixture } from "../../test/integration-fixture.ts";
import type { ScriptLine } from "../testing/scripted-auth.ts";
import { connectionHealth } from "./connection-health.ts";

type Step = "connect" | "requestSent" | "requestDenied" | "check";
const refused = (error: string, ...aadsts: number[]): ScriptLine => ({ signIn: { error, aadsts } });
const ASKED: ScriptLine = refused("access_denied", 90095);

describe("connectionHealth", () => {
  test.each<[string, string | undefined, ScriptLine[], Step[]]>([
    ["idle", "user.connect", [], []],
    ["healthy", undefined, [{ signIn: "ok" }], ["connect"]],
    ["attention", "user.requestApproval", [ASKED], ["connect"]],
    ["waiting", "user.wait", [ASKED], ["connect", "requestSent"]],
    ["attention", "user.connectNowApproved", [ASKED, { probe: "ok" }], ["connect", "requestSent", "check"]],
    ["attention", "user.sendHandoff", [ASKED], ["connect", "requestSent", "requestDenied"]],
    ["attention", "user.connectAgain", [refused("access_denied", 65004)], ["connect"]],
    ["attention", "administrator.enableApplication", [refused("unauthorized_client", 7000112)], ["connect"]],
    ["attention", "user.signInAgain", [refused("interaction_required", 50076)], ["connect"]],
    ["waiting", "user.tryAgainLater", [refused("temporarily_unavailable")], ["connect"]],
    ["attention", "developer.fixConfiguration", [refused("invalid_client", 7000215)], ["connect"]],
  ])("is %s with the next step %s", async (level, next, lines, steps) => {
    const { integration } = fixture(lines);
    for (const step of steps) await integration[step]();
    const health = connectionHealth(integration.state);
    expect([health.level, health.next]).toEqual([level, next]);
    expect(health.status).toBe(integration.state.status);
  });

  test("is degraded while more is asked for than stands", async () => {
    const { integration } = fixture([{ signIn: "ok" }, refused("access_denied", 90094)]);
    await integration.connect();
    await integration.connect({ scopes: ["MailboxSettings.ReadWrite"] });
    expect(connectionHealth(integration.state)).toMatchObject({
      level: "degraded",
      status: "approvalRequired",
      failure: { kind: "approvalRequired", detail: "administrator" },
    });
  });

  test("says until when a request waits, and when to try again", async () => {
    const waiting = fixture([ASKED]);
    await waiting.integration.connect();
    await waiting.integration.requestSent();
    const expiresAt = waiting.clock.now() + 30 * 86_400_000;
    expect(connectionHealth(waiting.integration.state)).toMatchObject({ expiresAt });
    const failed = fixture([refused("temporarily_unavailable")]);
    await failed.integration.connect();
    expect(connectionHealth(failed.integration.state)).toMatchObject({
      retryAt: failed.clock.now() + 60_000,
    });
  });
});
