import { z } from "zod";
import { fault } from "./fault-words.ts";
import { duration, part } from "./values.ts";
import type { Words } from "./word.ts";

/** What the clock does. */
export const timeWords = {
  passes: { does: "Time passes, for the organization and the app alike.", takes: duration },
} as const satisfies Words;

/** What happens in the tenant without a page. */
export const tenantWords = {
  "plans a fault": {
    does: "Something goes wrong with the next calls of a route.",
    takes: fault,
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
