import { afterEach, describe, expect, test } from "vitest";
import type { InspectionEvent } from "xstate";
import { type Fixture, fixture as make } from "../test/integration-fixture.ts";
import { sealCallback } from "./sealed-callback.ts";

const callback = "https://meetings.example/callback?code=0.A-secret-code&state=s1";

let made: Fixture | undefined;
afterEach(() => made?.integration.dispose());

/** What Stately's inspector sends to its window for an event of XState's: JSON throughout. */
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function send(event: InspectionEvent): Record<string, unknown> {
  const { sessionId } = event.actorRef as { readonly sessionId?: string };
  switch (event.type) {
    case "@xstate.actor": {
      const { logic } = event.actorRef as { readonly logic?: { readonly config?: object } };
      return { type: event.type, sessionId, definition: JSON.stringify(logic?.config) };
    }
    case "@xstate.event":
      return { type: event.type, sessionId, event: asJson(event.event) };
    case "@xstate.snapshot":
      return { type: event.type, sessionId, snapshot: asJson(event.snapshot) };
    default:
      return { type: event.type };
  }
}

/** A server's connection that signed in, seen by such an inspector. */
async function inspected() {
  const sent: Record<string, unknown>[] = [];
  made = make(
    [
      { signIn: { kind: "leaving-page", authorizationUrl: "https://login.example/" } },
      { completeSignIn: "ok" },
    ],
    { completion: "callback", inspect: { next: (event) => sent.push(send(event)) } },
  );
  const { integration } = made;
  await integration.connect();
  await integration.complete(callback);
  return { integration, sent };
}

describe("inspection of the machine", () => {
  test("begins with the machine's definition, so that an inspector can draw it", async () => {
    const { integration, sent } = await inspected();
    const first = sent[0] as { definition: string; sessionId: string };
    expect(first).toMatchObject({ type: "@xstate.actor", sessionId: integration.actor.sessionId });
    expect(JSON.parse(first.definition)).toMatchObject({ id: "integration", initial: "restoring" });
  });

  test("shows each status by its name, and the events that led there", async () => {
    const { integration, sent } = await inspected();
    const own = sent.filter(({ sessionId }) => sessionId === integration.actor.sessionId);
    const values = own.flatMap(({ snapshot }) => (snapshot ? [(snapshot as { value: string }).value] : []));
    expect([...new Set(values)]).toEqual([
      "restoring",
      "disconnected",
      "connecting",
      "away",
      "completing",
      "connected",
    ]);
    const events = own.flatMap(({ event }) => (event ? [(event as { type: string }).type] : []));
    expect(events).toEqual(expect.arrayContaining(["restored", "connect", "complete"]));
  });

  test("shows the answer that came to the redirect URI to nobody", async () => {
    const { integration, sent } = await inspected();
    expect(JSON.stringify(sent)).not.toContain("secret-code");
    expect(JSON.stringify(integration.actor.getPersistedSnapshot())).not.toContain("secret-code");
    expect(made?.auth.calls.at(-1)?.request).toMatchObject({ callback });
  });

  test("can be begun later, on the actor", async () => {
    made = make([{ signIn: "ok" }]);
    const seen: string[] = [];
    made.integration.actor.system.inspect(({ type }) => seen.push(type));
    await made.integration.connect();
    expect(seen).toContain("@xstate.snapshot");
  });
});

describe("sealCallback", () => {
  test.each([callback, { code: "0.A-secret-code", state: "s1" }])("hides %j and gives it back", (answer) => {
    const sealed = sealCallback(answer);
    expect(JSON.stringify(sealed)).toBe("{}");
    expect(structuredClone(sealed)).toEqual({});
    expect(sealed.callback).toBe(answer);
  });
});
