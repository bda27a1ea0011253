import { createVirtualClock } from "@consentra/protocol";
import { describe, expect, test } from "vitest";
import { app } from "../../test/integration-fixture.ts";
import { createIntegration } from "../create-integration.ts";
import { libraryFailures } from "../library-failures.ts";
import { type ScriptLine, scriptedAuth } from "../testing/scripted-auth.ts";

/** How Microsoft's library says that the browser has no room for its tokens. */
const full = { error: "cache_quota_exceeded" };

function page(...lines: ScriptLine[]) {
  const clock = createVirtualClock();
  const auth = { ...scriptedAuth(lines), failureRows: libraryFailures };
  return { clock, integration: createIntegration({ app, auth, clock, watch: false }) };
}

describe("a browser without room for tokens", () => {
  test("is told as trouble that may pass, and the next click connects once there is room", async () => {
    const { integration } = page({ signIn: full }, { signIn: "ok" });
    expect(await integration.connect()).toMatchObject({ status: "failed", failure: { kind: "transient" } });
    expect(integration.guidance().steps.map(({ key }) => key)).toEqual(["user.tryAgainLater"]);
    expect((await integration.connect()).status).toBe("connected");
  });

  test("is asked to try again after a while", async () => {
    const { integration, clock } = page({ signIn: full });
    await integration.connect();
    clock.advance({ minutes: 1 });
    expect(integration.state).toMatchObject({ status: "disconnected", notice: "tryAgain" });
  });

  test("loses no connection, and has its tokens again once there is room", async () => {
    const { integration } = page({ signIn: "ok" }, { acquireToken: full }, { acquireToken: "ok" });
    await integration.connect();
    await expect(integration.tokens.getAccessToken()).rejects.toMatchObject({
      failure: { kind: "transient", confidence: "inferred" },
    });
    expect(integration.state.status).toBe("connected");
    expect(await integration.tokens.getAccessToken()).toBe("scripted-access-token");
  });
});
