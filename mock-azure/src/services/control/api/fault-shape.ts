import { FAULT_STATUSES, GRAPH_TROUBLES, SERVICE_TROUBLES } from "../../../domain/fault.ts";
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
      record(
        { kind: word("items-repeated") },
        { title: "ItemsRepeated", description: "An item comes twice." },
      ),
      record(
        { kind: word("items-missing") },
        { title: "ItemsMissing", description: "An item is on no page." },
      ),
      record(
        { kind: word("link-renewed") },
        { title: "LinkRenewed", description: "A link is new each time." },
      ),
      syncLost,
      refusal,
    ),
  },
  { title: "Fault", description: "Something planned that goes wrong with a route." },
);
