import type { Clock, IdSource } from "@consentra/protocol";
import { systemClock, systemGuids, systemRandom } from "@consentra/protocol/system";
import type { AccessTokenSource } from "./access-token-source.ts";
import { createAttempts, noContent } from "./create-attempts.ts";
import { defined } from "./defined.ts";
import { noConnection } from "./failed-call.ts";
import { gateOf } from "./gate.ts";
import { composeRequest, type GraphRequest } from "./graph-request.ts";
import { GraphRequestError } from "./graph-request-error.ts";
import { invalidInput } from "./invalid-input.ts";
import { intoMailbox } from "./mailbox-path.ts";
import { orAbort, wait } from "./or-abort.ts";
import { readFailure, withContext } from "./read-failure.ts";
import { serviceRoot } from "./service-root.ts";

/** @group Requests */
export interface SenderOptions {
  /**
   * Where access tokens come from. It stands for the mailbox: senders and clients made from the same source share four
   * places, so keep one source per user.
   */
  readonly tokens: AccessTokenSource;
  /**
   * What tokens have to allow. Ask only for what was consented to: another scope, even a smaller one, is a new consent.
   *
   * @defaultValue `["Calendars.ReadWrite"]`
   */
  readonly scopes?: readonly string[] | undefined;
  /**
   * Sends a request.
   *
   * @defaultValue the global `fetch`, looked up at each call
   */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;
  /**
   * Runs the waits between attempts.
   *
   * @defaultValue the system's clock
   */
  readonly clock?: Clock | undefined;
  /**
   * Names requests and creations.
   *
   * @defaultValue random GUIDs
   */
  readonly ids?: Pick<IdSource, "guid"> | undefined;
  /**
   * Spreads the waits for which the service named no time, so that clients that failed together do not come back
   * together. Gives a number from 0 to below 1.
   *
   * @defaultValue random numbers
   */
  readonly random?: (() => number) | undefined;
  /**
   * The service root with its version; another one for national clouds.
   *
   * @defaultValue `https://graph.microsoft.com/v1.0`
   */
  readonly baseUrl?: string | undefined;
  /**
   * Whose mailbox: an object id or a user principal name. For tokens of the application itself, which belong to no user,
   * or for a mailbox that the user may open. Keep one token source per mailbox all the same.
   *
   * @defaultValue the user's whose tokens are used
   * @see https://learn.microsoft.com/graph/auth-v2-service
   */
  readonly mailbox?: string | undefined;
}

/**
 * The way out to the service. What is sent with tokens of one source, through this sender or another, shares four places.
 *
 * @group Requests
 */
export interface Sender {
  /** The service root in use, without a slash at its end. */
  readonly baseUrl: string;
  /**
   * Gets a token, waits for a place, sends, tries again where that is right, and reads the answer.
   *
   * @param request - what a `build…` function returned
   * @param read - the `read…` function of the same operation
   * @param signal - rejects the call with its reason when aborted
   * @returns what `read` made of the answer
   * @throws {@link GraphRequestError} for every failure but an abort or one of the token source, which pass through
   */
  send<Result>(
    request: GraphRequest,
    read: (response: Response) => Promise<Result>,
    signal?: AbortSignal,
  ): Promise<Result>;
}

/** More at once on one mailbox are refused: https://learn.microsoft.com/graph/throttling-limits "Outlook". */
const MOST_AT_ONCE = 4;

/** One part without dots is a personal account's opaque token, three parts a JWT; RFC 6750 section 2.1. */
const BEARER_TOKEN = /^[\w~+/-]+(?:\.[\w~+/-]+\.[\w~+/-]*)?=*$/;

type Refresh = Pick<Parameters<AccessTokenSource["getAccessToken"]>[0], "claims" | "forceRefresh">;

/**
 * Makes a sender for built requests. {@link createCalendarClient} is one with all operations attached; with a sender
 * and {@link followPages} a bundle holds only the operations it uses.
 *
 * @param options - the token source, and what differs from the defaults
 * @returns the sender; it holds no connection and needs no disposal
 * @throws {@link GraphRequestError} `invalidInput` for an unusable `baseUrl` or `mailbox`
 * @example
 * ```ts run
 * import { buildGetCalendar, createSender, readGetCalendar } from "@consentra/calendar";
 *
 * const { send } = createSender({
 *   tokens: { getAccessToken: async () => "eyJ0eXAi.eyJhdWQi.c2ln" },
 *   fetch: async () => Response.json({ id: "AAMkAD=", name: "Calendar" }),
 * });
 * (await send(buildGetCalendar(), readGetCalendar)).name; // => "Calendar"
 * ```
 * @group Requests
 */
export function createSender(options: SenderOptions): Sender {
  const { tokens, scopes = ["Calendars.ReadWrite"], clock = systemClock } = options;
  const {
    fetch = (request: Request) => globalThis.fetch(request),
    ids = systemGuids,
    random = systemRandom,
  } = options;
  const baseUrl = serviceRoot(options.baseUrl);
  const address = intoMailbox(options.mailbox);
  const gate = gateOf(tokens, MOST_AT_ONCE);
  let checkedToken: string | undefined;

  const authorize = async (refresh: Refresh, signal: AbortSignal | undefined): Promise<string> => {
    const token = await tokens.getAccessToken({ scopes, ...refresh, ...(signal && { signal }) });
    // Neither the value nor a part of it is told: it may be a token with something around it.
    if (typeof token !== "string" || (token !== checkedToken && !BEARER_TOKEN.test(token))) {
      throw invalidInput("tokens", typeof token, "give bearer tokens, without the word Bearer.");
    }
    checkedToken = token;
    return token;
  };

  const send: Sender["send"] = async (request, read, signal) => {
    const attempts = createAttempts(request, { clock, random });
    let refresh: Refresh = {};
    let refreshed = false;
    for (;;) {
      signal?.throwIfAborted();
      const accessToken = await authorize(refresh, signal);
      refresh = {};
      const clientRequestId = ids.guid();
      const outgoing = composeRequest(address(request), { accessToken, baseUrl, clientRequestId, signal });
      try {
        return await gate(async () => {
          signal?.throwIfAborted();
          attempts.begin();
          const response = withContext(await fetch(outgoing), attempts.context());
          if (response.ok) return await read(response);
          throw await readFailure(response);
        });
      } catch (thrown) {
        signal?.throwIfAborted();
        // Whatever is no answer is a broken connection.
        const error = thrown instanceof GraphRequestError ? thrown : noConnection(thrown, attempts.context());
        const { failure } = error;
        if (failure.kind === "unauthorized" && !refreshed) {
          refreshed = true;
          refresh = { forceRefresh: true, ...defined("claims", failure.claims) };
          continue;
        }
        const next = attempts.after(failure);
        if (next === undefined) throw error;
        if (next === "done") return read(noContent());
        await wait(clock, next, signal);
      }
    }
  };

  return { baseUrl, send: (request, read, signal) => orAbort(send(request, read, signal), signal) };
}
