/**
 * Why a request was not carried out. Nothing has changed then, unless said otherwise.
 *
 * - `method`: the route takes another method
 * - `cross-site`: the request comes from a page of another site
 * - `signed-out`: nobody is signed in to the product
 * - `return-path`: the page to return to is no page of the product
 * - `foreign-state`: no sign-in of this browser and user waits for the answer
 * - `replayed`: the answer has been taken before, as happens when a page is reloaded
 * - `too-late`: the sign-in began too long ago
 * - `mix-up`: the answer says that it comes from another sign-in service
 * - `tokens-not-removed`: the connection is over, and its tokens could not be deleted
 * - `unknown-path`: there is no such route
 *
 * @group Connection
 */
export type ConnectRefusalKind =
  | "method"
  | "cross-site"
  | "signed-out"
  | "return-path"
  | "foreign-state"
  | "replayed"
  | "too-late"
  | "mix-up"
  | "tokens-not-removed"
  | "unknown-path";

/**
 * A request that was not carried out.
 *
 * @group Connection
 */
export interface ConnectRefusal {
  readonly kind: ConnectRefusalKind;
  /** HTTP status of the answer. */
  readonly status: number;
  /** What was wrong and what to do, in English, without anything secret. */
  readonly message: string;
  /** The page that the user came from, where it is known: a path of the product. */
  readonly returnTo?: string;
  /** For `method`: the one the route takes. */
  readonly allow?: "GET" | "POST";
  /** What was thrown, for the log. */
  readonly cause?: unknown;
}

const REFUSALS: Readonly<Record<ConnectRefusalKind, readonly [status: number, message: string]>> = {
  method: [405, "This address takes another method."],
  "cross-site": [
    403,
    "The request does not come from a page of this site. Send it from one, with the header Sec-Fetch-Site or Origin.",
  ],
  "signed-out": [401, "Nobody is signed in. Sign in, and begin again."],
  "return-path": [400, 'returnTo is no page of this site. Give a path such as "/settings".'],
  "foreign-state": [
    400,
    "No sign-in that was begun in this browser, by the user who is signed in, waits for this answer. Connect again.",
  ],
  replayed: [400, "This answer has been taken already. Go back to the settings to see what came of it."],
  "too-late": [400, "The sign-in was begun too long ago. Connect again."],
  "mix-up": [
    400,
    "The answer comes from another sign-in service than the one that was asked. Connect again.",
  ],
  "tokens-not-removed": [
    502,
    "The connection is over, but its tokens could not be deleted. Disconnect again to have them deleted.",
  ],
  "unknown-path": [404, "There is nothing at this address."],
};

/** @returns the refusal with its status and message */
export function refusal(
  kind: ConnectRefusalKind,
  facts: Pick<ConnectRefusal, "returnTo" | "allow" | "cause"> = {},
): ConnectRefusal {
  const [status, message] = REFUSALS[kind];
  return { kind, status, message, ...facts };
}
