import { type Notification, readNotification } from "./notification.ts";
import type { ValidationTokenVerifier } from "./validation-token-verifier.ts";

/**
 * What a notification is checked against, and who takes it.
 *
 * @group Calendar client
 */
export interface NotificationOptions {
  /**
   * The secret that the subscription was made with: one for all, or by the subscription's id; `undefined` for a
   * subscription that is not known. What comes with another secret is dropped.
   */
  readonly clientState:
    | string
    | ((subscriptionId: string) => string | undefined | Promise<string | undefined>);
  /**
   * Takes what is genuine, repetitions within one delivery left out. It has three seconds: put the notifications into a
   * queue, or start a sync without waiting for it. What it rejects with is answered with 503, and the service delivers
   * again.
   *
   * @param validationTokens - proofs of who sent encrypted content, as JSON Web Tokens that were checked where there is a
   *   `verify`, and are for you to check where there is none; empty without such content
   */
  readonly receive: (
    notifications: readonly Notification[],
    validationTokens: readonly string[],
  ) => void | Promise<void>;
  /**
   * Checks who sent encrypted content: what `createTokenVerifier` of `@consentra/calendar/validation-tokens` returns. A
   * notification with content from an organisation that nothing vouches for is dropped; one that cannot be checked now is
   * answered with 503, and the service delivers again.
   *
   * @defaultValue none; do not believe the content before you have checked it
   */
  readonly verify?: ValidationTokenVerifier | undefined;
}

/** More than the service ever sends at once. */
const LONGEST_BODY = 4_000_000;
const LONGEST_VALIDATION_TOKEN = 4096;

/**
 * Answers the service's calls to the address of a subscription: its question whether anybody is there, and its
 * deliveries, for any number of users. The route has to be public, without a sign-in and without protection against
 * forged forms.
 *
 * @param request - the service's request; its body is consumed
 * @param options - what to check, and who takes the notifications
 * @returns what to answer: 200 with the question's text, 202 for a delivery, also for a forged one, 400 for what the
 *   service would not send, 503 for what could not be taken or checked
 * @see https://learn.microsoft.com/graph/change-notifications-delivery-webhooks
 * @example
 * ```ts run
 * import { handleNotification } from "@consentra/calendar/sync";
 *
 * const route = (request: Request) =>
 *   handleNotification(request, { clientState: "a secret of this subscription", receive: () => {} });
 * const url = "https://meetings.example/notifications?validationToken=Validation%3a+hello";
 * const answer = await route(new Request(url, { method: "POST" }));
 * await answer.text(); // => "Validation: hello"
 * answer.headers.get("content-type"); // => "text/plain"
 * ```
 * @group Calendar client
 */
export async function handleNotification(
  request: Request,
  { clientState, receive, verify }: NotificationOptions,
): Promise<Response> {
  if (request.method !== "POST") return new Response(null, { status: 405, headers: { allow: "POST" } });
  const question = new URL(request.url).searchParams.get("validationToken");
  // Before the body is looked at: the question comes without one.
  if (question !== null) return answerQuestion(question);
  const body = parse(await request.text());
  if (!body) return new Response(null, { status: 400 });
  const genuine: Notification[] = [];
  const secrets = new Map<string, string | undefined>();
  for (const item of body.value) {
    const notification = readNotification(item);
    if (!notification) continue;
    const { subscriptionId } = notification;
    if (!secrets.has(subscriptionId)) {
      const secret = typeof clientState === "string" ? clientState : await clientState(subscriptionId);
      secrets.set(subscriptionId, secret);
    }
    if (isSame(secrets.get(subscriptionId), (item as { readonly clientState?: unknown }).clientState)) {
      genuine.push(notification);
    }
  }
  const { validationTokens } = body;
  try {
    const proven = verify ? await withProof(genuine, validationTokens, verify) : genuine;
    if (proven.length > 0) await receive(withoutRepetitions(proven), validationTokens);
  } catch {
    return new Response(null, { status: 503 });
  }
  return new Response(null, { status: 202 });
}

/** Plain text whatever it holds, or a link with a forged question would show a page of somebody else's. */
function answerQuestion(question: string): Response {
  if (question.length > LONGEST_VALIDATION_TOKEN) return new Response(null, { status: 400 });
  return new Response(question, {
    headers: { "content-type": "text/plain", "x-content-type-options": "nosniff" },
  });
}

function parse(
  text: string,
): { readonly value: readonly unknown[]; readonly validationTokens: readonly string[] } | undefined {
  if (text.length > LONGEST_BODY) return undefined;
  try {
    const { value, validationTokens } = JSON.parse(text) as Readonly<Record<string, unknown>>;
    if (!Array.isArray(value)) return undefined;
    const tokens: readonly unknown[] = Array.isArray(validationTokens) ? validationTokens : [];
    return { value, validationTokens: tokens.filter((token) => typeof token === "string") };
  } catch {
    return undefined;
  }
}

/** Compares in a time that says nothing about where two texts differ. */
function isSame(expected: string | undefined, given: unknown): boolean {
  const text = typeof given === "string" ? given : "";
  const secret = expected ?? "";
  let difference = secret.length ^ text.length;
  for (let index = 0; index < secret.length; index += 1) {
    difference |= secret.charCodeAt(index) ^ (text.charCodeAt(index) || 0);
  }
  return secret !== "" && difference === 0;
}

/** What brings no content needs no proof: the secret was checked, and what it tells is asked for anyway. */
async function withProof(
  notifications: readonly Notification[],
  validationTokens: readonly string[],
  verify: ValidationTokenVerifier,
): Promise<readonly Notification[]> {
  const bringsContent = (each: Notification) => each.kind === "change" && each.encryptedContent !== undefined;
  if (!notifications.some(bringsContent)) return notifications;
  const vouchedFor = await verify(validationTokens);
  return notifications.filter((each) => !bringsContent(each) || vouchedFor.has(each.tenantId.toLowerCase()));
}

/** One edit can be told three times: what names the same version of an event is the same. */
function withoutRepetitions(notifications: readonly Notification[]): readonly Notification[] {
  const seen = new Map<string, Notification>();
  for (const notification of notifications) {
    const { subscriptionId } = notification;
    const about =
      notification.kind === "lifecycle"
        ? [notification.event]
        : [notification.changeType, notification.resource, notification.etag];
    seen.set(JSON.stringify([subscriptionId, ...about]), notification);
  }
  return [...seen.values()];
}
