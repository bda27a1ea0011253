import { matchHost } from "../http/hosts.ts";
import type { ActivityLog, ActivityNote } from "./activity-log.ts";
import { type Handling, handleRequest, type Within } from "./handle-request.ts";
import { NO_REQUEST } from "./world.ts";

/** Files that belong to the pages are no requests that anybody wants to know of. */
const OF_PAGES = /\.(style|script|submit-script|approval-script|sign-out-script|close-script)$/;

/** A browser keeps them, or asks for them again, as it likes: what it does must not move the ids of what follows. */
const isPartOfPage = (path: string): boolean => path.startsWith("/-/") || path === "/favicon.ico";

const IDS_OF_PARTS: Within = { requestId: NO_REQUEST, correlationId: NO_REQUEST };

/** Answers requests and remembers each: what was asked, decided and answered, without anything secret. */
export function watchRequests(handling: Handling, log: ActivityLog): (request: Request) => Promise<Response> {
  const answer = async (request: Request, within?: Within): Promise<Response> => {
    const url = new URL(request.url);
    const note: ActivityNote = {
      at: handling.world.clock.now(),
      part: matchHost(url, handling.hosts)?.role ?? "",
      method: request.method,
      path: url.pathname,
      route: undefined,
      outcome: undefined,
      because: [],
      journal: [],
      people: [],
      applications: [],
    };
    const remember = (given: Response | undefined) => {
      if (!OF_PAGES.test(note.route ?? "")) log.add(note, given);
    };
    try {
      const ids = within ?? (isPartOfPage(url.pathname) ? IDS_OF_PARTS : undefined);
      const given = await handleRequest(handling, request, { note, within: ids, answer });
      remember(given);
      return given;
    } catch (error) {
      if (note.part !== "") remember(undefined);
      throw error;
    }
  };
  return (request) => answer(request);
}
