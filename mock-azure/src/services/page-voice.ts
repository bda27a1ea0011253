import type { HostVoice } from "../http/host-voice.ts";
import { respondPage } from "../http/respond.ts";
import { troublePage } from "../views/trouble-page.ts";

/** How a part that shows pages says what no route decides. */
export function createPageVoice(part: { readonly name: string; readonly home: string }): HostVoice {
  const answer = (
    status: number,
    title: string,
    text: string,
    headers: Readonly<Record<string, string>> = {},
  ) => {
    const response = respondPage(troublePage({ ...part, title, text }), { status });
    for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
    return response;
  };
  return {
    unknown: (url) => answer(404, "Not found", `${part.name} has no page at ${url.pathname}.`),
    wrongMethod: (method, allowed) =>
      answer(405, "Method not allowed", `This page takes ${allowed.join(" and ")}, not ${method}.`, {
        allow: allowed.join(", "),
      }),
    absent: (name, source) =>
      answer(501, "Not emulated", `mock-azure does not emulate ${name}; see docs/parity.md and ${source}.`),
    faulted: ({ status, retryAfterSeconds }) =>
      answer(
        status,
        "Something went wrong",
        `${part.name} cannot answer at the moment (${String(status)}).`,
        retryAfterSeconds === undefined ? {} : { "retry-after": String(retryAfterSeconds) },
      ),
  };
}
