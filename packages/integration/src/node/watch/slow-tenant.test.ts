import { createVirtualClock } from "@consentra/protocol";
import { expect, test } from "vitest";
import { app } from "../../../test/integration-fixture.ts";
import { createIntegration } from "../../create-integration.ts";
import { memoryStorage } from "../../memory-storage.ts";
import { scriptedAuth } from "../../testing/scripted-auth.ts";
import { createApprovalWatch } from "./create-approval-watch.ts";

test("an approval watch asks no longer than it must about a tenant that does not answer, and looks at the user", async () => {
  const clock = createVirtualClock();
  const storage = memoryStorage();
  const auth = scriptedAuth([{ signIn: { error: "access_denied", aadsts: [90095] } }, { probe: "ok" }]);
  const integrationOf = (key: string) => createIntegration({ app, auth, storage, key, clock, watch: false });
  const news: string[] = [];
  const problems: unknown[] = [];
  let isAsked = false;
  const watch = createApprovalWatch({
    storage,
    integrationOf,
    clock,
    random: () => 0.5,
    tenantOf: () => "contoso.example",
    probe: () => {
      isAsked = true;
      return new Promise(() => {});
    },
    onNews: ({ user, kind, confidence }) => void news.push(`${user} ${kind} ${confidence}`),
    onError: (problem) => problems.push(problem),
  });
  const integration = integrationOf("user-7");
  await integration.connect();
  await watch.note(await integration.requestSent(), { user: "user-7" });
  integration.dispose();

  clock.advance({ minutes: 1 });
  const sweeping = watch.sweep();
  while (!isAsked) await Promise.resolve();
  clock.advance({ seconds: 10 });
  await sweeping;
  expect(news).toEqual(["user-7 approved reported"]);
  expect(String(problems)).toContain("The look at a tenant took longer than 10 seconds");
});
