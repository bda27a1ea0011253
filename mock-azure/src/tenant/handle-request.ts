import type { EpochMilliseconds } from "@consentra/protocol";
import { subjectsOf } from "../domain/activity/subjects-of.ts";
import type { Reason } from "../domain/decision.ts";
import { isLeaving } from "../domain/return-fault.ts";
import { haveKeysRolledOver } from "../domain/token/have-keys-rolled-over.ts";
import { keepCookies, setCookie } from "../http/cookies.ts";
import { respondPreflight } from "../http/cors.ts";
import { hostHeaders } from "../http/host-headers.ts";
import type { HostVoice } from "../http/host-voice.ts";
import { type HostMatch, type Hosts, matchHost } from "../http/hosts.ts";
import { type LanguageFields, readLanguage, rememberLanguage } from "../http/language.ts";
import type { Reach } from "../http/reach.ts";
import type { AnyRoute, ViewTools } from "../http/route.ts";
import type { createRouter } from "../http/router.ts";
import type { SigningKeys } from "../signing/signing-keys.ts";
import { createWords } from "../words/words.ts";
import type { ActivityNote } from "./activity-log.ts";
import { afflict, answerInstead, ConnectionLostError, preventsRequest, waitFor } from "./faulty-answer.ts";
import { type Affliction, meetFault, meetReturnFault } from "./meet-fault.ts";
import { outcomeName } from "./outcome-name.ts";
import type { TrafficCounter } from "./traffic.ts";
import type { World } from "./world.ts";

export interface Handling {
  readonly world: World;
  readonly hosts: Hosts;
  /** The tenant's keys, before and after they have rolled over. */
  keys(rolledOver: boolean): SigningKeys;
  /** Keys that sign under the names of the tenant's, and are not the tenant's. */
  forgedKeys(rolledOver: boolean): SigningKeys;
  readonly router: ReturnType<typeof createRouter<AnyRoute & { readonly absent?: boolean }>>;
  voice(role: HostMatch["role"]): HostVoice;
  readonly reach: Reach;
  readonly traffic: TrafficCounter;
}

const GRAPH_METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
const REQUEST_HEADERS =
  "authorization, content-type, client-request-id, x-client-sku, x-client-ver, x-ms-lib-capability";

/** Which methods a page of another origin may use at an address. */
function methodsForOthers(
  router: Handling["router"],
  role: HostMatch["role"],
  request: Request,
): readonly string[] {
  if (role === "graph") return GRAPH_METHODS;
  const method = request.headers.get("access-control-request-method") ?? "GET";
  const match = router.match(role, method, new URL(request.url).pathname);
  return match.kind === "found" && match.route.crossOrigin ? [match.route.method] : [];
}

/** Whether a client wants its own id of the exchange back. */
const asksForCorrelation = ({ headers }: Request, { searchParams }: URL): boolean =>
  [headers.get("return-client-request-id"), searchParams.get("return-client-request-id")].includes("true");

/** Header values are Latin-1: anything beyond ASCII is written as JSON writes it. */
const toHeaderText = (text: string): string =>
  text.replace(/[^\x20-\x7e]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);

function explain(reasons: readonly Reason[]): string {
  const told = reasons.map(({ rule, text, source }) => `${rule}: ${text} (${source})`);
  return toHeaderText(told.join("; ")).slice(0, 4000);
}

/** The ids of the request that another one is part of. */
export type Within = Pick<ViewTools, "requestId" | "correlationId">;

/** What surrounds a request. */
export interface Surroundings {
  /** Where the door writes down what it learns of the request. */
  readonly note: ActivityNote;
  readonly within: Within | undefined;
  /** Answers a request that is part of this one. */
  answer(request: Request, within: Within): Promise<Response>;
}

