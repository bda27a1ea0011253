import type { JudgingAuthPort, ProbeOutcome } from "@consentra/integration";
import type { Gate } from "./gate.ts";

/**
 * How a person gets from the app to Microsoft and back. Protocol and answers are those of Microsoft's library for Node
 * and of the tenant; a page and its pop-up are played, and lose what Microsoft's library for browsers loses.
 */
export type WayIn = "server" | "redirect" | "popup";

/** A person's browser as the app uses it: where it is sent, and what it brings back. */
export interface Itinerary {
  /** Where the person goes next, once. */
  goesTo: string | undefined;
  /** What the page was loaded with. */
  arrivedWith: string | undefined;
  /** A window of Microsoft's that waits for the person. */
  window: ((callback: string | undefined) => void) | undefined;
}

/** Microsoft's library for browsers does not pass on which button ended a page. */
function asBrowserReads(callback: string): string {
  const url = new URL(callback);
  url.searchParams.delete("error_subcode");
  return url.href;
}

/** Nothing came back to the page that opened the window. */
const TIMED_OUT = {
  kind: "failed",
  failure: { source: "msal-browser", code: "timed_out", subError: "redirect_bridge_timeout", aadsts: [] },
} as const;

/** Pages of Microsoft's in a window, or unseen in a frame. */
export function popupAuth(
  direct: JudgingAuthPort,
  itinerary: Itinerary,
  gate: Gate,
  frame: (url: string) => Promise<string | undefined>,
): JudgingAuthPort {
  const finish = async (binding: string, callback: string | undefined) => {
    if (callback === undefined) return TIMED_OUT;
    const outcome = await direct.completeSignIn({ binding, callback: asBrowserReads(callback) });
    return outcome.kind === "nothing-pending" ? TIMED_OUT : outcome;
  };
  return {
    ...direct,
    completion: "automatic",
    completeSignIn: () => Promise.resolve({ kind: "nothing-pending" }),
    async signIn(request) {
      const left = await direct.signIn(request);
      if (left.kind !== "leaving-page") return left;
      itinerary.goesTo = left.authorizationUrl;
      const { answer, release } = gate.hold<string | undefined>();
      itinerary.window = release;
      request.signal?.addEventListener("abort", () => release(undefined), { once: true });
      return finish(request.binding, await answer);
    },
    async probe(request) {
      const left = await direct.probe({ ...request, mayLeavePage: true });
      if (left.kind !== "leaving-page") return left;
      return finish(request.binding, await frame(left.authorizationUrl ?? ""));
    },
  };
}

/** Pages of Microsoft's in the place of the app's. */
export function redirectAuth(direct: JudgingAuthPort, itinerary: Itinerary): JudgingAuthPort {
  const leave = <Outcome extends ProbeOutcome>(
    left: Outcome,
  ): Outcome | { readonly kind: "leaving-page" } => {
    if (left.kind !== "leaving-page") return left;
    itinerary.goesTo = left.authorizationUrl;
    return { kind: "leaving-page" };
  };
  return {
    ...direct,
    completion: "automatic",
    signIn: async (request) => leave(await direct.signIn(request)),
    probe: async (request) => leave(await direct.probe(request)),
    completeSignIn({ binding }) {
      const { arrivedWith } = itinerary;
      itinerary.arrivedWith = undefined;
      if (arrivedWith === undefined) return Promise.resolve({ kind: "nothing-pending" });
      return direct.completeSignIn({ binding, callback: asBrowserReads(arrivedWith) });
    },
  };
}
