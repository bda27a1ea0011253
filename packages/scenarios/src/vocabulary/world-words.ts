import { z } from "zod";
import { duration, part, text } from "./values.ts";
import type { Words } from "./word.ts";

const answer = z.strictObject({
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
});

/** What the clock does. */
export const timeWords = {
  passes: { does: "Time passes, for the organization and the app alike.", takes: duration },
} as const satisfies Words;

/** What happens in the tenant without a page. */
export const tenantWords = {
  "plans a fault": {
    does: "Something goes wrong with the next calls of a route.",
    takes: z.strictObject({
      route: text.meta({ description: "login.token, graph.create-event, …; `mock-azure` lists them all." }),
      times: z.number().int().min(1).optional(),
      "after calls": z.number().int().min(0).optional(),
      answer,
    }),
  },
  "changes the account": {
    does: "Something happens to somebody's account.",
    takes: z.strictObject({
      of: part,
      event: z.enum([
        "passwordChanged",
        "passwordResetByUser",
        "passwordResetInAzurePortal",
        "passwordResetInEntraAdminCenter",
        "sessionsRevoked",
        "accountDisabled",
        "accountEnabled",
        "mfaRequired",
      ]),
    }),
  },
} as const satisfies Words;

/** What the network between the app and Microsoft does. */
export const networkWords = {
  stalls: {
    does: "Nothing that the app asks Microsoft is answered for now.",
    alone: true,
    takes: z.strictObject({
      only: z
        .enum(["sign-in", "tokens"])
        .meta({ description: "Only this waits: signing in and looking for approval, or new tokens." }),
    }),
  },
  recovers: { does: "What waited for an answer gets it." },
} as const satisfies Words;

/** What the app under test does of itself. */
export const appWords = {
  breaks: { does: "The app's sign-in code throws at its next question, as a bug of the app would." },
} as const satisfies Words;
