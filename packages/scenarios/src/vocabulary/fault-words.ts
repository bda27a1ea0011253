import { z } from "zod";
import { clockError, duration, text } from "./values.ts";

/** What callers get of a fault. */
const faultAnswer = z.strictObject({
  status: z
    .union([z.literal(429), z.literal(500), z.literal(502), z.literal(503), z.literal(504), z.literal(507)])
    .optional(),
  "retry after": duration.optional(),
  aadsts: z.number().int().optional().meta({ description: "For routes of the sign-in: 90033, 90055, …" }),
  lost: z.literal(true).optional().meta({ description: "The connection breaks, and no answer comes." }),
  "after all": z
    .literal(true)
    .optional()
    .meta({ description: "The request is carried out all the same; only its answer is lost." }),
  challenged: z.literal(true).optional().meta({ description: "Microsoft Graph wants a newer token." }),
  slow: duration.optional().meta({
    description: "The answer takes so long, and time passes; with another word beside it, what comes then.",
  }),
  truncated: z.enum(["cut", "broken"]).optional().meta({ description: "Half of the answer comes." }),
  refused: z
    .number()
    .int()
    .optional()
    .meta({ description: "The sign-in service refuses a good request with this AADSTS number." }),
  offline: z
    .union([z.literal(true), duration])
    .optional()
    .meta({ description: "No connection comes about, for so long or for good." }),
  malformed: z
    .enum(["html", "empty", "object"])
    .optional()
    .meta({ description: "A page, nothing, or an empty object comes in the answer's place." }),
  signature: z.literal("wrong").optional().meta({ description: "Another key signs the tokens." }),
  clock: clockError.optional().meta({ description: "The service's clock is wrong." }),
  keys: z
    .literal("roll over")
    .optional()
    .meta({ description: "The tenant signs with another key from now on." }),
  "way back": z
    .enum(["bad-state", "duplicate-callback", "replayed-callback", "window-closed", "never-returns"])
    .optional()
    .meta({ description: "What becomes of the answer to the app; the route is login.return." }),
  "page loop": z
    .enum(["same", "changing"])
    .optional()
    .meta({ description: "A page of a list leads to itself." }),
  items: z
    .enum(["repeated", "missing"])
    .optional()
    .meta({ description: "An item comes twice, or not at all." }),
  link: z.literal("renewed").optional().meta({ description: "A page's address is another each time." }),
  "sync lost": z
    .enum(["SyncStateNotFound", "SyncStateInvalid", "resyncRequired"])
    .optional()
    .meta({ description: "A link of a synchronization is good for nothing any more." }),
});

/** A fault of a route. */
export const fault = z.strictObject({
  route: text.meta({ description: "login.token, graph.create-event, …; `mock-azure` lists them all." }),
  calendar: text.optional().meta({ description: "Only calls about this calendar, by name." }),
  times: z.number().int().min(1).optional(),
  "after calls": z.number().int().min(0).optional(),
  chance: z.number().gt(0).max(1).optional().meta({ description: "How likely each call is to fail." }),
  answer: faultAnswer,
});
