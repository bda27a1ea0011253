import type { CommandSpec } from "./command.ts";
import { RUNNING } from "./running-options.ts";

/** `mock-azure act`, as it is called. */
export const act: CommandSpec = {
  name: "act",
  summary: "Let somebody of the running tenant act, on the pages that they have",
  details:
    "sign-in prints what the person's browser would send to the app: deliver it once, twice or never, as the test wants.",
  positionals: [
    { name: "person", description: "the part they play, like administrator" },
    {
      name: "deed",
      description: "what they do",
      words: ["approve", "deny", "block", "request-approval", "sign-in"],
    },
  ],
  options: [
    { name: "reason", value: "text", description: "Why: of deny, block and request-approval" },
    { name: "address", value: "url", description: "Where the app sends the person: of sign-in" },
    ...RUNNING,
  ],
  examples: [
    "mock-azure act administrator approve",
    'mock-azure act reviewer deny --reason "We use another product."',
    "mock-azure act requester sign-in --address https://login.localhost:8443/common/oauth2/v2.0/authorize?…",
  ],
  load: async () => (await import("./commands/act.ts")).act,
};
