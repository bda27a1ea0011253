import { buildNextPage } from "./build-next-page.ts";
import type { Sender } from "./create-sender.ts";
import { badResponse } from "./failed-call.ts";
import type { GraphRequest } from "./graph-request.ts";
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

/**
 * All items of a list, holding one page at a time: the next one is asked for when the last item of the one before was
 * taken.
 *
 * @param sender - the way out
 * @param list - which list
 * @returns an iterable; each iteration starts anew from the first page
 * @throws {@link GraphRequestError} while iterating; `badResponse` when a page's link leads out of the service or back
 *   to a page already read
 * @see https://learn.microsoft.com/graph/paging
 * @group Requests
 */
export function followPages<Item>(sender: Sender, list: PagedList<Item>): AsyncIterable<Item> {
  const { first, read, signal } = list;
  async function* iterate(): AsyncGenerator<Item, void, undefined> {
    const visited = new Set<string>();
    let request: GraphRequest | undefined = first;
    while (request) {
      visited.add(request.path);
      const page: GraphPage<Item> = await sender.send(request, read, signal);
      for (const item of page.items) {
        signal?.throwIfAborted();
        yield item;
      }
      const { nextLink } = page;
      request = nextLink === undefined ? undefined : buildNextPage(first, nextLink, sender.baseUrl);
      if (request && visited.has(request.path)) {
        throw badResponse("repeatedLink", "a link to its next page that leads back to one already read");
      }
    }
  }
  return { [Symbol.asyncIterator]: iterate };
}
