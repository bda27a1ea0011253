import { type Clock, type EpochMilliseconds, toMilliseconds } from "@consentra/protocol";
import { systemIds } from "@consentra/protocol/system";
import type { Handoff } from "../../handoff.ts";
import type { Integration } from "../../integration.ts";
import { readAdminConsentReturn } from "../../read-admin-consent-return.ts";
import { createSigner } from "../keys/create-signer.ts";
import { answerRedirect, answerText } from "./answers.ts";
import type { AdminConsentArrival, ConnectHandler, ConnectHandlersOptions } from "./connect-handlers.ts";
import { refusal } from "./connect-refusal.ts";
import type { Desk } from "./create-desk.ts";
import { createFlowCookie, type Flow } from "./flow-cookie.ts";

/** As long as a request for approval can live; the mail with the link is as old. */
const LINK_LIVES = toMilliseconds({ days: 60 });

/** Matches no answer. */
const NO_STATE = "-";

const WORDS = {
  granted: "Thank you. Your colleagues can connect their calendars now; each of them clicks Connect once.",
  refused: "Nothing was approved. You can come back to the link at any time.",
  unrelated:
    "If you have just approved, your colleagues can connect their calendars now. You can close this page.",
} as const;

/** An administrator's way to Microsoft's consent page and back. */
export interface AdminConsentHandlers {
  readonly adminConsent: ConnectHandler;
  readonly adminConsentReturn: ConnectHandler;
  /** What to send to the administrator, with a `state` by which the answer is known for ours. */
  handoff(integration: Integration): Promise<Handoff>;
}

/**
 * Makes the handlers for administrators. Most follow a link in a mail, in a browser that knows nothing of the product,
 * so a link's `state` is signed instead of bound to a browser: the answer proves nothing anyway.
 *
 * @param options - `place`: ends the cookie's name, another for each set of handlers on a host
 */
export function createAdminConsentHandlers(
  desk: Desk,
  options: Pick<ConnectHandlersOptions, "keys" | "onAdminConsent"> & {
    readonly clock: Clock;
    readonly place: string;
  },
): AdminConsentHandlers {
  const { clock } = options;
  const links = createSigner(options.keys, "admin consent link 1");
  const flows = createFlowCookie(
    `consentra-consent${options.place}`,
    createSigner(options.keys, "admin consent cookie 1"),
    clock,
  );

  const handoff = async (integration: Integration) => {
    const facts = { since: clock.now(), id: systemIds.opaque(8) };
    return integration.handoff({ state: await links.sign(JSON.stringify(facts), "") });
  };
  /** Whether the state is that of a link of ours that may still be used. */
  const isOurs = async (state: string) => {
    const text = await links.verify(state, "");
    if (text === undefined) return false;
    const { since } = JSON.parse(text) as { readonly since: EpochMilliseconds };
    return since + LINK_LIVES > clock.now();
  };

  /** The user who began here, in this browser, if that is how the administrator came. */
  const begunHere = async (request: Request, state: string) => {
    const user = await desk.userOf(request);
    if (!user) return undefined;
    const flow = (await flows.read(request, desk.originOf(request), user)).find(
      (each) => each.state === state,
    );
    return flow && { user, returnTo: flow.returnTo };
  };

  const answer = async (arrival: AdminConsentArrival, request: Request): Promise<Response> => {
    const own = await options.onAdminConsent?.(arrival, request);
    if (own) return own;
    return arrival.returnTo === undefined
      ? answerText(WORDS[arrival.answer.kind], 200)
      : answerRedirect(arrival.returnTo);
  };

  return {
    handoff,
    adminConsent: desk.page("GET", async (request) => {
      const returnTo = await desk.returnPath(request);
      if (returnTo === undefined) return desk.refuse(refusal("return-path"), request);
      return desk.withIntegration(request, async (integration, user) => {
        await integration.ready;
        const { adminConsentUrl } = await handoff(integration);
        const origin = desk.originOf(request);
        const state = new URL(adminConsentUrl).searchParams.get("state") ?? NO_STATE;
        const before = await flows.read(request, origin, user);
        const flow: Flow = { state, returnTo, since: clock.now() };
        return answerRedirect(adminConsentUrl, [await flows.write([flow, ...before], origin, user)]);
      });
    }),
    adminConsentReturn: desk.page("GET", async (request) => {
      const { pathname, search, searchParams } = new URL(request.url);
      const given = searchParams.get("state") ?? "";
      const state = (await isOurs(given)) ? given : NO_STATE;
      const here = await begunHere(request, state);
      return answer({ answer: readAdminConsentReturn(pathname + search, { state }), ...here }, request);
    }),
  };
}
