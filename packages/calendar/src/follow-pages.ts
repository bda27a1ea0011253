import { buildNextPage } from "./build-next-page.ts";
import type { Sender } from "./create-sender.ts";
import { badResponse } from "./failed-call.ts";
import type { GraphRequest } from "./graph-request.ts";
import { oneByOne } from "./one-by-one.ts";
import type { GraphPage } from "./read-success.ts";

/**
 * What {@link followPages} reads.
 *
 * @group Requests
 */
export interface PagedList<Item> {
  /** The request for the first page. */
  readonly first: GraphRequest;
  /** The `read…` function of the same operation. */
  readonly read: (response: Response) => Promise<GraphPage<Item>>;
  /** Aborting it ends the iteration with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** Pages in a row that bring nothing new before a list counts as endless. */
export const MOST_IDLE_PAGES = 100;
/** A mailbox folder holds a million items at most; in pages of a hundred that is so many. */
export const MOST_PAGES = 10_000;

/**
 * All items of a list, holding one page at a time: the next one is asked for when the last item of the one before was
 * taken.
 *
 * @param sender - the way out
 * @param list - which list
 * @returns an iterable; each iteration starts anew from the first page
 * @throws {@link GraphRequestError} while iterating; `badResponse` when a page's link leads out of the service, back to
 *   a page already read, or on without an end: after 100 pages with nothing new, or 10,000 in all
 * @see https://learn.microsoft.com/graph/paging
 * @group Requests
 */
export function followPages<Item>(sender: Sender, list: PagedList<Item>): AsyncIterable<Item> {
  return { [Symbol.asyncIterator]: () => oneByOne(pagesOf(sender, list), list.signal) };
}

/** Loads one page after the other. */
function pagesOf<Item>(
  sender: Sender,
  { first, read, signal }: PagedList<Item>,
): () => Promise<Iterator<Item> | undefined> {
  const visited = new Set<string>();
  /** Stands for its page; two empty ones are alike. */
  let lastHead: string | undefined;
  let idle = 0;
  let nextRequest: (() => GraphRequest) | undefined = () => first;

  return async () => {
    const build = nextRequest;
    nextRequest = undefined;
    const request = build?.();
    if (!request) return undefined;
    if (visited.has(request.path)) {
      throw badResponse("repeatedLink", "a link to its next page that leads back to one already read");
    }
    visited.add(request.path);
    const { items, nextLink } = await sender.send(request, read, signal);
    const head = JSON.stringify(items[0]);
    idle = head === lastHead ? idle + 1 : 0;
    lastHead = head;
    if (nextLink && (idle === MOST_IDLE_PAGES || visited.size === MOST_PAGES)) {
      throw badResponse("endlessLinks", "links to next pages without an end");
    }
    if (nextLink !== undefined) nextRequest = () => buildNextPage(first, nextLink, sender.baseUrl);
    return items.values();
  };
}
