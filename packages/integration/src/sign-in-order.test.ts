import { describe, expect, test } from "vitest";
import { app } from "../test/integration-fixture.ts";
import { createIntegration } from "./create-integration.ts";
import { memoryStorage } from "./memory-storage.ts";
import { scriptedAuth } from "./testing/scripted-auth.ts";

describe("createIntegration", () => {
  test.each([
    ["at once where the page stays: windows open for clicks only", true, ["signIn"]],
    ["once its record is written where the page may be left", false, []],
  ])("signs in %s", (_when, keepsPage, expected) => {
    const auth = { ...scriptedAuth([{ signIn: "ok" }]), keepsPage };
    const storage = { ...memoryStorage(), compareAndSet: () => new Promise<boolean>(() => undefined) };
    const integration = createIntegration({ app, auth, storage });
    void integration.connect();
    expect(auth.calls.map(({ method }) => method)).toEqual(expected);
    integration.dispose();
  });
});
