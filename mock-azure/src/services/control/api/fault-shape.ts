import { FAULT_STATUSES, GRAPH_TROUBLES, SERVICE_TROUBLES } from "../../../domain/fault.ts";
import { RETURN_FAULTS } from "../../../domain/return-fault.ts";
import {
  choice,
  decimal,
  eitherOf,
  flag,
  numberOf,
  optional,
  record,
  text,
  whole,
  word,
} from "../../../http/api/shape.ts";

const committed = optional(
  flag({ default: false, description: "Whether the request is carried out, and only its answer is this." }),
);

const statusAnswer = record(
  {
    kind: word("status"),
    status: numberOf(FAULT_STATUSES),
    retryAfterSeconds: optional(
      decimal({ minimum: 0, maximum: 86_400, description: "Without it nothing says when to come again." }),
    ),
    retryAfterForm: optional(choice(["seconds", "fraction", "date", "none"])),
    code: optional(choice(GRAPH_TROUBLES, { description: "The code that Microsoft Graph names." })),
    body: optional(choice(["json", "html"])),
    aadsts: optional(
      numberOf(SERVICE_TROUBLES, {
        description: "What the sign-in service says is wrong. Default 90055 with 429, else 90033.",
      }),
    ),
    committed,
  },
  { title: "StatusAnswer", description: "A refusal." },
);

const connectionLost = record(
  { kind: word("connection-lost"), committed },
  { title: "ConnectionLost", description: "No answer: the connection is cut." },
);

const claimsChallenge = record(
  {
    kind: word("claims-challenge"),
    code: optional(
      choice([
        "TokenCreatedWithOutdatedPolicies",
        "LocationConditionEvaluationSatisfied",
        "TokenIssuedBeforeRevocationTimestamp",
      ]),
    ),
  },
  { title: "ClaimsChallenge", description: "The token is refused, and what a new one must have is said." },
);

const slow = record(
  {
    kind: word("slow"),
    milliseconds: decimal({ minimum: 1, maximum: 86_400_000, description: "Of the tenant's clock." }),
    ending: optional(eitherOf(statusAnswer, connectionLost, claimsChallenge)),
  },
  { title: "Slow", description: "The answer comes later, or what `ending` says in its place." },
);

const truncated = record(
  { kind: word("truncated"), end: optional(choice(["cut", "broken"])) },
  { title: "Truncated", description: "Half of the body comes." },
);

const pageLoop = record(
  { kind: word("page-loop"), links: choice(["same", "changing"]) },
  { title: "PageLoop", description: "A page leads to itself." },
);

const syncLost = record(
  {
    kind: word("sync-lost"),
    code: optional(choice(["SyncStateNotFound", "SyncStateInvalid", "resyncRequired"])),
    location: optional(flag({ default: true, description: "Whether the answer says where to begin again." })),
  },
  { title: "SyncLost", description: "A link of a delta is good for nothing any more." },
);

const refusal = record(
  {
    kind: word("refusal"),
    aadsts: whole({ minimum: 1, maximum: 99_999_999, description: "Of the catalogue." }),
  },
  { title: "Refusal", description: "The sign-in service refuses a good request with this number." },
);

const offline = record(
  {
    kind: word("offline"),
    seconds: optional(
      decimal({
        minimum: 1,
        maximum: 31_622_400,
        description: "How long; until it is taken back without it.",
      }),
    ),
  },
  { title: "Offline", description: "No connection comes about." },
);

const malformed = record(
  { kind: word("malformed"), body: optional(choice(["html", "empty", "object"])) },
  { title: "Malformed", description: "The answer is none." },
);

const clockSkew = record(
  {
    kind: word("clock-skew"),
    seconds: decimal({
      minimum: -31_622_400,
      maximum: 31_622_400,
      description: "How far the service's clock is ahead; behind where that is negative.",
    }),
  },
  { title: "ClockSkew", description: "The service's clock is wrong." },
);

/** What becomes of an answer on its way back to the app. */
const RETURNS: Readonly<Record<(typeof RETURN_FAULTS)[number], string>> = {
  "bad-state": "With a state that the app never sent.",
  "duplicate-callback": "As often as somebody presses Continue.",
  "replayed-callback": "With the code of the sign-in before.",
  "window-closed": "The window closes itself instead.",
  "never-returns": "The person stays on a page instead.",
};

const toTitle = (kind: string): string =>
  kind.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());

const bare = <Kind extends string>(kind: Kind, description: string) =>
  record({ kind: word(kind) }, { title: toTitle(kind), description });

const struckCalls = { minimum: 0, maximum: 1_000_000 } as const;

/** A fault, as it is planned and listed. */
export const faultShape = record(
  {
    route: text({ description: "Name of a route; `GET /routes` lists them." }),
    calendar: optional(text({ description: "Only calls whose path names this calendar, by id or name." })),
    after: optional(whole({ ...struckCalls, default: 0, description: "Calls that are let through before." })),
    times: optional(whole({ ...struckCalls, minimum: 1, default: 1, description: "Calls that fail." })),
    chance: optional(
      decimal({ minimum: 0, maximum: 1, description: "How likely each of those is to fail. Default 1." }),
    ),
    answer: eitherOf(
      statusAnswer,
      connectionLost,
      claimsChallenge,
      slow,
      truncated,
      pageLoop,
      bare("items-repeated", "An item comes twice."),
      bare("items-missing", "An item is on no page."),
      bare("link-renewed", "A link is new each time."),
      syncLost,
      refusal,
      offline,
      malformed,
      bare("wrong-signature", "Tokens are signed by a key that is not the tenant's."),
      clockSkew,
      bare("key-rollover", "The tenant signs with another key from now on."),
      ...RETURN_FAULTS.map((kind) => bare(kind, RETURNS[kind])),
    ),
  },
  { title: "Fault", description: "Something planned that goes wrong with a route." },
);
