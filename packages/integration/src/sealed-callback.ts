import type { AuthCallback, CompletionRequest } from "./ports/auth-port.ts";

/**
 * What came back to the redirect URI, for the adapter's eyes only. It holds a code, so JSON, structured clones and logs
 * pass over it: no snapshot of the machine and no inspector shows it.
 *
 * @group Sign-in
 */
export interface SealedCallback {
  readonly callback: AuthCallback;
}

/**
 * What the effect `completeSignIn` is given.
 *
 * @group Sign-in
 */
export interface SealedCompletionRequest extends Omit<CompletionRequest, "callback"> {
  readonly callback?: SealedCallback;
}

/**
 * Seals an answer, for hosts that send `complete` to the machine themselves.
 *
 * @param callback - the full callback URL, or the fields of a form post
 * @returns an object that shows nothing; its `callback` can be read all the same
 * @example
 * ```ts run
 * import { sealCallback } from "@consentra/integration";
 *
 * const sealed = sealCallback("https://meetings.example/callback?code=0.AX&state=s1");
 * JSON.stringify(sealed); // => "{}"
 * sealed.callback; // => "https://meetings.example/callback?code=0.AX&state=s1"
 * ```
 * @group Sign-in
 */
export function sealCallback(callback: AuthCallback): SealedCallback {
  return Object.defineProperty({}, "callback", { value: callback }) as SealedCallback;
}
