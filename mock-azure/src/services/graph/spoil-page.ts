import { assertNever } from "@consentra/protocol";
import { readDeltaToken, writeDeltaToken } from "../../domain/calendar/delta/delta-token.ts";
import { type GraphFailureName, graphFailure } from "../../domain/graph/graph-failure.ts";
import type { ListFault, SyncLoss } from "../../domain/list-fault.ts";
import type { ViewTools } from "../../http/route.ts";
import { startAddress } from "./respond-delta.ts";
import { respondGraphFailure } from "./respond-graph.ts";

interface Asked {
  readonly url: URL;
  readonly tools: ViewTools;
}

type Page = Readonly<Record<string, unknown>> & { readonly value: readonly unknown[] };

const NEXT = "@odata.nextLink";
const DELTA = "@odata.deltaLink";

/** An app's own parameter, which lists pass over. */
const NONCE = "page";

const isPage = (body: unknown): body is Page =>
  typeof body === "object" && body !== null && "value" in body && Array.isArray(body.value);

const linkOf = (page: Page, name: string): URL | undefined =>
  typeof page[name] === "string" ? new URL(page[name]) : undefined;

/** An address as the service writes it: the sign before an option's name as it is. */
const toLink = ({ origin, pathname, searchParams }: URL): string =>
  `${origin}${pathname}?${searchParams.toString().replaceAll("%24", "$")}`;

/** An address that leads to the same place and is none that was there before: the id of the answer is in it. */
function renew(address: URL, { requestId }: ViewTools): string {
  const renewed = new URL(address);
  renewed.searchParams.set(NONCE, requestId);
  return toLink(renewed);
}

/** The way to a page that begins one item earlier; `undefined` where an address does not say where it leads. */
function oneBack(address: URL): string | undefined {
  const back = new URL(address);
  const { searchParams } = back;
  const skip = searchParams.get("$skip");
  if (skip !== null) {
    searchParams.set("$skip", String(Number(skip) - 1));
    return toLink(back);
  }
  const token = readDeltaToken(searchParams.get("$skiptoken") ?? "");
  if (token?.option !== "$skiptoken") return undefined;
  const place = { ...token.place, again: true } as const;
  searchParams.set("$skiptoken", writeDeltaToken({ ...token, place }));
  return toLink(back);
}

function loop(page: Page, links: "same" | "changing", { url, tools }: Asked): Page {
  const { [NEXT]: _, [DELTA]: __, value, ...rest } = page;
  const self = new URL(`${tools.origins.graph}${url.pathname}${url.search}`);
  return { ...rest, [NEXT]: links === "same" ? toLink(self) : renew(self, tools), value };
}

function repeat(page: Page): Page {
  const next = linkOf(page, NEXT);
  const back = next && oneBack(next);
  return back === undefined
    ? { ...page, value: [...page.value, ...page.value.slice(-1)] }
    : { ...page, [NEXT]: back };
}

function renewLinks(page: Page, { tools }: Asked): Page {
  const links = [NEXT, DELTA].flatMap((name) => {
    const link = linkOf(page, name);
    return link ? [[name, renew(link, tools)] as const] : [];
  });
  return { ...page, ...Object.fromEntries(links) };
}

const LOSSES: Readonly<Record<SyncLoss, GraphFailureName>> = {
  SyncStateNotFound: "syncStateNotFound",
  SyncStateInvalid: "syncStateInvalid",
  resyncRequired: "resyncRequired",
};

/** The token of a request for a delta, of whichever kind. */
const tokenOf = ({ searchParams }: URL) => {
  const [, text = ""] = [...searchParams].find(([name]) => /^\$(?:delta|skip)token$/i.test(name)) ?? [];
  return readDeltaToken(text);
};

function loseSync(
  { code = "SyncStateNotFound", location = true }: ListFault & { readonly kind: "sync-lost" },
  { url, tools }: Asked,
): Response {
  const token = tokenOf(url);
  const generation = String(token?.since ?? 0);
  const failure = graphFailure(LOSSES[code], { generation, highest: generation });
  const window = location ? token?.window : undefined;
  const headers = window ? { location: startAddress({ url, origins: tools.origins }, window) } : {};
  return respondGraphFailure(failure, tools, headers);
}

function spoil(page: Page, fault: Exclude<ListFault, { kind: "sync-lost" }>, asked: Asked): Page {
  switch (fault.kind) {
    case "page-loop":
      return loop(page, fault.links, asked);
    case "items-repeated":
      return repeat(page);
    case "items-missing":
      return { ...page, value: page.value.slice(0, -1) };
    case "link-renewed":
      return renewLinks(page, asked);
    default:
      return assertNever(fault);
  }
}

/**
 * A page of a list as a planned fault spoils it. What was refused stays refused.
 *
 * @throws Error when the answer is no page: the fault was planned for a route that has none
 */
export async function spoilPage(response: Response, fault: ListFault, asked: Asked): Promise<Response> {
  if (response.status !== 200) return response;
  if (fault.kind === "sync-lost") return loseSync(fault, asked);
  const body: unknown = await response.json();
  if (!isPage(body)) throw new Error(`${asked.url.pathname} has no pages that "${fault.kind}" could spoil.`);
  return new Response(JSON.stringify(spoil(body, fault, asked)), response);
}
