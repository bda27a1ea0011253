import { isApiPath } from "../http/api/api-path.ts";
import { apiVoice } from "../http/api/api-voice.ts";
import type { AnyControlRoute } from "../http/control-route.ts";
import { keepCookies, setCookie } from "../http/cookies.ts";
import { respondPreflight } from "../http/cors.ts";
import type { HostVoice } from "../http/host-voice.ts";
import type { HostMatch } from "../http/hosts.ts";
import { readLanguage, rememberLanguage } from "../http/language.ts";
import type { MockControls } from "../http/mock-controls.ts";
import type { createRouter } from "../http/router.ts";
import type { SigningKeys } from "../signing/signing-keys.ts";
import { createWords } from "../words/words.ts";

export interface ControlHandling {
  readonly host: HostMatch;
  readonly controls: MockControls;
  readonly router: ReturnType<typeof createRouter<AnyControlRoute>>;
  readonly voice: HostVoice;
  readonly keys: SigningKeys;
}

/** The id of what is not remembered. */
const NO_REQUEST = "00000000-0000-0000-0000-000000000000";

/**
 * Answers what goes to the mock's own pages. Nothing of it is part of the world: it draws no ids, meets no faults and is
 * not remembered, so that looking changes nothing.
 */
export async function handleControl(
  { host, controls, router, voice, keys }: ControlHandling,
  request: Request,
): Promise<Response> {
  request.signal.throwIfAborted();
  const url = new URL(request.url);
  if (request.method === "OPTIONS") return respondPreflight(request, { methods: [], requestHeaders: "" });
  const asking = { request, url, role: host.role };
  const choice = readLanguage(asking);
  const { language, asked } = choice;
  const { origins } = host;
  const { now, formToken } = controls;
  const words = createWords(language, asked);
  const tools = { keys, origins, now, requestId: NO_REQUEST, correlationId: NO_REQUEST, words, formToken };
  const finish = (response: Response): Response => {
    const cookie = rememberLanguage(asking, choice);
    if (cookie !== undefined) setCookie(response, cookie);
    return request.method === "HEAD" ? keepCookies(response, new Response(null, response)) : response;
  };
  const match = router.match(host.role, request.method, url.pathname);
  const isApi = isApiPath(url.pathname);
  if (match.kind === "unknown") return finish(isApi ? apiVoice.unknown(url) : voice.unknown(url, tools));
  if (match.kind === "wrong-method") {
    const { method } = request;
    return finish(
      isApi
        ? apiVoice.wrongMethod(url, method, match.allowed)
        : voice.wrongMethod(method, match.allowed, tools),
    );
  }
  const { route, params } = match;
  const input = await route.parse({ request, url, params, keys, origins });
  request.signal.throwIfAborted();
  const outcome = await route.act(controls, input as never);
  return finish(route.view(outcome as never, tools));
}
