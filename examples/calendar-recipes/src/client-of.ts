import { type CalendarClient, type CalendarClientOptions, createCalendarClient } from "@consentra/calendar";

/**
 * A client for another mailbox than the signed-in user's: `/users/{id}` for an application that signs in by itself, which
 * has no `/me`, or `/groups/{id}` for the calendar of a Microsoft 365 group. Give each mailbox a token source of its own,
 * because the source stands for the mailbox.
 */
export function clientOf(
  owner: `/users/${string}` | `/groups/${string}`,
  options: CalendarClientOptions,
): CalendarClient {
  const { fetch = (request: Request) => globalThis.fetch(request) } = options;
  return createCalendarClient({
    ...options,
    fetch: (request) => {
      const url = new URL(request.url);
      url.pathname = url.pathname.replace(/^(\/[^/]+)\/me(?=\/)/, `$1${owner}`);
      return fetch(new Request(url, request));
    },
  });
}
