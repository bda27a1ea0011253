import type { Tenant } from "@consentra/mock-azure";
import type { InspectionEvent } from "xstate";

/** What the user writes to the administrator. */
export const JUSTIFICATION = "Customers book me through Meetings.";

/** What nobody but Microsoft, msal-node and the two people may ever see. */
export interface Secrets {
  /** The tenant, whose answers are read along. */
  readonly fetch: Tenant["fetch"];
  /** A callback's code becomes a secret. */
  note(callback: string): void;
  /** The names of the secrets that stand in a text. */
  foundIn(text: string): readonly string[];
}

/** @returns the secrets of a tenant: the client's, every code and every token */
export function watchSecrets(tenant: Tenant): Secrets {
  const known = new Map([
    [tenant.app.clientSecret, "client secret"],
    [JUSTIFICATION, "justification"],
  ]);
  return {
    async fetch(request) {
      const answer = await tenant.fetch(request);
      if (new URL(request.url).pathname.endsWith("/token") && answer.ok) {
        const tokens = (await answer.clone().json()) as Record<string, unknown>;
        for (const name of ["access_token", "refresh_token", "id_token"]) {
          if (typeof tokens[name] === "string") known.set(tokens[name], name);
        }
      }
      return answer;
    },
    note(callback) {
      const code = new URL(callback).searchParams.get("code");
      if (code !== null) known.set(code, "code");
    },
    foundIn: (text) => [...known].flatMap(([secret, name]) => (text.includes(secret) ? [name] : [])),
  };
}

/** What an inspector shows of an event: the snapshot and the event itself, as JSON. */
export function shownBy(event: InspectionEvent): string {
  if (event.type === "@xstate.snapshot") return JSON.stringify([event.event, event.snapshot]);
  return event.type === "@xstate.event" ? JSON.stringify(event.event) : "";
}
