import type { EmailAddress } from "@consentra/protocol";
import { buildRequest } from "../build-request.ts";
import type { GraphRequest } from "../graph-request.ts";
import { invalidInput } from "../invalid-input.ts";
import { eventPath } from "../item-path.ts";
import type { IdOptions } from "../read-options.ts";
import { readNothing } from "../read-success.ts";

/** @group Events */
export interface ForwardEventInput extends IdOptions {
  readonly id: string;
  /** Needed for an event in a calendar that somebody shared; otherwise the id is enough. */
  readonly calendarId?: string | undefined;
  /** Who else is invited; at least one. */
  readonly to: readonly EmailAddress[];
  /** Words to them. */
  readonly comment?: string | undefined;
}

/**
 * Builds the request that passes an invitation on; the organizer is told.
 *
 * @param input - which event, and to whom
 * @returns the request; never repeated after a failure in doubt, since everybody would get it twice
 * @throws {@link GraphRequestError} `invalidInput`
 * @see https://learn.microsoft.com/graph/api/event-forward
 * @example
 * ```ts run
 * import { buildForwardEvent } from "@consentra/calendar";
 *
 * const request = buildForwardEvent({ id: "AAMkAD=", to: [{ address: "team@example.com" }] });
 * request.body; // => { toRecipients: [{ emailAddress: { address: "team@example.com" } }] }
 * ```
 * @group Events
 */
export function buildForwardEvent(input: ForwardEventInput): GraphRequest {
  const { id, calendarId, to, comment } = input;
  if (!Array.isArray(to) || to.length === 0) {
    throw invalidInput("to", to, "name at least one address.");
  }
  const toRecipients = to.map((emailAddress: EmailAddress) => ({ emailAddress }));
  return buildRequest("POST", `${eventPath(id, calendarId)}/forward`, {
    options: input,
    body: { toRecipients, comment },
    repeatable: false,
  });
}

/**
 * Reads the answer to {@link buildForwardEvent}.
 *
 * @param response - the answer; its body is consumed
 * @returns nothing; the invitation is on its way
 * @throws {@link GraphRequestError} when the service refused
 * @group Events
 */
export function readForwardEvent(response: Response): Promise<void> {
  return readNothing(response);
}
