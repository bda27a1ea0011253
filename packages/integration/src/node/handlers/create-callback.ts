import type { Clock } from "@consentra/protocol";
import { ABANDONED_AFTER } from "../../abandoned-after.ts";
import type { ConnectHandler } from "./connect-handlers.ts";
import { type ConnectRefusal, refusal } from "./connect-refusal.ts";
import type { Desk } from "./create-desk.ts";
import type { Flow } from "./flow-cookie.ts";
import { isIssuer } from "./is-issuer.ts";

/**
 * Makes the handler of the redirect URI: it takes an answer once, in the browser that asked and for its user.
 *
 * @param desk - finds the user and answers
 * @param options - `adminConsentReturn`: takes administrators, whom a link without a redirect URI sends here as well
 * @returns the handler
 */
export function createCallback(
  desk: Desk,
  options: {
    readonly adminConsentReturn: ConnectHandler;
    readonly loginOrigin?: string;
    readonly clock: Clock;
  },
): ConnectHandler {
  const { clock, loginOrigin = "https://login.microsoftonline.com" } = options;

  /** Why an answer is not taken. */
  const judge = (flow: Flow | undefined, issuer: string | null): ConnectRefusal | undefined => {
    if (!flow) return refusal("foreign-state");
    const { returnTo } = flow;
    if (flow.isOver) return refusal("replayed", { returnTo });
    if (flow.since + ABANDONED_AFTER <= clock.now()) return refusal("too-late", { returnTo });
    if (issuer !== null && !isIssuer(issuer, loginOrigin)) return refusal("mix-up", { returnTo });
    return undefined;
  };

  return desk.page("GET", async (request) => {
    const { pathname, search, searchParams } = new URL(request.url);
    if (searchParams.has("admin_consent")) return options.adminConsentReturn(request);
    return desk.withIntegration(request, async (integration, user) => {
      const flows = await desk.flows.read(request, desk.originOf(request), user);
      const states = searchParams.getAll("state");
      // A state given twice is nobody's: which one counts would be a guess.
      const flow = states.length === 1 ? flows.find(({ state }) => state === states[0]) : undefined;
      const refused = judge(flow, searchParams.get("iss"));
      if (!flow || refused) return desk.refuse(refused ?? refusal("foreign-state"), request);
      const state = await integration.complete(pathname + search);
      const after = flows.map((each): Flow => (each === flow ? { ...each, isOver: true } : each));
      return desk.sendOn(request, { user, integration, state, returnTo: flow.returnTo, flows: after });
    });
  });
}
