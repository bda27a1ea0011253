import { createVirtualClock, type VirtualClock } from "@consentra/protocol";
import { createIntegration } from "../src/create-integration.ts";
import type { Integration, IntegrationOptions } from "../src/integration.ts";
import type { IntegrationState } from "../src/integration-state.ts";
import { type ScriptedAuth, type ScriptLine, scriptedAuth } from "../src/testing/scripted-auth.ts";

/** The application of this package's own tests. */
export const app = { clientId: "11111111-2222-4333-8444-555555555555", displayName: "Meetings" };

/** An integration on a script and a virtual clock, and the states it went through. */
export interface Fixture {
  readonly integration: Integration;
  readonly auth: ScriptedAuth;
  readonly clock: VirtualClock;
  readonly seen: IntegrationState[];
}

/** @returns a fresh fixture that plays `lines` */
export function fixture(
  lines: readonly ScriptLine[] = [],
  options: Partial<IntegrationOptions> & { readonly completion?: "automatic" | "callback" } = {},
): Fixture {
  const { completion = "automatic", ...rest } = options;
  const clock = createVirtualClock();
  const auth = scriptedAuth(lines, { completion });
  const integration = createIntegration({ app, auth, clock, watch: false, ...rest });
  const seen: IntegrationState[] = [];
  integration.subscribe((state) => seen.push(state));
  return { integration, auth, clock: (options.clock as VirtualClock | undefined) ?? clock, seen };
}
