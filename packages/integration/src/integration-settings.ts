import { DEFAULT_CALENDAR_SCOPES } from "@consentra/protocol";
import { systemClock } from "@consentra/protocol/system";
import { classifyFailure } from "./classify-failure.ts";
import type { IntegrationOptions } from "./integration.ts";
import type { IntegrationSettings } from "./integration-context.ts";
import { toWatchPlan } from "./watch-options.ts";

const DAY = 86_400_000;

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
  const { clientId, displayName } = options.app;
  const scopes = options.scopes ?? DEFAULT_CALENDAR_SCOPES;
  const days = options.requestLifetimeDays ?? 30;
  if (!clientId)
    throw new TypeError("app.clientId is empty: give the application (client) id of the registration.");
  if (!displayName)
    throw new TypeError("app.displayName is empty: give the name administrators see in the portal.");
  if (scopes.length === 0)
    throw new TypeError("scopes is empty: name at least one, or leave it out for the calendar's.");
  const odd = scopes.find((scope) => !SCOPE.test(scope));
  if (odd !== undefined) {
    throw new TypeError(`scopes holds ${JSON.stringify(odd)}: give each scope as one name without spaces.`);
  }
  if (!(days > 0 && Number.isFinite(days))) {
    throw new RangeError(
      `requestLifetimeDays is ${String(days)}: give the days a request lives, more than zero.`,
    );
  }
  return {
    clientId,
    scopes,
    binding: options.key ?? "consentra",
    clock: options.clock ?? systemClock,
    completion: options.auth.completion,
    requestLifetime: days * DAY,
    watch: toWatchPlan(options.watch ?? {}),
    reconnect: options.reconnect ?? "on-click",
    classify: (signal) => classifyFailure(signal, options.failureTable),
  };
}