/** The tenant's one door: host, route, parse, decide, commit, relay, view. */
export async function handleRequest(
  handling: Handling,
  request: Request,
  { note, within, answer }: Surroundings,
): Promise<Response> {
  const { world, hosts, router } = handling;
  const url = new URL(request.url);
  const host = matchHost(url, hosts);
  if (!host) {
    throw new TypeError(
      `The tenant does not answer for ${url.origin}; its parts are ${Object.values(hosts).join(", ")}.`,
    );
  }
  request.signal.throwIfAborted();
  if (request.method === "OPTIONS") {
    const methods = methodsForOthers(router, host.role, request);
    return respondPreflight(request, { methods, requestHeaders: REQUEST_HEADERS });
  }

  world.settle();
  const currentKeys = (forges = false): SigningKeys => {
    const rolledOver = haveKeysRolledOver(world.state, world.clock.now());
    return forges ? handling.forgedKeys(rolledOver) : handling.keys(rolledOver);
  };
  const requestId = within?.requestId ?? world.nextRequestId();
  const correlationId =
    url.searchParams.get("client-request-id") ??
    request.headers.get("client-request-id") ??
    within?.correlationId ??
    requestId;
  const asking = { request, url, role: host.role };
  let affliction: Affliction = {};
  /** The service's clock, which may be wrong. */
  const now = () => (world.clock.now() + (affliction.skew ?? 0)) as EpochMilliseconds;
  const tools = (fields?: LanguageFields): ViewTools => {
    const { language, asked } = readLanguage(asking, fields);
    return {
      keys: currentKeys(affliction.forges),
      origins: host.origins,
      now: now(),
      requestId,
      correlationId,
      words: createWords(language, asked),
    };
  };
  const voice = handling.voice(host.role);
  const ids = { requestId, correlationId, returnsCorrelation: asksForCorrelation(request, url) };
  const finish = (response: Response, because: readonly Reason[] = []): Response => {
    for (const [name, value] of Object.entries(hostHeaders(host.role, ids))) {
      if (!response.headers.has(name)) response.headers.set(name, value);
    }
    if (because.length > 0) response.headers.set("x-mock-azure-because", explain(because));
    const cookie = rememberLanguage(asking, readLanguage(asking));
    if (cookie !== undefined) setCookie(response, cookie);
    return request.method === "HEAD" ? keepCookies(response, new Response(null, response)) : response;
  };

  const match = router.match(host.role, request.method, url.pathname);
  if (match.kind === "unknown") return finish(voice.unknown(url, tools()));
  if (match.kind === "wrong-method") return finish(voice.wrongMethod(request.method, match.allowed, tools()));
  const { route, params } = match;
  note.route = route.name;
  if (route.absent) return finish(voice.absent(route.name, route.source, tools()));

  /** Notes what is written meanwhile: nothing else is, as long as nothing is waited for. */
  const noting = <Done>(act: () => Done): Done => {
    const written = world.journal.length;
    const done = act();
    note.journal = [...note.journal, ...world.journal.slice(written)];
    return done;
  };
  affliction = noting(() => meetFault(world, route.name, { url, params, isWithin: within !== undefined }));
  // What pages of other origins may call answers programs.
  const onPage = route.crossOrigin === undefined;
  // Nothing was waited for until here: requests that come at once find each other's places taken.
  const seat = route.seatOf?.({ request, params }, world.state);
  const visit = seat && handling.traffic.enter(seat);
  try {
    const { delay = 0, instead } = affliction;
    const keys = currentKeys();
    if (instead && preventsRequest(affliction)) {
      if (delay > 0) await waitFor(delay, world.clock, request.signal);
      return finish(answerInstead(instead, voice, { tools: tools(), onPage }));
    }
    const { traffic } = visit ?? {};
    const parsed = await route.parse({ request, url, params, keys, origins: host.origins, traffic });
    const proof = { reach: handling.reach, now: now(), requestId };
    const input = route.prove ? await route.prove(world.state, parsed as never, proof) : parsed;
    // Nobody waits any more: then nothing happens.
    request.signal.throwIfAborted();
    // Reading the state and changing it stand in one turn: no other request can come between.
    const moment = { ...world.moment(), now: now(), correlationId };
    const decision =
      affliction.refuses && route.refuse
        ? route.refuse(world.state, input as never, moment, affliction.refuses)
        : route.decide(world.state, input as never, moment);
    Object.assign(note, subjectsOf(world.state, { input, decision }));
    noting(() => world.commit(route.name, decision, correlationId));
    note.because = decision.because;
    note.outcome = outcomeName(decision.outcome);
    const send = (inner: Request): Promise<Response> =>
      answer(new Request(inner, { signal: request.signal }), { requestId, correlationId });
    const relayed = route.relay ? await route.relay(decision.outcome as never, send) : decision.outcome;
    const outcome = isLeaving(relayed)
      ? noting(() => meetReturnFault(world, relayed, { url, params }))
      : relayed;
    const fields = route.languageOf?.(input as never);
    const response = await route.view(outcome as never, tools(fields));
    if (delay > 0) await waitFor(delay, world.clock, request.signal);
    const asked = { voice, tools: tools(), url, onPage };
    return finish(await afflict(response, affliction, asked), decision.because);
  } catch (error) {
    if (request.signal.aborted || error instanceof ConnectionLostError) throw error;
    // A bug of the mock: said loudly, since a mock that hides its faults teaches wrong things.
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return finish(
      new Response(`mock-azure failed in ${route.name}\n${text}\n`, {
        status: 500,
        headers: { "content-type": "text/plain" },
      }),
    );
  } finally {
    visit?.leave();
  }
}
