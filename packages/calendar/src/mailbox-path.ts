import type { GraphRequest } from "./graph-request.ts";
import { itemPath } from "./item-path.ts";

/** Leads requests about the user whose tokens are used, and those in a batch, to the mailbox that is named. */
export function intoMailbox(mailbox: string | undefined): (request: GraphRequest) => GraphRequest {
  const root = mailbox === undefined ? "/me" : itemPath("/users", "mailbox", mailbox);
  const move = (path: string) => path.replace(/^\/me\b/, root);
  return (request) => {
    const path = move(request.path);
    return path === "/$batch"
      ? { ...request, body: moveAll(request.body as Batch, move) }
      : { ...request, path };
  };
}

interface Batch {
  readonly requests: readonly { readonly url: string }[];
}

const moveAll = ({ requests }: Batch, move: (path: string) => string): Batch => ({
  requests: requests.map((each) => ({ ...each, url: move(each.url) })),
});
