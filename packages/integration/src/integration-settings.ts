import { DEFAULT_CALENDAR_SCOPES, toMilliseconds } from "@consentra/protocol";
import { systemClock } from "@consentra/protocol/system";
import { classifyFailure } from "./classify-failure.ts";
import { failureTable } from "./failure-table.ts";
import type { IntegrationOptions } from "./integration.ts";
import type { IntegrationSettings } from "./integration-context.ts";
import { toWatchPlan } from "./watch-options.ts";

/** A scope-token of RFC 6749, section 3.3. */
const SCOPE = /^[\x21\x23-\x5b\x5d-\x7e]+$/;

/**
 * Completes and checks what a host said.
 *
 * @param options - of `createIntegration`
 * @returns what the machine runs with
 * @throws TypeError when the application or the scopes are not usable
 * @throws RangeError when the request's lifetime or the watch is not usable
 */
export function toSettings(options: IntegrationOptions): IntegrationSettings {
  const { auth, failureTable: table = failureTable } = options;
  const rules = { ...table, rows: [...table.rows, ...(auth.failureRows ?? [])] };
  const { clientId, displayName } = options.app;
  const scopes = options.scopes ?? DEFAULT_CALENDAR_SCOPES;
  const days = options.requestLifetimeDays ?? 30;
  if (!clientId) throw new TypeError("app.clientId is empty: give the application (client) id.");
  if (!displayName) throw new TypeError("app.displayName is empty: give the name in the portal.");
  if (scopes.length === 0) throw new TypeError("scopes is empty: give at least one, or leave it out.");
  const odd = scopes.find((scope) => !SCOPE.test(scope));
  if (odd !== undefined) {
    throw new TypeError(`scopes holds "${odd}": give names without spaces.`);
  }
  if (!(days > 0 && Number.isFinite(days))) {
    throw new RangeError(`requestLifetimeDays is ${days}: give days, more than zero.`);
  }
  return {
    clientId,
    scopes,
    binding: options.key ?? "consentra",
    clock: options.clock ?? systemClock,
    completion: auth.completion,
    requestLifetime: toMilliseconds({ days }),
    watch: toWatchPlan(options.watch ?? {}),
    reconnect: options.reconnect ?? "on-click",
    classify: (signal) => classifyFailure(signal, rules),
  };
}
